pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The way to every panel, always at the bottom: Back at its left end, Home, the panels,
// and Search.
Rectangle {
    id: root

    required property GuideViewModel guide
    readonly property real natural: {
        let sum = search.natural;
        for (const child of row.children)
            sum += child.natural ?? 0;
        return sum;
    }
    readonly property int places: root.guide.panels.length + 2
    readonly property real room: root.width - 2 * Theme.smallGap - back.width - Theme.targetGap * (root.places + 1)
    readonly property real extra: Math.max(0, Math.min((root.room - root.natural) / root.places, Theme.px(96)))

    implicitHeight: row.height + 2 * Theme.px(14)
    color: Theme.card

    Beginning {
        within: root
    }

    Rectangle {
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }

    DockItem {
        id: back

        objectName: "dock-back"
        x: Theme.smallGap
        anchors.verticalCenter: parent.verticalCenter
        width: natural
        height: row.height
        symbol: "arrow-left"
        words: Words.ui("back")
        enabled: Navigation.canGoBack
        opacity: Navigation.canGoBack ? 1 : 0
        onClicked: Navigation.back()
    }

    Flickable {
        id: view

        readonly property real start: back.x + back.width + Theme.targetGap

        x: start
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - start - Theme.smallGap - search.width - Theme.targetGap
        height: row.height
        contentWidth: Math.max(width, row.width)
        contentHeight: height
        interactive: row.width > width
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        EvenRow {
            id: row

            // In the middle of the screen where there is room for it.
            x: Math.max(0, Math.min((root.width - width - Theme.targetGap - search.width) / 2 - view.start, view.width - width))
            height: Math.max(tallest, search.implicitHeight)
            spacing: Theme.targetGap

            DockItem {
                objectName: "dock-home"
                width: natural + root.extra
                height: row.height
                symbol: "house"
                words: Words.ui("home")
                current: Navigation.panel === ""
                onClicked: Navigation.home()
            }

            Repeater {
                model: root.guide.panels

                DockItem {
                    required property PanelViewModel modelData

                    objectName: `dock-${modelData.panelId}`
                    width: natural + root.extra
                    height: row.height
                    symbol: modelData.icon
                    words: modelData.title
                    current: Navigation.panel === modelData.panelId
                    chosen: Theme.panelColor(modelData.kind)
                    onClicked: Navigation.visit(modelData.panelId)
                }
            }
        }
    }

    // Where the panels scroll, it stays in sight at the right end.
    DockItem {
        id: search

        objectName: "dock-search"
        x: view.x + Math.min(row.x + row.width, view.width) + Theme.targetGap
        anchors.verticalCenter: parent.verticalCenter
        width: natural + root.extra
        height: row.height
        symbol: "search"
        words: Words.ui("search")
        current: Navigation.panel === Navigation.search
        onClicked: Navigation.visit(Navigation.search)
    }
}
