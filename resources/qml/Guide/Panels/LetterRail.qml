pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// The letters beside the directory. 27 targets of a finger's size fit nowhere, so the rail is
// one: a tap or a drag finds the nearest letter that has entries, and shows it large beside
// the finger. A drag acts as it goes, a tap on release; to slide off cancels it.
Item {
    id: root

    // `letter` and `row` of each; -1 where nothing begins with it.
    required property var letters
    // The row that stands at the top of the directory.
    required property int row
    readonly property real step: root.height / Math.max(1, root.letters.length)
    readonly property color ink: Theme.panelColor("organizations")
    // The letter at the top: the last that begins in or before the row.
    readonly property int current: {
        let found = -1;
        for (let at = 0; at < root.letters.length; ++at) {
            const row = root.letters[at].row;
            // Of several that begin in one row the first.
            if (row >= 0 && row <= root.row && (found < 0 || row > root.letters[found].row))
                found = at;
        }
        return found;
    }

    function nearest(y: real): int {
        let best = -1;
        for (let at = 0; at < root.letters.length; ++at)
            if (root.letters[at].row >= 0 && (best < 0 || Math.abs((at + 0.5) * root.step - y) < Math.abs((best + 0.5) * root.step - y)))
                best = at;
        return best;
    }

    function pick(at: int): void {
        if (at >= 0)
            root.picked(root.letters[at].row);
    }

    function pickNext(way: int): void {
        let at = root.current + way;
        while (at >= 0 && at < root.letters.length && root.letters[at].row < 0)
            at += way;
        if (at < root.letters.length)
            root.pick(at);
    }

    signal picked(row: int)

    objectName: "letter-rail"
    width: Theme.target
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: Words.text(Words.ui("letter-rail"))
    Accessible.description: root.letters[root.current]?.letter ?? ""
    Accessible.onIncreaseAction: root.pickNext(1)
    Accessible.onDecreaseAction: root.pickNext(-1)
    Keys.onDownPressed: root.pickNext(1)
    Keys.onUpPressed: root.pickNext(-1)

    Repeater {
        model: root.letters

        Item {
            id: mark

            required property int index
            required property var modelData
            readonly property bool filled: mark.modelData.row >= 0
            readonly property bool chosen: mark.index === (touch.pressed ? touch.at : root.current)

            y: mark.index * root.step
            width: root.width
            height: root.step

            Rectangle {
                anchors.centerIn: parent
                visible: mark.chosen
                width: Theme.px(44)
                height: Math.min(Theme.px(44), root.step)
                radius: height / 2
                color: root.ink
            }

            GuideText {
                objectName: `letter-${mark.modelData.letter}`
                anchors.centerIn: parent
                words: ({
                        "": mark.modelData.letter
                    })
                color: mark.chosen ? Theme.onDark : mark.filled ? root.ink : Theme.muted
                opacity: mark.filled ? 1 : 0.55
                font.pixelSize: Type.caption
                font.weight: mark.filled ? Font.Bold : Font.Normal
                wrapMode: Text.NoWrap
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: Layers.focused === root && !touch.pressed
        radius: width / 2
        color: "transparent"
        border.width: 2 * Theme.hairline
        border.color: Theme.ink
    }

    MouseArea {
        id: touch

        property int at: -1
        property real start: 0
        property bool dragging: false

        objectName: "letter-touch"
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => {
            start = mouse.y;
            dragging = false;
            at = root.nearest(mouse.y);
        }
        onPositionChanged: mouse => {
            if (Math.abs(mouse.y - start) > drag.threshold)
                dragging = true;
            const found = root.nearest(mouse.y);
            if (found === at && !dragging)
                return;
            at = found;
            if (dragging)
                root.pick(at);
        }
        onReleased: {
            if (containsMouse && !dragging)
                root.pick(at);
        }
    }

    // The letter beneath the finger, beside it where it can be seen.
    Rectangle {
        objectName: "letter-bubble"
        visible: touch.pressed && touch.at >= 0
        x: -width - Theme.gap
        y: Math.max(0, Math.min(root.height - height, touch.mouseY - height / 2))
        z: 1
        width: Theme.px(150)
        height: width
        radius: width / 2
        color: root.ink

        GuideText {
            objectName: "letter-large"
            anchors.centerIn: parent
            words: ({
                    "": root.letters[touch.at]?.letter ?? ""
                })
            color: Theme.onDark
            font.pixelSize: Type.initial
            font.weight: Font.Bold
        }
    }
}
