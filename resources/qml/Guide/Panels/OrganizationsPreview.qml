pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The first monograms, as many as fit.
Row {
    id: root

    required property OrganizationsViewModel panel
    readonly property int size: Math.min(Theme.px(112), root.height)
    readonly property int fitting: Math.max(1, Math.floor((root.width - root.size) / (root.size + root.spacing)) + 1)

    spacing: -Theme.px(14)

    Repeater {
        model: root.panel.first

        Monogram {
            required property int index
            required property string modelData

            anchors.bottom: parent?.bottom
            visible: index < root.fitting
            letters: modelData
            kind: root.panel.kind
            size: root.size
            round: true
            color: Theme.card
            border.width: Theme.px(6)
            border.color: ink
        }
    }
}
