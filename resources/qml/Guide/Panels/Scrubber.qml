pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// A line of time true to scale. Each event has its tick at its true place; its dot above
// is moved aside only as far as fingers need, and a thread leads from one to the other.
Item {
    id: root

    required property HistoryViewModel panel
    required property int row
    readonly property real inset: Theme.px(34)
    readonly property real length: root.width - 2 * root.inset
    readonly property var places: asked.answer
    readonly property real dotY: Theme.target / 2
    readonly property real lineY: root.dotY + Theme.px(54)
    readonly property color ink: Theme.panelColor("history")

    function nearest(x: real): int {
        let best = 0;
        for (let at = 1; at < root.places.length; ++at)
            if (Math.abs(root.places[at] + root.inset - x) < Math.abs(root.places[best] + root.inset - x))
                best = at;
        return best;
    }

    signal picked(row: int)

    objectName: "scrubber"
    implicitHeight: root.lineY + Theme.px(14) + Theme.px(34)
    Accessible.role: Accessible.Slider
    Accessible.name: Words.text(root.panel.title)
    Accessible.onIncreaseAction: root.picked(Math.min(root.row + 1, root.places.length - 1))
    Accessible.onDecreaseAction: root.picked(Math.max(root.row - 1, 0))

    PanelAnswer {
        id: asked

        panel: root.panel
        ask: () => root.panel.spread(root.length, Theme.px(50))
    }

    Rectangle {
        y: root.lineY - height / 2
        width: root.width
        height: Theme.px(6)
        radius: height / 2
        color: Theme.panelTint("history")
    }

    Repeater {
        model: root.panel.ticks

        GuideText {
            required property var modelData

            x: root.inset + modelData.position * root.length - width / 2
            y: root.lineY + Theme.px(12)
            words: ({
                    "": modelData.label
                })
            color: Theme.muted
            font.pixelSize: Type.caption
            wrapMode: Text.NoWrap
        }
    }

    Repeater {
        model: root.panel.positions

        Item {
            id: mark

            required property int index
            required property real modelData
            readonly property real trueX: root.inset + mark.modelData * root.length
            readonly property real dotX: root.inset + (root.places[mark.index] ?? 0)
            readonly property bool current: mark.index === root.row

            // The thread, turned from the tick to the dot.
            Rectangle {
                readonly property real rise: root.lineY - root.dotY
                readonly property real aside: mark.dotX - mark.trueX

                x: mark.trueX - width / 2
                y: root.lineY - height
                width: Theme.px(3)
                height: Math.hypot(rise, aside)
                color: root.ink
                opacity: mark.current ? 1 : 0.5
                antialiasing: true
                transformOrigin: Item.Bottom
                rotation: Math.atan2(aside, rise) * 180 / Math.PI
            }

            Rectangle {
                x: mark.trueX - width / 2
                y: root.lineY - height / 2
                width: Theme.px(8)
                height: Theme.px(18)
                radius: width / 2
                color: root.ink
            }

            Rectangle {
                readonly property int size: Theme.px(mark.current ? 44 : 32)

                x: mark.dotX - size / 2
                y: root.dotY - size / 2
                width: size
                height: size
                radius: size / 2
                color: mark.current ? root.ink : Theme.card
                border.width: Theme.px(6)
                border.color: root.ink
            }
        }
    }

    // One place to touch for the whole line: a tap or a drag finds the nearest event.
    MouseArea {
        objectName: "scrubber-touch"
        width: parent.width
        height: root.lineY
        preventStealing: true
        onReleased: mouse => {
            if (containsMouse)
                root.picked(root.nearest(mouse.x));
        }
        onPositionChanged: mouse => {
            if (Math.abs(mouse.x - start) > drag.threshold)
                dragging = true;
            if (dragging)
                root.picked(root.nearest(mouse.x));
        }
        onPressed: mouse => {
            start = mouse.x;
            dragging = false;
        }

        property real start: 0
        property bool dragging: false
    }
}
