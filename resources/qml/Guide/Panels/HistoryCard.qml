pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// An event. Only the open card answers to its links; the others come to the middle first.
Tappable {
    id: root

    required property string entryId
    required property var entry
    required property bool open
    readonly property color ink: root.open ? Theme.onDark : Theme.ink

    signal tapped

    objectName: `event-${root.entryId}`
    words: root.entry.title
    ground: root.open ? Theme.panelColor("history") : Theme.card
    border: root.open ? "transparent" : Theme.line
    padding: Theme.px(34)
    bottomPadding: Theme.px(28)
    onClicked: root.tapped()

    contentItem: EntryScroll {
        id: scroll

        // A card that was read to its end opens at its beginning again.
        readonly property bool open: root.open

        enabled: root.open
        spacing: Theme.smallGap
        take: root.open ? root.entry.take : undefined
        codeInk: Theme.onDark
        codeMutedInk: Theme.onDarkMuted
        onOpenChanged: contentY = 0

        Item {
            id: head

            readonly property bool pictured: root.entry.image !== undefined
            readonly property real room: width - (head.pictured ? picture.width + Theme.gap : 0)
            // Where the room is narrow, the date stands above the picture, in one line.
            readonly property bool narrow: head.pictured && head.room < Theme.px(480)

            width: scroll.column.width
            height: Math.max(name.y + name.height, head.pictured ? picture.y + picture.height : 0)

            Heading {
                id: date

                room: head.narrow ? head.width : head.room
                size: root.open ? Type.openDate : Type.titleLarge
                words: root.entry.date
                color: root.open ? Theme.onDark : Theme.panelColor("history")
            }

            Heading {
                id: name

                y: date.height + scroll.spacing
                room: head.room
                size: root.open ? Type.openTitle : Type.headingMedium
                words: root.entry.title
                color: root.ink
                lineHeight: 0.85
            }

            Picture {
                id: picture

                x: parent.width - width
                y: head.narrow ? name.y : 0
                visible: head.pictured
                width: Math.round(parent.width * 0.43)
                image: root.entry.image
                kind: "history"
                icon: "history"
                ground: root.shaded
                ink: root.open ? Theme.onDarkMuted : Theme.muted
            }
        }

        GuideText {
            width: parent.width
            words: root.entry.text
            visible: text !== ""
            color: root.open ? Theme.onDark : Theme.muted
            font.pixelSize: Type.body
        }

        Item {
            width: 1
            height: Theme.px(6)
            visible: related.visible
        }

        Links {
            id: related

            width: parent.width
            enabled: root.open
            links: root.entry.related
            ink: root.ink
            visible: root.open && links.length > 0
        }

        SourceLine {
            width: parent.width
            source: root.entry.source
            visible: root.open && source !== undefined
            color: Theme.onDarkMuted
        }
    }
}
