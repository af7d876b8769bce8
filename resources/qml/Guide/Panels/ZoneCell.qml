pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// An area to scale. It says as much as fits: number, unit and name; else the name; else
// nothing.
Tappable {
    id: root

    required property var area
    required property bool rest
    required property bool current
    readonly property color ink: root.current ? Theme.onDark : root.rest ? Theme.muted : Theme.panelColor("zones")
    readonly property real room: root.width - 2 * root.inset
    readonly property int inset: Theme.px(Math.min(root.width, root.height) > Theme.px(220) ? 40 : 24)
    // The larger the area, the larger its number.
    readonly property int size: Math.max(Type.body, Math.min(Type.hero, root.room / 6, root.height * 0.30))
    readonly property bool whole: full.height <= root.height - root.inset && number.implicitWidth <= root.room
    readonly property bool named: !root.whole && name.height <= root.height - Theme.smallGap && longest.advanceWidth <= root.room

    ground: root.current ? Theme.panelColor("zones") : root.rest ? Theme.well : Theme.panelTint("zones")
    radius: Math.min(Theme.radius, Math.min(root.width, root.height) * 0.25)
    padding: 0

    contentItem: Item {
        Column {
            id: full

            x: root.inset
            y: root.height - height - root.inset * 0.75
            visible: root.whole
            width: root.room

            GuideText {
                id: number

                words: {
                    const said = {};
                    for (const code of Object.keys(root.area))
                        said[code] = (root.rest ? "≈ " : "") + root.area[code] + " m²";
                    return said;
                }
                color: root.ink
                font.pixelSize: root.size
                font.weight: Font.Bold
                lineHeight: 0.9
                wrapMode: Text.NoWrap
            }

            GuideText {
                width: parent.width
                words: root.words
                color: root.ink
                font.pixelSize: Math.max(Type.small, Math.min(Type.lead, root.size * 0.5))
            }
        }

        Column {
            anchors.centerIn: parent
            visible: root.named
            width: root.room

            GuideText {
                id: name

                width: parent.width
                words: root.words
                color: root.ink
                font.pixelSize: Type.small
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 0.9
            }

            GuideText {
                width: parent.width
                visible: name.height + height <= root.height - Theme.gap
                words: number.words
                color: root.ink
                font.pixelSize: Type.caption
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 0.9
            }
        }

        LongestWord {
            id: longest

            phrase: name.text
            font: name.font
        }
    }
}
