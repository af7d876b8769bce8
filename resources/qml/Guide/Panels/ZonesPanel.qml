pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The space of the campus to scale, one zone explained; and the plan behind it.
Item {
    id: root

    required property ZonesViewModel panel
    readonly property bool tall: root.height > root.width
    readonly property string shown: Navigation.entryOf(root.panel.panelId)
    // Views that are no entries: the master plan, and the space of no zone.
    readonly property string planId: Navigation.own + "master-plan"
    readonly property string restId: Navigation.own + "rest"
    readonly property bool planShown: root.hasPlan && root.shown === root.planId
    readonly property bool hasPlan: root.panel.masterPlan.title !== undefined
    readonly property string zone: root.shown === root.restId || asked.answer >= 0 ? root.shown : root.panel.largest

    PanelAnswer {
        id: asked

        panel: root.panel
        ask: () => root.panel.rowOf(root.shown)
    }

    function show(entry: string): void {
        Navigation.select(root.panel.panelId, entry);
    }

    PanelHeader {
        id: header

        panel: root.panel

        Segments {
            visible: root.hasPlan
            chosen: Theme.panelColor("zones")
            choices: [
                {
                    id: "",
                    words: Words.ui("space-today")
                },
                {
                    id: root.planId,
                    words: root.panel.masterPlan.title ?? ({})
                }
            ]
            current: root.planShown ? root.planId : ""
            onPicked: id => root.show(id)
        }
    }

    Item {
        id: space

        anchors.fill: parent
        anchors.topMargin: header.height + Theme.gap
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.gap

        ZoneMap {
            id: map

            objectName: "zone-map"
            width: root.tall ? parent.width : Math.round(parent.width * 0.63)
            height: root.tall ? Math.round(parent.height * 0.56) : parent.height
            visible: !root.planShown
            panel: root.panel
            current: root.zone
            restId: root.restId
            onPicked: id => root.show(id)
        }

        ZoneDetail {
            x: root.tall ? 0 : map.width + Theme.px(48)
            y: root.tall ? map.height + Theme.px(36) : 0
            width: parent.width - x
            height: parent.height - y
            visible: !root.planShown
            panel: root.panel
            zone: root.zone
        }

        Loader {
            anchors.fill: parent
            visible: root.planShown
            asynchronous: true
            active: root.hasPlan
            sourceComponent: MasterPlan {
                plan: root.panel.masterPlan
            }
        }
    }
}
