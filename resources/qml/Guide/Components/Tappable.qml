pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Guide.Core

// Everything that can be tapped: answers in the next frame, acts on release, is cancelled
// by sliding off, and is never smaller than a finger.
T.AbstractButton {
    id: root

    property color ground: Theme.card
    property color border: "transparent"
    property int radius: Theme.radius
    property var words: ({})
    // The ground as it is seen, darker while it is pressed.
    readonly property color shaded: Qt.tint(root.ground, Qt.alpha(shade.color, shade.opacity))

    text: Words.text(root.words)
    padding: Theme.gap
    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    focusPolicy: Qt.TabFocus

    background: Rectangle {
        radius: Math.min(root.radius, root.height / 2)
        color: root.ground
        border.width: root.border.a > 0 ? Theme.hairline : 0
        border.color: root.border

        Rectangle {
            id: shade

            anchors.fill: parent
            radius: parent.radius
            color: root.ground.a > 0 && Theme.isDark(root.ground) ? Theme.onDark : Theme.ink
            opacity: root.down ? 0.16 : 0

            Behavior on opacity {
                enabled: !root.down

                NumberAnimation {
                    duration: Theme.feedback
                }
            }
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: -Theme.targetGap / 2
            radius: parent.radius + Theme.targetGap / 2
            visible: Layers.focused === root
            color: "transparent"
            border.width: 2 * Theme.hairline
            border.color: Theme.ink
        }
    }
}
