pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// A button with an icon and words, as high as a finger.
Tappable {
    id: root

    property string symbol: ""
    property color ink: Theme.ink
    property int size: Type.small
    property int weight: Font.Medium
    property string wanted: Words.language
    // How wide it may become before its words wrap.
    property real room: Number.POSITIVE_INFINITY

    radius: Theme.target / 2
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Theme.smallGap
    bottomPadding: Theme.smallGap

    contentItem: Item {
        id: inside

        readonly property int start: drawing.visible ? drawing.width + Theme.smallGap : 0

        implicitWidth: inside.start + label.width
        implicitHeight: Math.max(label.height, drawing.height)

        Icon {
            id: drawing

            visible: root.symbol !== ""
            icon: root.symbol
            size: Math.round(root.size * 1.25)
            color: root.ink
            x: Math.max(0, (inside.width - inside.implicitWidth) / 2)
            anchors.verticalCenter: parent.verticalCenter
        }

        GuideText {
            id: label

            x: inside.start + Math.max(0, (inside.width - inside.implicitWidth) / 2)
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.room - inside.start - root.leftPadding - root.rightPadding)
            words: root.words
            wanted: root.wanted
            color: root.ink
            font.pixelSize: root.size
            font.weight: root.weight
        }
    }
}
