pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// Initials in a frame, for what has no picture, in the colours of its kind of panel. They
// are a sign: their size follows the frame and does not grow with the text beside it.
Rectangle {
    id: root

    required property string letters
    required property string kind
    property int size: Theme.px(128)
    property bool round: false
    readonly property color ink: Theme.panelColor(root.kind)
    // How large the letters are in the frame; more than two have less room, most of all in a circle.
    readonly property real part: root.letters.length > 2 ? (root.round ? 0.28 : 0.32) : (root.round ? 0.33 : 0.38)

    width: root.size
    height: root.size
    radius: root.size * (root.round ? 0.5 : 0.28)
    color: Theme.panelTint(root.kind)

    GuideText {
        anchors.centerIn: parent
        words: ({
                "": root.letters
            })
        color: root.ink
        font.weight: Font.Bold
        font.pixelSize: Math.round(root.size * root.part)
        wrapMode: Text.NoWrap
    }
}
