pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// Says in every language that this is no live kiosk. It lies above the guide, never on it.
Rectangle {
    id: root

    implicitHeight: row.height + 2 * Theme.px(6)
    color: Theme.accent

    Flow {
        id: row

        anchors.centerIn: parent
        spacing: Theme.padding

        Repeater {
            model: Words.languages

            GuideText {
                required property string modelData

                words: Words.ui("demo")
                wanted: modelData
                visible: language === modelData
                font.pixelSize: Theme.caption
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
            }
        }
    }
}
