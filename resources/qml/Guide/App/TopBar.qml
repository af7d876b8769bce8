pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The short name, and the languages; at the same place on every screen.
Item {
    id: root

    required property GuideViewModel guide

    implicitHeight: Math.max(Theme.px(104), switcher.height + Theme.px(20))

    GuideText {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        width: switcher.x - x - Theme.gap
        words: root.guide.shortName
        font.pixelSize: Type.heading
        font.weight: Font.Bold
    }

    Segments {
        id: switcher

        objectName: "languages"
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: Words.languages.length > 1
        choices: root.guide.languages.map(language => ({
                    id: language.code,
                    language: language.code,
                    words: {
                        [language.code]: language.name
                    }
                }))
        current: Words.language
        onPicked: code => Words.language = code
    }
}
