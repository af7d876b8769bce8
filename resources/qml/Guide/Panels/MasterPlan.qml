pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// The plan as a sum of its parts, and the targets that it set.
Flickable {
    id: root

    required property var plan
    readonly property bool tall: root.height > root.width
    // The drawings take what the words leave.
    readonly property int drawing: Math.max(Theme.px(150), Math.min(Theme.px(root.tall ? 220 : 300), root.tall ? root.height * 0.2 : root.height * 0.38))
    readonly property var targets: root.plan.targets ?? []

    contentWidth: width
    contentHeight: Math.max(height, all.height)
    interactive: contentHeight > height + 1
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    Column {
        id: all

        readonly property int free: Math.max(0, root.height - parts.height - goals.height)

        y: Math.max(0, Math.round((root.height - height) / 2))
        width: parent.width
        spacing: Math.max(Theme.padding, Math.min(Theme.px(72), free / 3))

        Flow {
            id: parts

            readonly property int count: root.plan.parts.length
            readonly property int columns: root.tall ? 1 : count

            width: parent.width
            spacing: Theme.gap

            Repeater {
                model: root.plan.parts

                PlanPart {
                    required property var modelData
                    required property int index

                    width: (parts.width - Theme.gap * (parts.columns - 1)) / parts.columns
                    tall: root.tall
                    drawing: root.drawing
                    part: modelData
                    order: index
                }
            }
        }

        Rectangle {
            id: goals

            width: parent.width
            height: board.height + 2 * Theme.px(32)
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.hairline
            border.color: Theme.line
            visible: root.targets.length > 0 || said.text !== ""

            Flow {
                id: board

                x: Theme.px(44)
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 2 * x
                spacing: Theme.gap

                GuideText {
                    id: said

                    width: root.tall ? board.width : Math.round(board.width * 0.36)
                    visible: text !== ""
                    words: root.plan.text
                    color: Theme.muted
                }

                Repeater {
                    model: root.targets

                    Row {
                        id: target

                        required property var modelData
                        readonly property int beside: root.tall ? 0 : said.width

                        width: (board.width - beside - Theme.gap * (root.targets.length - (root.tall ? 1 : 0))) / Math.max(1, root.targets.length)
                        spacing: Theme.px(18)

                        Icon {
                            id: sign

                            icon: "target"
                            size: Theme.px(44)
                            color: Theme.panelColor("zones")
                        }

                        Column {
                            width: target.width - sign.width - target.spacing

                            GuideText {
                                width: parent.width
                                words: Words.filled("target-by", {
                                    year: target.modelData.by
                                })
                                visible: target.modelData.by !== undefined
                                color: Theme.muted
                                font.pixelSize: Type.caption
                            }

                            Heading {
                                room: parent.width
                                size: Type.figureSmall
                                words: target.modelData.value
                                color: Theme.panelColor("zones")
                                lineHeight: 0.95
                            }

                            GuideText {
                                width: parent.width
                                words: target.modelData.label
                                color: Theme.muted
                                font.pixelSize: Type.small
                            }
                        }
                    }
                }
            }
        }
    }
}
