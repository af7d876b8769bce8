pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// What the campus is, and a tile for each panel that shows what is in it.
Item {
    id: root

    required property GuideViewModel guide
    readonly property bool tall: root.height > root.width
    readonly property int count: root.guide.panels.length
    readonly property int columns: root.tall ? (root.count > 1 ? 2 : 1) : Math.min(root.count, root.count > 4 ? 3 : 2)
    readonly property int rows: Math.ceil(root.count / root.columns)

    Scroll {
        id: about

        x: Theme.margin
        y: root.tall ? Theme.px(16) : 0
        width: root.tall ? root.width - 2 * Theme.margin : Math.round(root.width * 0.32)
        height: root.tall ? Math.min(column.height, root.height * 0.4) : root.height - Theme.gap
        spacing: Theme.gap

        Item {
            width: 1
            // In the middle of the height beside the tiles.
            height: root.tall ? 0 : Math.max(0, (about.height - name.height - figures.height - tagline.height - 4 * Theme.gap) * 0.42)
            visible: !root.tall
        }

        Column {
            id: name

            width: parent.width
            spacing: Theme.px(12)

            Heading {
                objectName: "home-name"
                room: name.width
                size: root.tall ? Type.guideNameTall : Type.guideName
                words: root.guide.name
            }

            Repeater {
                model: Words.others(root.guide.name)

                Heading {
                    required property string modelData

                    room: name.width
                    size: Type.headingLarge
                    words: root.guide.name
                    wanted: modelData
                    color: Theme.muted
                    font.weight: Font.Normal
                    lineHeight: 1
                }
            }
        }

        GuideText {
            id: tagline

            width: parent.width
            words: root.guide.tagline
            visible: text !== ""
            color: Theme.muted
            font.pixelSize: Type.lead
        }

        Flow {
            id: figures

            width: parent.width
            spacing: Theme.px(36)

            Repeater {
                model: root.guide.figures

                Column {
                    id: figure

                    required property var modelData

                    // Its own width, but never wider than the column.
                    width: Math.min(figures.width, Math.max(number.implicitWidth, Math.min(label.implicitWidth, Theme.px(250))) + 1)

                    GuideText {
                        id: number

                        width: parent.width
                        words: figure.modelData.value
                        font.pixelSize: Type.figure
                        font.weight: Font.Bold
                        lineHeight: 0.9
                    }

                    GuideText {
                        id: label

                        width: parent.width
                        words: Words.dated(figure.modelData.label, figure.modelData.asOf)
                        color: Theme.muted
                        font.pixelSize: Type.small
                        lineHeight: 0.95
                    }
                }
            }
        }
    }

    Flickable {
        id: tiles

        readonly property real least: Theme.px(300)
        readonly property real tileHeight: Math.max(least, (height - Theme.gap * (root.rows - 1)) / root.rows)

        x: root.tall ? Theme.margin : about.x + about.width + Theme.px(52)
        y: root.tall ? about.y + about.height + Theme.px(48) : 0
        width: root.width - x - Theme.margin
        height: root.height - y - Theme.gap
        contentWidth: width
        contentHeight: grid.height
        interactive: contentHeight > height + 1
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        Flow {
            id: grid

            width: tiles.width
            spacing: Theme.gap

            Repeater {
                model: root.guide.panels

                Tile {
                    required property PanelViewModel modelData
                    required property int index

                    panel: modelData
                    // An odd one at the end takes the whole row.
                    width: root.count % root.columns === 1 && index === root.count - 1 ? tiles.width : Math.floor((tiles.width - Theme.gap * (root.columns - 1)) / root.columns)
                    height: tiles.tileHeight
                }
            }
        }
    }
}
