pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// A large number, what it counts, and how large a part of the whole it is.
Column {
    id: root

    required property var figure
    property color ink: Theme.ink
    property color tint: Theme.well
    property int size: Type.title

    spacing: Theme.px(2)

    Heading {
        room: root.width
        size: root.size
        words: root.figure.value
        color: root.ink
    }

    GuideText {
        width: root.width
        words: root.figure.label
        color: Theme.muted
        font.pixelSize: Type.small
    }

    Item {
        width: 1
        height: Theme.px(8)
        visible: bar.visible
    }

    Rectangle {
        id: bar

        visible: root.figure.share !== undefined
        width: root.width
        height: Theme.px(24)
        radius: height / 2
        color: root.tint

        Rectangle {
            width: Math.max(parent.height, parent.width * (root.figure.share ?? 0))
            height: parent.height
            radius: parent.radius
            color: root.ink
        }
    }
}
