pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Guide.Core
import Guide.Components
import GuideModels

// The directory: filters beside it (above it where the panel is tall), cards in rows, and
// letters beside them where they are many.
Item {
    id: root

    required property OrganizationsViewModel panel
    readonly property bool tall: root.height > root.width

    Connections {
        target: root.panel

        function onNarrowed(): void {
            list.positionViewAtBeginning();
        }
    }

    Binding {
        target: root.panel
        property: "filters"
        value: Navigation.filterOf(root.panel.panelId)
    }

    Binding {
        target: root.panel
        property: "language"
        value: Words.language
    }

    PanelHeader {
        id: header

        panel: root.panel
        subtitle: {
            if (root.panel.shownCount < root.panel.allCount)
                return Words.filled("shown-of", {
                    shown: Words.number(root.panel.shownCount),
                    named: Words.number(root.panel.allCount)
                });
            const total = root.panel.total;
            return total.value === undefined ? root.panel.subtitle : Words.filled(root.panel.allNamed ? "all-named" : "named-of", {
                named: Words.number(root.panel.allCount),
                all: total.value,
                label: total.label
            });
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
            height: root.tall ? Math.min(contentHeight, Math.round(parent.height * 0.4)) : parent.height - Theme.gap
            tall: root.tall
            panel: root.panel
        }

        ListView {
            id: list

            // The row at the top edge.
            readonly property int firstRow: {
                const y = contentY + Theme.px(40);
                const row = contentHeight > 0 ? indexAt(0, y) : -1;
                return row < 0 && count > 0 ? indexAt(0, y + spacing) : row; // between two rows: the next
            }
            readonly property int columns: Math.max(1, Math.floor((width + Theme.gap) / (Theme.px(480) + Theme.gap)))

            objectName: "directory"
            x: root.tall || filters.empty ? 0 : filters.width + Theme.px(40)
            y: root.tall && !filters.empty ? filters.height + Theme.gap : 0
            width: parent.width - x - (rail.visible ? rail.width + Theme.smallGap : 0)
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

            // Where no letters tell; beside the list, not on its cards.
            T.ScrollIndicator.vertical: ScrollIndicator {
                parent: body
                visible: !rail.visible && list.contentHeight > list.height
                x: list.x + list.width + Theme.smallGap
                y: list.y
                height: list.height
            }

            Binding {
                target: root.panel
                property: "columns"
                value: list.columns
            }

            delegate: Column {
                id: line

                required property var cards
                required property string heading

                spacing: Theme.smallGap
                // A row that waits to be used again holds no logos.
                ListView.onPooled: line.visible = false
                ListView.onReused: line.visible = true

                GuideText {
                    width: list.width
                    visible: line.heading !== ""
                    words: line.heading === "featured" ? Words.ui("featured") : line.heading === "from-a-to-z" ? Words.ui("from-a-to-z") : ({
                            "": line.heading
                        })
                    color: Theme.muted
                    font.pixelSize: Type.small
                    font.weight: Font.Medium
                }

                EvenRow {
                    id: row

                    spacing: Theme.px(22)

                    // As many as fit, not as many as there are: a row that is used again keeps its cards.
                    Repeater {
                        model: list.columns

                        OrganizationCard {
                            id: card

                            required property int index
                            readonly property var found: line.cards[card.index]

                            visible: card.found !== undefined
                            width: Math.floor((list.width - row.spacing * (list.columns - 1)) / list.columns)
                            height: row.tallest
                            entry: card.found ?? ({})
                            onClicked: Navigation.open(root.panel.panelId, card.found.id, true)
                        }
                    }
                }
            }
        }

        LetterRail {
            id: rail

            visible: root.panel.letters.length > 0
            x: parent.width - width + Math.round((Theme.margin - Theme.smallGap) / 2)
            y: list.y
            height: list.height - Theme.smallGap
            letters: root.panel.letters
            row: list.firstRow
            onPicked: row => list.positionViewAtIndex(row, ListView.Beginning)
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
                onClicked: Navigation.rewind(root.panel.panelId)
            }
        }
    }
}
