pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// One addend: as many shapes as it counts; where the number is open, a row of rings that
// fades away.
Item {
    id: root

    required property var part
    required property int order
    required property bool tall
    required property int drawing
    readonly property int number: /^[1-9]$/.test(root.part.count) ? Number(root.part.count) : 0
    readonly property int shapes: root.number || 5
    readonly property color ink: Theme.panelColor("zones")

    implicitHeight: root.tall ? Math.max(root.drawing, words.height) : root.drawing + Theme.smallGap + words.height

    GuideText {
        x: root.tall ? 0 : -Theme.gap / 2 - width / 2
        y: root.tall ? -height / 2 - Theme.gap / 2 : (root.drawing - height) / 2
        visible: root.order > 0 && !root.tall
        words: ({
                "": "+"
            })
        color: Theme.muted
        font.pixelSize: Type.sign
        font.weight: Font.Medium
    }

    Item {
        id: figure

        width: root.tall ? Math.round(root.width * 0.46) : root.width
        height: root.drawing

        Row {
            id: row

            readonly property int size: Math.min(figure.height, (figure.width - Theme.px(64) - spacing * (root.shapes - 1)) / root.shapes)

            anchors.centerIn: parent
            spacing: Theme.px(18)

            Repeater {
                model: root.shapes

                Rectangle {
                    required property int index

                    width: row.size
                    height: row.size
                    radius: root.number === 1 || root.number === 0 ? width / 2 : width * 0.28
                    color: root.number === 1 ? root.ink : root.number > 1 ? Theme.panelTint("zones") : "transparent"
                    border.width: root.number === 1 ? 0 : Theme.px(5)
                    border.color: root.ink
                    opacity: root.number ? 1 : 1 - index * 0.18
                }
            }
        }
    }

    Column {
        id: words

        x: root.tall ? figure.width + Theme.gap : 0
        y: root.tall ? (root.drawing - height) / 2 : figure.height + Theme.smallGap
        width: root.width - x

        GuideText {
            width: parent.width
            words: ({
                    "": root.part.count
                })
            color: root.ink
            horizontalAlignment: root.tall ? Text.AlignLeft : Text.AlignHCenter
            font.pixelSize: Type.display
            font.weight: Font.Black
            lineHeight: 0.85
        }

        GuideText {
            width: parent.width
            words: root.part.title
            horizontalAlignment: root.tall ? Text.AlignLeft : Text.AlignHCenter
            font.pixelSize: Type.heading
        }

        GuideText {
            width: parent.width
            words: root.part.text
            visible: text !== ""
            color: Theme.muted
            horizontalAlignment: root.tall ? Text.AlignLeft : Text.AlignHCenter
        }
    }
}
