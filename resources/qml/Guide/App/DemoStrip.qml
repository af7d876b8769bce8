pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// Says in every language that this is no live kiosk. It lies above the guide, never on it.
Rectangle {
    id: root

    color: Theme.accent

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.padding

        Repeater {
            model: Words.languages.filter(code => Words.ui("demo")[code] !== undefined)

            GuideText {
                required property string modelData

                words: Words.ui("demo")
                wanted: modelData
                font.pixelSize: Theme.caption
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
            }
        }
    }
}
