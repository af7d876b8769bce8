pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// A sector: its icon and names; open, also its text and what belongs to it.
Tappable {
    id: root

    required property string entryId
    required property var entry
    required property bool open
    required property bool wide
    required property int openSize
    readonly property color ink: root.open ? Theme.onDark : Theme.ink
    readonly property int headEnd: Theme.px(44) + Math.max(symbol.height, names.height) + Theme.gap
    readonly property int needed: root.headEnd + body.height + Theme.px(44)
    readonly property int least: closed.height + 2 * Theme.px(24)
    // Words are laid out for the size that the column is going to have, not while it moves.
    readonly property int room: (root.open && !root.wide ? root.openSize : root.width) - 2 * Theme.px(42)

    objectName: `sector-${root.entryId}`
    words: root.entry.title
    ground: root.open ? Theme.panelColor("sectors") : Theme.panelTint("sectors")
    radius: Theme.px(44)
    clip: true
    padding: 0

    contentItem: Item {
        Icon {
            id: symbol

            x: Theme.px(42)
            y: root.wide && !root.open ? (root.height - height) / 2 : Theme.px(44)
            icon: root.entry.icon ?? "layers"
            size: root.open || root.wide ? Theme.px(104) : Math.min(Theme.px(150), root.width * 0.4)
            color: root.open ? Theme.onDark : Theme.panelColor("sectors")
        }

        Column {
            id: names

            x: symbol.x + symbol.width + Theme.gap
            y: symbol.y + Math.max(0, (symbol.height - height) / 2)
            visible: root.open
            width: Theme.px(42) + root.room - x
            spacing: Theme.px(2)

            Heading {
                room: names.width
                size: Type.titleMedium
                words: root.entry.title
                color: root.ink
            }

            Repeater {
                model: Words.others(root.entry.title)

                GuideText {
                    required property string modelData

                    width: names.width
                    words: root.entry.title
                    wanted: modelData
                    color: Theme.onDarkMuted
                    font.pixelSize: Type.bodyMedium
                }
            }
        }

        Column {
            id: closed

            visible: !root.open
            x: root.wide ? symbol.x + symbol.width + Theme.padding : Theme.px(42)
            y: root.wide ? (root.height - height) / 2 : root.height - height - Theme.px(42)
            width: root.width - x - Theme.px(root.wide ? 42 : 28)
            spacing: Theme.px(8)

            Heading {
                room: parent.width
                size: Type.titleCompact
                words: root.entry.title
                color: root.ink
            }

            Repeater {
                model: Words.others(root.entry.title)

                GuideText {
                    required property string modelData

                    width: parent?.width ?? 0
                    words: root.entry.title
                    wanted: modelData
                    color: Theme.muted
                }
            }
        }

        Scroll {
            id: scroll

            x: Theme.px(42)
            y: root.headEnd
            width: root.room
            height: root.height - y - Theme.px(28)
            visible: root.open
            enabled: root.open

            Column {
                id: body

                width: parent.width
                spacing: Theme.px(20)

                Picture {
                    width: parent.width
                    visible: root.entry.image !== undefined
                    // Beside each other, the columns have all the same height, and the text wants some of it.
                    frameHeight: root.wide ? width * 0.45 : Math.max(width * 0.28, Math.min(width * 0.5, scroll.height * 0.5))
                    image: root.entry.image
                    kind: "sectors"
                    icon: root.entry.icon ?? "layers"
                    ground: root.shaded
                    ink: Theme.onDarkMuted
                }

                GuideText {
                    width: parent.width
                    words: root.entry.text
                    visible: text !== ""
                    color: Theme.onDark
                    font.pixelSize: Type.bodyMedium
                }

                Repeater {
                    model: [
                        {
                            heading: "organizations",
                            kinds: ["organizations"]
                        },
                        {
                            heading: "events",
                            kinds: ["history"]
                        }
                    ]

                    Links {
                        required property var modelData

                        width: body.width
                        links: root.entry.related.filter(link => modelData.kinds.includes(link.kind))
                        heading: Words.ui(modelData.heading)
                        ink: root.ink
                    }
                }

                Links {
                    width: parent.width
                    links: root.entry.related.filter(link => !["organizations", "history"].includes(link.kind))
                    heading: Words.ui("elsewhere")
                    ink: root.ink
                }

                SourceLine {
                    width: parent.width
                    source: root.entry.source
                    color: Theme.onDarkMuted
                }
            }
        }
    }
}
