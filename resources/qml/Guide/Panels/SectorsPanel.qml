pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// Columns, one of them open; rows where the panel is tall.
Item {
    id: root

    required property PanelViewModel panel
    readonly property bool tall: root.height > root.width
    readonly property int count: root.panel.entries.count
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

    Flickable {
        id: view

        readonly property int least: Theme.px(root.tall ? 150 : 250)
        readonly property int most: root.tall ? height : width
        readonly property int seam: Theme.px(26)
        // What the open one takes, and what is left for each of the others.
        readonly property int open: root.count < 2 ? most : Math.max(Theme.px(root.tall ? 600 : 640), Math.round(most * 0.46))
        readonly property int closed: root.count < 2 ? 0 : Math.max(least, Math.min(Theme.px(root.tall ? 300 : 460), (most - open - seam * (root.count - 1)) / (root.count - 1)))

        objectName: "sectors-view"
        anchors.fill: parent
        anchors.topMargin: header.height + Theme.px(24)
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap
        contentWidth: root.tall ? width : columns.width
        contentHeight: root.tall ? columns.height : height
        interactive: root.tall ? contentHeight > height + 1 : contentWidth > width + 1
        boundsBehavior: Flickable.StopAtBounds
        clip: interactive

        Grid {
            id: columns

            columns: root.tall ? 1 : Math.max(1, root.count)
            spacing: view.seam

            Repeater {
                model: root.panel.entries

                SectorColumn {
                    id: column

                    required property int index

                    open: column.index === root.row
                    wide: root.tall
                    openSize: view.open
                    width: root.tall ? view.width : column.open ? view.open : view.closed
                    height: root.tall ? (column.open ? Math.max(view.open, column.needed) : Math.max(view.closed, column.least)) : view.height
                    onClicked: root.show(column.entryId)

                    Behavior on width {
                        NumberAnimation {
                            duration: Theme.move
                            easing.type: Easing.OutCubic
                        }
                    }

                    Behavior on height {
                        NumberAnimation {
                            duration: Theme.move
                            easing.type: Easing.OutCubic
                        }
                    }
                }
            }
        }
    }
}
