pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// Something found: its names in all languages with what matched, and the panel that it is in.
Tappable {
    id: root

    required property var hit
    readonly property color hue: Theme.panelColor(root.hit.kind)

    objectName: `hit-${root.hit.panelId}/${root.hit.entryId}`
    words: root.hit.title
    border: Theme.line
    radius: Theme.px(32)
    topPadding: Theme.px(16)
    bottomPadding: Theme.px(16)
    leftPadding: Theme.px(22)
    rightPadding: Theme.px(28)

    contentItem: Item {
        id: inside

        implicitHeight: Math.max(badge.height, names.height, place.height)

        Monogram {
            id: badge

            anchors.verticalCenter: parent.verticalCenter
            letters: root.hit.monogram
            kind: root.hit.kind
            size: Theme.px(84)

            Icon {
                anchors.centerIn: parent
                visible: root.hit.monogram === ""
                icon: visible ? root.hit.icon : ""
                size: Theme.px(44)
                color: root.hue
            }
        }

        Column {
            id: names

            x: badge.width + Theme.px(24)
            anchors.verticalCenter: parent.verticalCenter
            width: place.x - Theme.gap - x

            MarkedText {
                width: parent.width
                words: root.hit.title
                marks: root.hit.marks
                tint: Theme.panelTint(root.hit.kind)
                stroke: root.hue
                size: Type.bodyLarge
                weight: Font.Bold
            }

            Repeater {
                model: Words.others(root.hit.title)

                MarkedText {
                    required property string modelData

                    width: names.width
                    words: root.hit.title
                    wanted: modelData
                    marks: root.hit.marks
                    color: Theme.muted
                    tint: Theme.panelTint(root.hit.kind)
                    stroke: root.hue
                    size: Type.small
                }
            }
        }

        GuideText {
            id: place

            objectName: "hit-panel"
            anchors.verticalCenter: parent.verticalCenter
            x: inside.width - width
            width: Math.min(implicitWidth, Math.max(longest.advanceWidth + 1, inside.width * 0.26))
            words: root.hit.panelTitle
            color: root.hue
            horizontalAlignment: Text.AlignRight
            font.pixelSize: Type.caption
            font.weight: Font.Medium

            LongestWord {
                id: longest

                phrase: place.text
                font: place.font
            }
        }
    }
}
