pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// A choice of one out of a few, all of them in sight. Each choice has `id`, `words` and
// optionally `language`, the language in which its words are written.
Rectangle {
    id: root

    required property var choices
    required property string current
    property color chosen: Theme.ink

    signal picked(id: string)

    implicitWidth: row.width
    implicitHeight: row.height
    radius: height / 2
    color: Theme.well

    Row {
        id: row

        spacing: Theme.targetGap

        Repeater {
            model: root.choices

            PillButton {
                id: segment

                required property var modelData
                readonly property bool current: segment.modelData.id === root.current

                objectName: `segment-${segment.modelData.id}`
                words: segment.modelData.words
                wanted: segment.modelData.language ?? Words.language
                text: Words.textIn(segment.words, segment.wanted)
                ground: segment.current ? root.chosen : "transparent"
                ink: segment.current ? Theme.onDark : Theme.muted
                checked: segment.current
                onClicked: root.picked(segment.modelData.id)
            }
        }
    }
}
