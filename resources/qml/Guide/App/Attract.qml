pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Guide.Core
import Guide.Components
import GuideModels

// The idle face. Everything in it moves: the helix turns, the rest drifts, and every few
// minutes the sides change and another language leads, so that nothing burns in.
Layer {
    id: root

    required property GuideViewModel guide
    // Whether nothing beneath can be seen.
    readonly property bool covers: root.opacity === 1
    readonly property bool tall: root.height > root.width

    // Seconds since this screen came; drives everything in it.
    property real elapsed: 0
    readonly property int frame: 42
    readonly property int turnaround: 420
    readonly property bool mirrored: Math.floor(root.elapsed / root.turnaround) % 2 === 1
    readonly property int lead: (Math.max(0, Words.languages.indexOf(Words.language)) + Math.floor(root.elapsed / root.turnaround)) % Math.max(1, Words.languages.length)
    readonly property real driftX: Math.round(Theme.px(26) * Math.sin(root.elapsed * 2 * Math.PI / 311))
    readonly property real driftY: Math.round(Theme.px(22) * Math.sin(root.elapsed * 2 * Math.PI / 197))

    signal chosen(language: string)

    name: "attract"
    shown: Layers.phase === "attract"
    visible: root.opacity > 0
    opacity: root.shown ? 1 : 0

    onShownChanged: if (root.shown)
        root.elapsed = 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
    }

    Timer {
        running: root.shown && Theme.move > 0
        interval: root.frame
        repeat: true
        onTriggered: root.elapsed += root.frame / 1000
    }

    Rectangle {
        id: night

        readonly property color upper: Theme.nightTop
        readonly property color lower: Theme.nightBottom

        anchors.fill: parent
        gradient: Gradient {
            GradientStop {
                position: 0
                color: night.upper
            }
            GradientStop {
                position: 1
                color: night.lower
            }
        }
    }

    T.AbstractButton {
        objectName: "attract-anywhere"
        anchors.fill: parent
        text: Words.text(Words.ui("touch-to-begin"))
        onClicked: root.chosen(Words.language)
    }

    Helix {
        x: 0
        y: root.height * (root.tall ? 0.06 : 0.06) + root.driftY
        width: root.width
        height: root.height * (root.tall ? 0.30 : 0.40)
        unit: Theme.unit * (root.tall ? 1.15 : 1)
        first: Theme.accent
        second: Theme.mint
        phase: 0.9 + root.elapsed * 0.32
    }

    // Names and buttons, side by side where there is room, else one above the other.
    Item {
        id: words

        x: Theme.px(112) + root.driftX
        y: root.height * (root.tall ? 0.39 : 0.47) + root.driftY
        width: root.width - 2 * Theme.px(112)
        height: root.height * (root.tall ? 0.57 : 0.47)

        Column {
            id: names

            readonly property real room: root.tall ? words.width : words.width * 0.60
            readonly property real available: room * (words.height - (root.tall ? buttons.height + Theme.px(96) : 0))
            // About the area that the letters of all names take; long names in many languages are set smaller.
            readonly property real needed: Words.languages.reduce((sum, code, at) => {
                const name = root.guide.name[code] ?? "";
                const size = at === root.lead ? lead.full : others.full;
                const leading = at === root.lead ? 1.2 : 1.6;
                return sum + (name.length * (Words.isChinese(code) ? 1 : 0.56) * size + room * 0.4) * size * leading + room * spacing;
            }, 0)
            readonly property real fit: Math.min(1, Math.sqrt(available / Math.max(1, needed)))

            x: root.mirrored && !root.tall ? words.width - width : 0
            y: root.tall ? 0 : (words.height - height) / 2
            width: room
            spacing: Theme.gap

            Heading {
                id: lead

                readonly property int full: root.chineseLead || root.tall ? Type.heroCompact : Type.hero

                objectName: "attract-name"
                room: names.room
                size: full * names.fit
                words: root.guide.name
                wanted: Words.languages[root.lead] ?? ""
                color: Theme.onDark
            }

            Repeater {
                id: others

                readonly property int full: Type.titleMedium

                model: Words.languages.filter((code, at) => at !== root.lead && root.guide.name[code] !== undefined)

                Heading {
                    required property string modelData

                    room: names.room
                    size: others.full * names.fit
                    words: root.guide.name
                    wanted: modelData
                    color: Theme.onDarkMuted
                    font.weight: Font.Normal
                    lineHeight: 1.05
                }
            }
        }

        Flow {
            id: buttons

            readonly property real room: root.tall ? words.width : words.width * 0.36

            x: root.tall || root.mirrored ? 0 : words.width - width
            y: root.tall ? Math.min(words.height - height, names.height + Theme.px(96)) : (words.height - height) / 2
            width: root.tall ? room : Math.min(room, widest)
            spacing: Theme.gap

            readonly property real widest: {
                let width = 0;
                for (const child of buttons.children)
                    width = Math.max(width, child.implicitWidth);
                return width;
            }

            Repeater {
                model: root.guide.languages

                Tappable {
                    id: button

                    required property var modelData

                    objectName: `attract-${button.modelData.code}`
                    width: Math.min(buttons.widest, buttons.room)
                    ground: Theme.card
                    radius: Theme.px(56)
                    leftPadding: Theme.px(52)
                    rightPadding: Theme.px(60)
                    topPadding: Theme.px(30)
                    bottomPadding: Theme.px(30)
                    text: invitation.text + ", " + button.modelData.name
                    onClicked: root.chosen(button.modelData.code)

                    contentItem: Row {
                        spacing: Theme.px(32)

                        Icon {
                            icon: "pointer"
                            size: Theme.px(60)
                            anchors.verticalCenter: parent.verticalCenter
                        }

                        Column {
                            anchors.verticalCenter: parent.verticalCenter

                            GuideText {
                                id: invitation

                                words: Words.ui("touch-to-begin")
                                wanted: button.modelData.code
                                font.pixelSize: Type.heading
                                font.weight: Font.Bold
                                wrapMode: Text.NoWrap
                            }

                            GuideText {
                                words: ({
                                        [button.modelData.code]: button.modelData.name
                                    })
                                wanted: button.modelData.code
                                color: Theme.muted
                                font.pixelSize: Type.body
                                wrapMode: Text.NoWrap
                            }
                        }
                    }
                }
            }
        }
    }

    readonly property bool chineseLead: lead.chinese
}
