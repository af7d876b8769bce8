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
    readonly property bool empty: !root.groups.some(group => root.offers(group))
    readonly property var groups: [
        {
            heading: "by-kind",
            all: "all-kinds",
            count: root.panel.anyCounts[0],
            choices: root.panel.kindFilters,
            chosen: root.panel.kindFilter,
            choose: id => root.panel.kindFilter = id
        },
        {
            heading: "by-sector",
            all: "all-sectors",
            count: root.panel.anyCounts[1],
            choices: root.panel.sectorFilters,
            chosen: root.panel.sectorFilter,
            choose: id => root.panel.sectorFilter = id
        },
        {
            heading: "by-zone",
            all: "all-zones",
            count: root.panel.anyCounts[2],
            choices: root.panel.zoneFilters,
            chosen: root.panel.zoneFilter,
            choose: id => root.panel.zoneFilter = id
        }
    ]

    // One choice alone is none, but what a link has chosen can be taken back.
    function offers(group: var): bool {
        return group.choices.length > 1 || group.chosen !== "";
    }

    spacing: Theme.px(root.tall ? 14 : 24)

    Repeater {
        model: root.groups

        Column {
            id: group

            required property var modelData

            visible: root.offers(modelData)
            width: root.column.width
            spacing: Theme.targetGap

            GuideText {
                width: parent.width
                visible: !root.tall
                words: Words.ui(group.modelData.heading)
                color: Theme.muted
                font.pixelSize: Theme.small
                font.weight: Font.Medium
            }

            Flow {
                width: parent.width
                spacing: Theme.px(10)

                Repeater {
                    model: [
                        {
                            id: "",
                            title: Words.ui(group.modelData.all),
                            count: group.modelData.count
                        }
                    ].concat(group.modelData.choices)

                    Tappable {
                        id: choice

                        required property var modelData
                        readonly property bool chosen: modelData.id === group.modelData.chosen
                        readonly property color ink: choice.chosen ? Theme.onDark : Theme.ink

                        objectName: `filter-${group.modelData.heading}-${choice.modelData.id || "all"}`
                        width: root.tall ? Math.min(implicitWidth, group.width) : group.width
                        words: choice.modelData.title
                        ground: choice.chosen ? Theme.panelColor("organizations") : Theme.card
                        border: choice.chosen ? "transparent" : Theme.line
                        radius: Theme.smallRadius
                        topPadding: Theme.px(10)
                        bottomPadding: Theme.px(10)
                        checked: choice.chosen
                        onClicked: group.modelData.choose(choice.chosen ? "" : choice.modelData.id)

                        contentItem: Item {
                            implicitWidth: label.implicitWidth + count.implicitWidth + Theme.gap
                            implicitHeight: label.height

                            GuideText {
                                id: label

                                anchors.verticalCenter: parent.verticalCenter
                                width: parent.width - count.implicitWidth - Theme.smallGap
                                words: choice.modelData.title
                                color: choice.ink
                                font.pixelSize: Theme.small
                                lineHeight: 0.95
                            }

                            GuideText {
                                id: count

                                anchors.right: parent.right
                                anchors.verticalCenter: parent.verticalCenter
                                words: Words.number(choice.modelData.count)
                                color: choice.ink
                                font.pixelSize: Theme.small
                            }
                        }
                    }
                }
            }
        }
    }
}
