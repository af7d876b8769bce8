pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// One section of an article: its words, and its picture beside or above them.
Rectangle {
    id: root

    required property PanelViewModel panel
    required property int row
    required property bool alone
    readonly property var section: asked.answer
    readonly property bool beside: root.width > Theme.px(1000)
    readonly property int seam: Theme.px(48)
    // A few words stand in larger type beside a larger picture.
    readonly property bool brief: {
        const said = text.text.length * (text.chinese ? 2.5 : 1);
        return said + root.links.length * 40 + (root.section.source ? 60 : 0) < 240;
    }
    readonly property var links: root.section.related ?? []

    color: Theme.card
    radius: Theme.px(44)
    border.width: Theme.hairline
    border.color: Theme.line
    onRowChanged: {
        scroll.contentY = 0;
        arrival.restart();
    }

    PanelAnswer {
        id: asked

        panel: root.panel
        ask: () => root.panel.entry(root.panel.idAt(root.row))
    }

    NumberAnimation {
        id: arrival

        target: scroll.contentItem
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.feedback
    }

    Scroll {
        id: scroll

        objectName: "article-scroll"
        anchors.fill: parent
        anchors.margins: Theme.padding
        anchors.rightMargin: Theme.smallGap

        Item {
            id: page

            width: scroll.column.width
            height: root.beside ? Math.max(words.height, picture.height) : words.y + words.height

            Picture {
                id: picture

                readonly property int free: scroll.height - picture.creditHeight - (root.beside ? 0 : words.height + Theme.gap)

                x: page.width - width
                width: root.beside ? Math.round(page.width * (root.brief ? 0.45 : root.alone ? 0.4 : 0.33)) : page.width
                readonly property bool drawn: root.section.image?.source === undefined
                // As high as there is room, but a photograph loses no more than a square does.
                readonly property real tallest: root.beside ? (picture.drawn ? 1.6 : Math.max(1.05, picture.naturalHeight / picture.naturalWidth)) : picture.drawn ? 0.9 : 0.75
                frameHeight: Math.max(width * (root.beside ? 0.75 : 0.5), Math.min(free, width * tallest))
                image: root.section.image
                kind: root.panel.kind
                icon: root.panel.icon
                ground: root.color
                variant: root.row
            }

            Column {
                id: words

                y: root.beside ? 0 : picture.height + Theme.gap
                width: root.beside ? page.width - picture.width - root.seam : page.width
                spacing: Theme.px(22)

                Heading {
                    objectName: "section-title"
                    room: words.width
                    size: Type.sectionTitle
                    words: root.section.title ?? ({})
                }

                GuideText {
                    id: text

                    width: words.width
                    words: root.section.text ?? ({})
                    visible: text !== ""
                    color: Theme.muted
                    font.pixelSize: root.brief ? Type.heading : Type.body
                    lineHeight: 1
                }

                Links {
                    width: words.width
                    links: root.links
                    heading: Words.ui("see-also")
                }

                SourceLine {
                    width: words.width
                    source: root.section.source
                }
            }
        }
    }
}
