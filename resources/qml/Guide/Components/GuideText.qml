pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// A text of the guide. It takes a map from language to text and shows the session's
// language, or the next best; `language` is the one it shows. Always plain text.
Text {
    id: root

    property var words: ({})
    property string wanted: Words.language
    readonly property string language: Words.pick(root.words, root.wanted)
    readonly property bool chinese: Words.isChinese(root.language)

    text: root.words?.[root.language] ?? ""
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    lineHeight: 0.92
    font.family: Type.family
    font.pixelSize: Type.body
    // The font's quotes and dots are square for Chinese; other languages want narrow ones.
    font.features: root.chinese ? ({}) : ({
            "pwid": 1
        })
    font.preferShaping: true
    renderType: Text.QtRendering
}
