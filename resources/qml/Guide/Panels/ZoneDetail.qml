pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// One zone explained, or the rest that belongs to none.
EntryScroll {
    id: root

    required property ZonesViewModel panel
    required property string zone
    readonly property var entry: asked.answer

    PanelAnswer {
        id: asked

        panel: root.panel
        ask: () => root.panel.entry(root.zone)
    }
    readonly property bool known: root.entry.title !== undefined
    readonly property color ink: Theme.panelColor("zones")

    spacing: Theme.px(22)
    take: root.entry.take
    // What a zone has, is more than its code.
    wordsFirst: true
    onZoneChanged: contentY = 0

    Item {
        id: head

        readonly property bool pictured: root.entry.image !== undefined
        readonly property bool beside: width > Theme.px(760)

        width: parent.width
        height: !head.pictured || head.beside ? Math.max(naming.height, head.pictured ? picture.height : 0) : naming.y + naming.height

        Picture {
            id: picture

            x: parent.width - width
            visible: head.pictured
            width: head.beside ? Math.round(parent.width * 0.4) : parent.width
            frameHeight: head.beside ? width * 3 / 4 : Math.min(width * 9 / 16, Math.max(width * 0.25, root.sight * 0.42))
            image: root.entry.image
            kind: "zones"
            icon: "map"
            ground: Theme.paper
        }

        Column {
            id: naming

            y: head.pictured && !head.beside ? picture.height + root.spacing : 0
            width: head.pictured && head.beside ? parent.width - picture.width - Theme.padding : parent.width
            spacing: root.spacing

            Heading {
                objectName: "zone-title"
                room: naming.width
                size: root.width > Theme.px(760) ? Type.title : Type.titleCompact
                words: root.known ? root.entry.title : Words.ui("other-space")
            }

            GuideText {
                width: parent.width
                words: root.known ? root.entry.text : Words.ui("not-itemized")
                visible: text !== ""
                color: Theme.muted
                font.pixelSize: Type.bodyMedium
            }
        }
    }

    GuideText {
        width: parent.width
        visible: root.entry.opened !== undefined
        words: Words.filled("since", {
            date: root.entry.opened
        })
        color: root.ink
        font.weight: Font.Medium
    }

    Flow {
        width: parent.width
        spacing: Theme.smallGap
        visible: features.count > 0

        Repeater {
            id: features

            model: root.entry.features ?? []

            Rectangle {
                id: feature

                required property var modelData
                readonly property bool pictured: modelData.icon !== undefined

                width: Math.min(root.column.width, label.x + label.implicitWidth + Theme.px(26))
                height: Math.max(Theme.px(64), label.height + 2 * Theme.px(12))
                radius: Math.min(height / 2, Theme.px(32))
                color: Theme.panelTint("zones")

                Icon {
                    x: Theme.px(24)
                    anchors.verticalCenter: parent.verticalCenter
                    icon: feature.modelData.icon ?? ""
                    visible: feature.pictured
                    color: root.ink
                }

                GuideText {
                    id: label

                    x: Theme.px(feature.pictured ? 74 : 26)
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, root.column.width - x - Theme.px(26))
                    words: feature.modelData.text
                    color: root.ink
                    font.pixelSize: Type.small
                    lineHeight: 0.95
                }
            }
        }
    }

    Grid {
        id: figures

        readonly property int most: root.column.width > Theme.px(560) ? 2 : 1

        width: parent.width
        visible: numbers.count > 0
        columns: Math.min(most, Math.max(1, numbers.count))
        spacing: Theme.gap

        Repeater {
            id: numbers

            model: root.entry.figures ?? []

            FigureView {
                required property var modelData

                width: (figures.width - figures.spacing * (figures.columns - 1)) / figures.columns
                figure: modelData
                ink: root.ink
                tint: Theme.panelTint("zones")
            }
        }
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
