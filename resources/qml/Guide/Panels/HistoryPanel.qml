pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// Events on a line of time: cards beside each other, or a list where the panel is tall.
Item {
    id: root

    required property HistoryViewModel panel
    readonly property bool tall: root.height > root.width
    readonly property int row: Math.max(0, asked.answer)

    function show(row: int): void {
        Navigation.select(root.panel.panelId, root.panel.idAt(row));
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

    Loader {
        anchors.fill: parent
        anchors.topMargin: header.height + Theme.px(16)
        active: root.panel.entries.count > 0
        sourceComponent: root.tall ? list : cards
    }

    NothingHere {
        panel: root.panel
    }

    Component {
        id: cards

        HistoryCards {
            panel: root.panel
            row: root.row
            onPicked: row => root.show(row)
        }
    }

    Component {
        id: list

        HistoryList {
            panel: root.panel
            row: root.row
            onPicked: row => root.show(row)
        }
    }
}
