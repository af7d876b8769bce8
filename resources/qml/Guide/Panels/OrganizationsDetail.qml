pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// An organization on its sheet: names in all languages, text, and where it leads.
EntryScroll {
    id: root

    property var entry: ({})
    // The width at the top right that the sheet keeps for its cross.
    required property real reserved

    spacing: Theme.px(20)
    take: root.entry.take
    barTop: root.reserved

    Row {
        spacing: Theme.px(32)

        Logo {
            id: letters

            entry: root.entry
            kind: "organizations"
            size: Theme.px(120)
            room: Theme.px(340)
        }

        GuideText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, root.column.width - letters.width - parent.spacing - root.reserved)
            words: root.entry.kindTitle
            color: Theme.panelColor("organizations")
            font.weight: Font.Medium
        }
    }

    Column {
        id: names

        width: parent.width
        spacing: Theme.px(8)

        Heading {
            objectName: "sheet-title"
            room: names.width
            size: Type.titleLarge
            words: root.entry.title
        }

        Repeater {
            model: Words.others(root.entry.title)

            Heading {
                required property string modelData

                room: names.width
                size: Type.headingMedium
                words: root.entry.title
                wanted: modelData
                color: Theme.muted
                font.weight: Font.Normal
                lineHeight: 1
            }
        }
    }

    Picture {
        width: parent.width
        visible: root.entry.image !== undefined
        frameHeight: Math.min(width * 9 / 16, Math.max(width * 0.25, root.sight * 0.33))
        image: root.entry.image
        kind: "organizations"
        icon: "building-2"
    }

    GuideText {
        width: parent.width
        words: root.entry.text
        visible: text !== ""
        color: Theme.muted
        font.pixelSize: Type.bodyLarge
    }

    Links {
        width: parent.width
        links: root.entry.related ?? []
        heading: Words.ui("see-also")
    }

    SourceLine {
        width: parent.width
        source: root.entry.source
    }
}
