pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// A place in the dock: an icon over its words.
Tappable {
    id: root

    required property string symbol
    property bool current: false
    property color chosen: Theme.ink
    readonly property color ink: root.current ? Theme.onDark : Theme.muted
    // As wide as the longest line of its words when they may take two.
    readonly property real natural: Math.max(Theme.target, label.natural + 2 * Theme.px(14))

    ground: root.current ? root.chosen : "transparent"
    radius: Theme.smallRadius
    padding: Theme.px(10)
    checked: root.current

    contentItem: Item {
        implicitHeight: drawing.height + Theme.px(6) + label.height

        Column {
            anchors.centerIn: parent
            spacing: Theme.px(6)

            Icon {
                id: drawing

                anchors.horizontalCenter: parent.horizontalCenter
                icon: root.symbol
                size: Theme.px(38)
                color: root.ink
            }

            GuideText {
                id: label

                readonly property real natural: implicitWidth > Theme.px(190) ? Math.max(implicitWidth * 0.62, longest.advanceWidth) : implicitWidth

                anchors.horizontalCenter: parent.horizontalCenter
                width: root.width - 2 * Theme.px(6)
                words: root.words
                color: root.ink
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Type.caption
                font.weight: Font.Medium
                lineHeight: 0.9
            }
        }

        LongestWord {
            id: longest

            phrase: label.text
            font: label.font
        }
    }
}
