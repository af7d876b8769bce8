pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// A panel's title at the panel's upper edge, and beside it (or below, where there is no room) what belongs to it.
Item {
    id: root

    required property PanelViewModel panel
    property var subtitle: root.panel.subtitle
    default property alias aside: slot.data
    readonly property real asideWidth: Math.max(slot.childrenRect.width, note.visible ? note.natural : 0)
    readonly property bool stacked: metrics.advanceWidth + root.asideWidth + Theme.padding > root.width

    x: Theme.margin
    width: (parent?.width ?? 0) - 2 * Theme.margin
    implicitHeight: root.stacked ? Math.max(slot.y + slot.height, note.visible ? note.y + note.height : 0, heading.height) : Math.max(heading.height, slot.height, note.visible ? note.height : 0)

    Heading {
        id: heading

        room: root.stacked ? root.width : root.width - root.asideWidth - (root.asideWidth > 0 ? Theme.padding : 0)
        size: Type.panelTitle
        words: root.panel.title
    }

    TextMetrics {
        id: metrics

        text: heading.text
        font.family: heading.font.family
        font.weight: heading.font.weight
        font.pixelSize: heading.size
    }

    TextMetrics {
        id: noteMetrics

        text: note.text
        font: note.font
    }

    GuideText {
        id: note

        // On one line; its own implicit width would follow the width that it is given.
        readonly property int natural: Math.ceil(noteMetrics.advanceWidth) + 1

        visible: text !== "" && slot.children.length === 0
        x: root.stacked ? 0 : root.width - width
        y: root.stacked ? heading.height + Theme.px(4) : Math.round(heading.height * 0.72 - height * 0.72)
        width: root.stacked ? root.width : note.natural
        words: root.subtitle
        color: Theme.muted
        font.pixelSize: Type.bodyLarge
        horizontalAlignment: root.stacked ? Text.AlignLeft : Text.AlignRight
    }

    Item {
        id: slot

        x: root.stacked ? 0 : root.width - width
        y: root.stacked ? heading.height + Theme.smallGap : Math.round((heading.height - height) / 2)
        width: childrenRect.width
        height: childrenRect.height
    }
}
