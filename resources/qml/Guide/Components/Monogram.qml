pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// The initials of an organization, where it has no logo.
Rectangle {
    id: root

    required property string letters
    property int size: Theme.px(128)
    property color ink: Theme.panelColor("organizations")

    width: root.size
    height: root.size
    radius: root.size * 0.28
    color: Theme.panelTint("organizations")

    GuideText {
        anchors.centerIn: parent
        words: ({
                "": root.letters
            })
        color: root.ink
        font.weight: Font.Bold
        font.pixelSize: Math.round(root.size * (root.letters.length > 2 ? 0.32 : 0.38))
        wrapMode: Text.NoWrap
    }
}
