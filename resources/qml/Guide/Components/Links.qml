pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// Links under a heading; nothing at all where there are none.
Column {
    id: root

    required property var links
    property var heading: ({})
    property color ink: Theme.ink

    visible: root.links.length > 0
    spacing: Theme.smallGap

    GuideText {
        width: root.width
        words: root.heading
        visible: text !== ""
        color: root.ink
        font.weight: Font.Bold
        font.pixelSize: Type.small
    }

    Flow {
        width: root.width
        spacing: Theme.smallGap

        Repeater {
            model: root.links

            LinkChip {
                required property var modelData

                link: modelData
                room: root.width
            }
        }
    }
}
