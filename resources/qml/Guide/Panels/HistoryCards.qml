pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import GuideModels

// Cards to drag, of which the middle one is open, over a line of time to scale.
Item {
    id: root

    required property HistoryViewModel panel
    required property int row
    readonly property int cardWidth: Math.min(Theme.px(1040), root.width * 0.62)

    signal picked(row: int)

    // Where the cards lie when the one in `row` is open: in the middle, but none lies
    // further in than the first and the last need.
    function restingX(row: int): real {
        const step = root.cardWidth + view.spacing;
        const centred = view.originX + row * step + root.cardWidth / 2 - view.width / 2;
        return Math.max(view.firstX, Math.min(view.lastX, centred));
    }

    // The card that a drag has brought to the eye, which wanders from the left edge at the
    // first card to the right edge at the last.
    function rowAt(contentX: real): int {
        const way = view.lastX - view.firstX;
        const part = way > 0 ? Math.max(0, Math.min(1, (contentX - view.firstX) / way)) : 0;
        return Math.round(part * (view.count - 1));
    }

    // At once, after the panel has another size.
    function place(): void {
        view.contentX = root.restingX(root.row);
    }

    function rest(): void {
        glide.to = root.restingX(root.row);
        glide.restart();
    }

    onCardWidthChanged: root.place()
    onRowChanged: if (!view.moving)
        root.rest()

    ListView {
        id: view

        readonly property real firstX: originX - leftMargin
        readonly property real lastX: Math.max(firstX, originX + count * (root.cardWidth + spacing) - spacing + rightMargin - width)

        readonly property bool resting: !moving && !glide.running

        objectName: "history-cards"
        width: parent.width
        height: scrubber.y - Theme.px(20)
        orientation: ListView.Horizontal
        model: root.panel.entries
        spacing: Theme.gap
        // A few events stand in the middle.
        leftMargin: Math.max(Theme.margin, (width - count * (root.cardWidth + spacing) + spacing) / 2)
        rightMargin: Theme.margin
        cacheBuffer: 2 * root.cardWidth
        clip: true
        boundsBehavior: Flickable.DragAndOvershootBounds
        onMovementStarted: glide.stop()
        onMovementEnded: root.rest()
        onContentXChanged: if (moving && root.rowAt(contentX) !== root.row)
            root.picked(root.rowAt(contentX))
        onWidthChanged: root.place()
        onLeftMarginChanged: root.place()

        NumberAnimation on contentX {
            id: glide

            running: false
            duration: Theme.move
            easing.type: Easing.OutCubic
        }

        delegate: HistoryCard {
            required property int index

            width: root.cardWidth
            height: view.height
            open: index === root.row
            onTapped: root.picked(index)
        }
    }

    Scrubber {
        id: scrubber

        x: Theme.margin
        y: parent.height - height - Theme.px(10)
        width: parent.width - 2 * Theme.margin
        panel: root.panel
        row: root.row
        onPicked: row => root.picked(row)
    }
}
