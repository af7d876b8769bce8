pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// A key of the guide's keyboard: a character, or an icon over its words. One that leads to
// nothing is dimmed, and works all the same.
Tappable {
    id: root

    property string symbol: ""
    property bool dimmed: false
    readonly property color ink: root.dimmed ? Theme.muted : Theme.ink

    ground: root.dimmed ? Theme.paper : Theme.card
    border: root.dimmed ? Theme.line : Theme.edge
    radius: Theme.px(24)
    padding: Theme.px(4)
    focusPolicy: Qt.NoFocus

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: Theme.px(2)

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.symbol !== ""
                icon: root.symbol
                size: Theme.px(34)
                color: root.ink
            }

            GuideText {
                anchors.horizontalCenter: parent.horizontalCenter
                words: root.words
                color: root.ink
                wrapMode: Text.NoWrap
                lineHeight: 0.9
                font.pixelSize: root.symbol !== "" ? Type.caption : Type.key
                font.weight: root.symbol !== "" ? Font.Medium : root.dimmed ? Font.Normal : Font.DemiBold
            }
        }
    }
}
