pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The same events one below the other; one of them is open.
ListView {
    id: root

    required property HistoryViewModel panel
    required property int row
    readonly property int dateWidth: Theme.px(236)

    signal picked(row: int)

    objectName: "history-list"
    model: root.panel.entries
    spacing: Theme.px(18)
    bottomMargin: Theme.gap
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    cacheBuffer: 4000
    currentIndex: root.row
    highlightFollowsCurrentItem: false
    onRowChanged: reveal.restart()
    Component.onCompleted: positionViewAtIndex(root.row, ListView.Contain)

    // Once the card has grown.
    Timer {
        id: reveal

        interval: Theme.move + 20
        onTriggered: root.positionViewAtIndex(root.row, ListView.Contain)
    }

    delegate: Item {
        id: line

        required property int index
        required property string entryId
        required property var entry
        readonly property bool open: line.index === root.row

        width: root.width
        height: Math.max(card.height, date.height)

        GuideText {
            id: date

            x: Theme.margin - Theme.px(16)
            y: Theme.px(28)
            width: root.dateWidth
            words: line.entry.date
            color: Theme.panelColor("history")
            horizontalAlignment: Text.AlignRight
            font.pixelSize: Type.headingLarge
            font.weight: Font.Bold
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Type.caption
            wrapMode: Text.NoWrap
        }

        Rectangle {
            x: dot.x + (dot.width - width) / 2
            y: line.index === 0 ? dot.y : 0
            width: Theme.px(6)
            height: line.index === root.count - 1 ? dot.y - y : parent.height + root.spacing - y
            color: Theme.panelTint("history")
        }

        Rectangle {
            id: dot

            x: date.x + date.width + Theme.px(24)
            y: Theme.px(38)
            width: Theme.px(32)
            height: width
            radius: width / 2
            color: line.open ? Theme.panelColor("history") : Theme.card
            border.width: Theme.px(6)
            border.color: Theme.panelColor("history")
        }

        Tappable {
            id: card

            objectName: `event-${line.entryId}`
            x: dot.x + dot.width + Theme.px(24)
            width: root.width - x - Theme.margin
            height: Math.max(Theme.target, body.height + 2 * Theme.px(28))
            words: line.entry.title
            ground: line.open ? Theme.panelColor("history") : Theme.card
            border: line.open ? "transparent" : Theme.line
            clip: true
            padding: Theme.px(28)
            onClicked: root.picked(line.index)

            Behavior on height {
                NumberAnimation {
                    duration: Theme.move
                    easing.type: Easing.OutCubic
                }
            }

            contentItem: Item {
                Column {
                    id: body

                    width: parent.width
                    spacing: Theme.smallGap

                    Heading {
                        room: body.width
                        size: Type.headingMedium
                        words: line.entry.title
                        color: line.open ? Theme.onDark : Theme.ink
                        lineHeight: 1
                    }

                    Picture {
                        width: parent.width
                        visible: line.open && line.entry.image !== undefined
                        frameHeight: width * 9 / 16
                        image: line.entry.image
                        kind: "history"
                        icon: "history"
                        ground: card.shaded
                        ink: Theme.onDarkMuted
                    }

                    GuideText {
                        width: parent.width
                        words: line.entry.text
                        visible: line.open && text !== ""
                        color: Theme.onDark
                    }

                    TakeAlong {
                        width: parent.width
                        take: line.open ? line.entry.take : undefined
                        ink: Theme.onDark
                        mutedInk: Theme.onDarkMuted
                    }

                    Links {
                        width: parent.width
                        links: line.entry.related
                        heading: Words.ui("see-also")
                        ink: Theme.onDark
                        visible: line.open && links.length > 0
                    }

                    SourceLine {
                        width: parent.width
                        source: line.entry.source
                        visible: line.open && source !== undefined
                        color: Theme.onDarkMuted
                    }
                }
            }
        }
    }
}
