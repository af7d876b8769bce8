pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The areas to scale, small.
Item {
    id: root

    required property ZonesViewModel panel
    readonly property int seam: Theme.px(8)

    PanelAnswer {
        id: asked

        panel: root.panel
        ask: () => root.panel.treemap(Math.min(root.width, root.height * 3) + root.seam, root.height + root.seam)
    }

    Repeater {
        model: asked.answer

        Rectangle {
            required property var modelData

            x: modelData.x
            y: modelData.y
            width: modelData.width - root.seam
            height: modelData.height - root.seam
            radius: Math.min(Theme.px(16), width / 4, height / 4)
            color: Qt.alpha(Theme.onDark, modelData.row < 0 ? 0.12 : 0.24)
        }
    }
}
