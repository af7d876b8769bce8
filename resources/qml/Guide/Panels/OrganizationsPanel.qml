pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The directory: filters beside it (above it where the panel is tall), cards in rows.
Item {
    id: root

    required property OrganizationsViewModel panel
    readonly property bool tall: root.height > root.width

    function clear(): void {
        root.panel.kindFilter = "";
        root.panel.sectorFilter = "";
        list.positionViewAtBeginning();
        filters.contentY = 0;
    }

    Connections {
        target: Navigation

        function onCleared(): void {
            root.clear();
        }

        function onRewound(panel: string): void {
            if (panel === root.panel.panelId)
                root.clear();
        }
    }

    PanelHeader {
        id: header

        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        title: root.panel.title
        subtitle: {
            const total = root.panel.total;
            if (total.value === undefined)
                return root.panel.subtitle;
            const said = {};
            for (const code of Words.languages) {
                const sentence = Words.ui("named-of")[code] ?? Words.ui("named-of").en;
                const all = total.value[Words.pick(total.value, code)];
                const label = total.label[Words.pick(total.label, code)];
                said[code] = sentence.replace("{named}", root.panel.allCount).replace("{all}", all).replace("{label}", label);
            }
            return said;
        }
    }

    Item {
        id: body

        anchors.fill: parent
        anchors.topMargin: header.height + Theme.px(24)
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin

        FilterList {
            id: filters

            objectName: "filters"
            width: root.tall ? parent.width : Math.round(parent.width * 0.235)
            height: root.tall ? contentHeight : parent.height - Theme.gap
            tall: root.tall
            panel: root.panel
        }

        ListView {
            id: list

            readonly property int columns: Math.max(1, Math.floor((width + Theme.gap) / (Theme.px(480) + Theme.gap)))

            objectName: "directory"
            x: root.tall || filters.empty ? 0 : filters.width + Theme.px(40)
            y: root.tall && !filters.empty ? filters.height + Theme.gap : 0
            width: parent.width - x
            height: parent.height - y
            model: root.panel.lines
            spacing: Theme.px(22)
            bottomMargin: Theme.gap
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight + bottomMargin > height
            // WORKAROUND Qt: a reset while cached rows are still being made warns of an index out of range.
            cacheBuffer: 0
            reuseItems: true

            Binding {
                target: root.panel
                property: "columns"
                value: list.columns
            }

            delegate: Row {
                id: line

                required property var cards
                readonly property real tallest: {
                    let height = 0;
                    for (const child of line.children)
                        height = Math.max(height, child.implicitHeight);
                    return height;
                }

                spacing: Theme.px(22)
                // A row that waits to be used again holds no logos.
                ListView.onPooled: line.visible = false
                ListView.onReused: line.visible = true

                Repeater {
                    model: line.cards

                    OrganizationCard {
                        required property var modelData

                        width: (list.width - line.spacing * (list.columns - 1)) / list.columns
                        height: line.tallest
                        entry: modelData
                        onClicked: Navigation.open(root.panel.panelId, modelData.id, true)
                    }
                }
            }
        }

        Column {
            anchors.centerIn: list
            visible: root.panel.shownCount === 0
            spacing: Theme.gap

            GuideText {
                width: Math.min(implicitWidth, list.width)
                words: root.panel.allCount ? Words.ui("none-match") : Words.ui("nothing-here")
                color: Theme.muted
            }

            PillButton {
                objectName: "show-all"
                anchors.horizontalCenter: parent.horizontalCenter
                visible: root.panel.allCount > 0
                words: Words.ui("show-all")
                ground: Theme.panelColor("organizations")
                ink: Theme.onDark
                onClicked: root.clear()
            }
        }
    }
}
