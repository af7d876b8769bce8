pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The line of time, small: dots to scale.
Item {
    id: root

    required property HistoryViewModel panel
    readonly property int dot: Theme.px(22)

    PanelAnswer {
        id: asked

        panel: root.panel
        ask: () => root.panel.spread(root.width - root.dot, root.dot * 0.3)
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.px(4)
        radius: height / 2
        color: Qt.alpha(Theme.onDark, 0.4)
    }

    Repeater {
        model: asked.answer

        Rectangle {
            required property real modelData

            x: modelData
            anchors.verticalCenter: parent?.verticalCenter
            width: root.dot
            height: root.dot
            radius: root.dot / 2
            color: Theme.onDark
            border.width: Theme.px(2)
            border.color: Theme.panelColor("history")
        }
    }
}
