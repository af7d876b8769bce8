pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Guide.Core
import Guide.Components
import GuideModels

// "Still there?" with the seconds that are left. Any touch or key continues; the window counts it.
Layer {
    id: root

    required property SessionViewModel session
    readonly property int secondsLeft: root.session.secondsLeft
    readonly property int seconds: root.session.warningSeconds

    name: "warning"
    shown: Layers.phase === "warning"
    visible: root.opacity > 0
    opacity: root.shown ? 1 : 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.move
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.margin, Math.max(column.width + 2 * Theme.px(80), Theme.px(676)))
        height: column.height + 2 * Theme.px(72)
        radius: Theme.px(56)
        color: Theme.card

        Column {
            id: column

            readonly property real room: Math.min(root.width - 2 * Theme.margin - 2 * Theme.px(80), Theme.px(720))

            anchors.centerIn: parent
            spacing: Theme.gap

            Item {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Theme.px(200)
                height: width

                Shape {
                    id: ring

                    readonly property real thickness: Theme.px(20)
                    property real part: root.shown ? root.secondsLeft / root.seconds : 0

                    anchors.fill: parent
                    preferredRendererType: Shape.CurveRenderer

                    Behavior on part {
                        enabled: root.shown

                        NumberAnimation {
                            duration: Theme.feedback
                        }
                    }

                    ShapePath {
                        strokeWidth: ring.thickness
                        strokeColor: Theme.countdownGround
                        fillColor: "transparent"

                        PathAngleArc {
                            centerX: ring.width / 2
                            centerY: ring.height / 2
                            radiusX: (ring.width - ring.thickness) / 2
                            radiusY: radiusX
                            startAngle: 0
                            sweepAngle: 360
                        }
                    }

                    ShapePath {
                        strokeWidth: ring.thickness
                        strokeColor: Theme.countdown
                        fillColor: "transparent"

                        PathAngleArc {
                            centerX: ring.width / 2
                            centerY: ring.height / 2
                            radiusX: (ring.width - ring.thickness) / 2
                            radiusY: radiusX
                            startAngle: -90
                            sweepAngle: 360 * ring.part
                        }
                    }
                }

                GuideText {
                    objectName: "countdown"
                    anchors.centerIn: parent
                    words: ({
                            "": String(root.secondsLeft)
                        })
                    font.pixelSize: Type.display
                    font.weight: Font.Bold
                }
            }

            Heading {
                anchors.horizontalCenter: parent.horizontalCenter
                room: column.room
                width: Math.min(implicitWidth, room)
                words: Words.ui("still-there")
                horizontalAlignment: Text.AlignHCenter
            }

            GuideText {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(implicitWidth, column.room)
                words: Words.ui("starts-over")
                color: Theme.muted
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Type.body
            }

            PillButton {
                objectName: "keep-exploring"
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.max(implicitWidth, Theme.px(480))
                height: Math.max(implicitHeight, Theme.px(104))
                radius: height / 2
                words: Words.ui("keep-exploring")
                ground: Theme.ink
                ink: Theme.onDark
                size: Type.heading
                weight: Font.Bold
            }
        }
    }
}
