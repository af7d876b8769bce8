pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// Says in every language that this is no live kiosk, and to staff what is wrong with the
// content that they have just saved. It lies above the guide, never on it.
Rectangle {
    id: root

    required property LiveViewModel live
    readonly property bool broken: root.live.errors > 0

    color: root.broken ? Theme.alert : Theme.accent

    Row {
        anchors.centerIn: parent
        visible: !root.broken
        spacing: Theme.padding

        Repeater {
            model: Words.languages.filter(code => Words.ui("demo")[code] !== undefined)

            GuideText {
                required property string modelData

                words: Words.ui("demo")
                wanted: modelData
                font.pixelSize: Type.caption
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
            }
        }
    }

    GuideText {
        objectName: "content-error"
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        visible: root.broken
        words: {
            const said = {};
            // What writes numbers is not loaded before the first frame.
            if (!root.broken)
                return said;
            const count = Words.counted("content-errors", root.live.errors);
            for (const code of Object.keys(root.live.firstError))
                said[code] = `${root.live.firstError[code]}   ·   ${count[code]}`;
            return said;
        }
        color: Theme.onDark
        font.pixelSize: Type.caption
        font.weight: Font.Medium
        // One line for staff at a laptop; the log and `check` say it all.
        fontSizeMode: Text.Fit
        minimumPixelSize: Type.least
        elide: Text.ElideRight
        maximumLineCount: 2
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignHCenter
    }
}
