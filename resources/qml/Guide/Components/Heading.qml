pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// A text in large type: it shrinks until its longest word fits, and lines of Chinese
// come out about equally long, so that no single character is left over.
GuideText {
    id: root

    property int size: Type.title
    property real room: parent?.width ?? 0

    readonly property real shrink: longest.advanceWidth > root.room && root.room > 0 ? root.room / longest.advanceWidth : 1
    readonly property real balanced: {
        const lines = Math.ceil(root.implicitWidth / root.room);
        return root.chinese && lines > 1 ? Math.min(root.room, Math.ceil(root.implicitWidth / lines) + root.font.pixelSize * 0.6) : root.room;
    }

    width: root.balanced
    lineHeight: 0.8
    font.pixelSize: Math.max(Type.caption, Math.floor(root.size * (root.shrink < 1 ? root.shrink * 0.97 : 1)))
    font.weight: Font.Bold

    LongestWord {
        id: longest

        phrase: root.text
        font.family: root.font.family
        font.weight: root.font.weight
        font.pixelSize: root.size
    }
}
