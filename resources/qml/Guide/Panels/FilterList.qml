pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The filters by kind, sector and zone, each with the number of organizations that it would
// show. A tap on a chosen one takes it back.
Scroll {
    id: root

    required property OrganizationsViewModel panel
    required property bool tall
    readonly property bool empty: !root.panel.filterGroups.some(group => root.offers(group))
    // The words above each filter, and those for no filter at all.
    readonly property var headings: ({
            kind: "by-kind",
            sectors: "by-sector",
            zone: "by-zone"
        })
    readonly property var everything: ({
            kind: "all-kinds",
            sectors: "all-sectors",
            zone: "all-zones"
        })

    // One choice alone is none, but what a link has chosen can be taken back.
    function offers(group: var): bool {
        return group.choices.length > 1 || group.chosen !== "";
    }

    function choose(key: string, id: string): void {
        Navigation.narrow(root.panel.panelId, Object.assign({}, root.panel.filters, {
            [key]: id
        }));
    }

    spacing: Theme.px(root.tall ? 14 : 24)

    Repeater {
        model: root.panel.filterGroups

        Column {
            id: group

            required property var modelData

            visible: root.offers(modelData)
            width: root.column.width
            spacing: Theme.targetGap

            GuideText {
                width: parent.width
                visible: !root.tall
                words: Words.ui(root.headings[group.modelData.key])
                color: Theme.muted
                font.pixelSize: Type.small
                font.weight: Font.Medium
            }

            Flow {
                width: parent.width
                spacing: Theme.px(10)

                Repeater {
                    model: [
                        {
                            id: "",
                            title: Words.ui(root.everything[group.modelData.key]),
                            count: group.modelData.count
                        }
                    ].concat(group.modelData.choices)

                    Tappable {
                        id: choice

                        required property var modelData
                        readonly property bool chosen: modelData.id === group.modelData.chosen
                        readonly property color ink: choice.chosen ? Theme.onDark : Theme.ink

                        objectName: `filter-${root.headings[group.modelData.key]}-${choice.modelData.id || "all"}`
                        width: root.tall ? Math.min(implicitWidth, group.width) : group.width
                        words: choice.modelData.title
                        ground: choice.chosen ? Theme.panelColor("organizations") : Theme.card
                        border: choice.chosen ? "transparent" : Theme.line
                        radius: Theme.smallRadius
                        topPadding: Theme.px(10)
                        bottomPadding: Theme.px(10)
                        checked: choice.chosen
                        onClicked: root.choose(group.modelData.key, choice.chosen ? "" : choice.modelData.id)

                        contentItem: Item {
                            implicitWidth: label.implicitWidth + count.implicitWidth + Theme.gap
                            implicitHeight: label.height

                            GuideText {
                                id: label

                                anchors.verticalCenter: parent.verticalCenter
                                width: parent.width - count.implicitWidth - Theme.smallGap
                                words: choice.modelData.title
                                color: choice.ink
                                font.pixelSize: Type.small
                                lineHeight: 0.95
                            }

                            GuideText {
                                id: count

                                anchors.right: parent.right
                                anchors.verticalCenter: parent.verticalCenter
                                words: Words.number(choice.modelData.count)
                                color: choice.ink
                                font.pixelSize: Type.small
                            }
                        }
                    }
                }
            }
        }
    }
}
