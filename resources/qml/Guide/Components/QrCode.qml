pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Guide.Core
import GuideModels

// The code of a text with the white around it: black on white in every theme, in whole
// pixels. Its size is known at once. Its modules take some milliseconds to work out: that
// is done when it is seen and nothing moves any more.
Rectangle {
    id: root

    property string text: ""
    // How wide it may be.
    property real room: 0
    readonly property real module: root.text === "" ? 0 : QrCodes.module_pixels(root.text, Theme.pixelsPerMillimetre * Screen.devicePixelRatio, root.room * Screen.devicePixelRatio) / Screen.devicePixelRatio
    readonly property bool loading: moment.running
    // The text whose modules are drawn.
    property string drawn: ""

    implicitWidth: root.text === "" ? 0 : root.module * QrCodes.across(root.text)
    implicitHeight: root.implicitWidth
    // Phones read dark codes on white, whatever the colours of the screen are.
    color: "white"

    Timer {
        id: moment

        interval: Theme.move
        running: root.visible && root.text !== root.drawn
        onTriggered: root.drawn = root.text
    }

    // Not a Shape: where an entry does not lie on whole pixels, its soft edges make modules grey.
    Canvas {
        id: canvas

        anchors.fill: parent
        visible: root.drawn === root.text
        smooth: false
        onPaint: {
            const context = canvas.getContext("2d");
            context.reset();
            for (const [x, y, length] of QrCodes.runs(root.drawn))
                context.fillRect(x * root.module, y * root.module, length * root.module, root.module);
        }

        Connections {
            target: root

            function onDrawnChanged(): void {
                canvas.requestPaint();
            }

            function onModuleChanged(): void {
                canvas.requestPaint();
            }
        }
    }
}
