pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// An organization in the directory: logo or monogram, names, kind. It grows with its text.
Tappable {
    id: root

    required property var entry

    objectName: `organization-${root.entry.id}`
    words: root.entry.title
    border: Theme.line
    radius: Theme.px(36)
    padding: Theme.px(34)

    contentItem: Item {
        implicitHeight: Math.max(Theme.px(150), names.height)

        Logo {
            id: letters

            anchors.verticalCenter: parent.verticalCenter
            entry: root.entry
            kind: "organizations"
        }

        Column {
            id: names

            x: letters.width + Theme.px(30)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x
            spacing: Theme.px(4)

            Heading {
                room: names.width
                size: Type.heading
                words: root.entry.title
                lineHeight: 0.95
            }

            Repeater {
                model: Words.others(root.entry.title)

                GuideText {
                    required property string modelData

                    width: names.width
                    words: root.entry.title
                    wanted: modelData
                    color: Theme.muted
                    font.pixelSize: Type.small
                }
            }

            GuideText {
                width: parent.width
                words: root.entry.kindTitle
                color: Theme.panelColor("organizations")
                font.pixelSize: Type.small
                font.weight: Font.Medium
            }
        }
    }
}
