pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The sectors' icons, smaller where they are several; as many as fit.
Row {
    id: root

    required property PanelViewModel panel
    readonly property int all: Math.floor((root.width + root.spacing) / Math.max(1, root.panel.entries.count)) - root.spacing
    readonly property int size: Math.min(Theme.px(88), root.height, Math.max(Theme.px(56), root.all))
    readonly property int fitting: Math.max(1, Math.floor((root.width + root.spacing) / (root.size + root.spacing)))

    spacing: Theme.px(34)

    Repeater {
        model: root.panel.entries

        Icon {
            required property int index
            required property var entry

            anchors.bottom: parent?.bottom
            visible: index < root.fitting
            icon: entry.icon ?? "layers"
            size: root.size
            color: Theme.onDark
        }
    }
}
