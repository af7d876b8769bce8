pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// Sections of text and pictures: their headings to choose from, and the chosen one on a card.
Item {
    id: root

    required property PanelViewModel panel
    // The choice stands above the card where there is no room beside it.
    readonly property bool stacked: root.height > root.width || root.width < Theme.px(1200)
    readonly property int count: root.panel.entries.count
    readonly property bool choosing: root.count > 1
    readonly property int row: Math.max(0, asked.answer)

    function show(entry: string): void {
        Navigation.select(root.panel.panelId, entry);
    }

    PanelAnswer {
        id: asked

        panel: root.panel
        ask: () => root.panel.rowOf(Navigation.entryOf(root.panel.panelId))
    }

    PanelHeader {
        id: header

        panel: root.panel
    }

    NothingHere {
        panel: root.panel
    }

    Item {
        id: body

        anchors.fill: parent
        anchors.topMargin: header.height + Theme.px(24)
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        visible: root.count > 0

        ArticleContents {
            id: contents

            objectName: "article-contents"
            width: root.stacked ? parent.width : Math.round(parent.width * 0.23)
            height: root.stacked ? Math.min(contentHeight, parent.height * 0.34) : parent.height
            visible: root.choosing
            panel: root.panel
            row: root.row
            flowing: root.stacked
            onPicked: entry => root.show(entry)
        }

        ArticleCard {
            id: card

            objectName: "article-card"
            x: root.choosing && !root.stacked ? contents.width + Theme.px(8) : 0
            y: root.choosing && root.stacked ? contents.height + Theme.gap : 0
            width: parent.width - x
            height: parent.height - y
            panel: root.panel
            row: root.row
            alone: root.count === 1
        }
    }
}
