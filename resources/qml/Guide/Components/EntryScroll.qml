pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// The words of an entry, which scroll, and its code, which stays in sight: beside them where
// there is more width than height, else under them. Where too little would be left of the
// words, the code stands at their end.
Item {
    id: root

    default property alias content: column.data
    property alias column: column
    property alias spacing: column.spacing
    property alias contentY: scroll.contentY
    property alias barTop: scroll.barTop
    property alias take: code.take
    property alias codeInk: code.ink
    property alias codeMutedInk: code.mutedInk

    // How high it may become, where what is around it is only as high as it needs.
    property real most: height

    // The code goes to the end of the words where it would hide more than half of them.
    property bool wordsFirst: false

    // The height in which the words are seen beside a code that stays in sight.
    readonly property real sight: root.most - (code.active && !root.upright ? code.height + Theme.smallGap : 0)
    readonly property bool upright: code.active && root.width > root.most && root.width - code.cardWidth - Theme.gap >= Theme.px(480)
    readonly property bool beside: root.upright && code.height <= root.most
    readonly property bool below: code.active && !root.upright && code.height <= root.most * 0.55 && !(root.wordsFirst && column.height > 2 * root.sight)

    implicitHeight: Math.ceil(scroll.contentHeight + (root.below ? code.height + Theme.gap : 0))

    Scroll {
        id: scroll

        width: root.beside ? root.width - code.width - Theme.smallGap : root.width
        height: root.below ? root.height - code.height - Theme.smallGap : root.height
        spacing: root.spacing

        Column {
            id: column

            width: parent.width
        }

        Item {
            id: end

            width: code.width
            height: code.height
            visible: code.parent === end && code.active
        }
    }

    // What scrolls goes on under it.
    Rectangle {
        y: scroll.height
        width: scroll.width
        height: Theme.hairline
        visible: root.below && scroll.overflows
        color: Theme.line
    }

    Item {
        id: apart

        // The code is drawn in whole pixels.
        x: root.beside ? Math.floor(root.width - code.width) : 0
        y: root.below ? Math.floor(root.height - code.height) : 0
        width: code.width
        height: code.height
    }

    TakeAlong {
        id: code

        parent: root.beside || root.below ? apart : end
        room: root.width - Theme.gap
        most: root.upright ? root.most : Infinity
        width: root.upright ? code.cardWidth : code.room
    }
}
