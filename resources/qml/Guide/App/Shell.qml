pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import GuideModels

// The guide behind the attract screen: home and the panels on one place, with the bar
// above, the dock below and the sheet over them.
Rectangle {
    id: root

    required property GuideViewModel guide
    readonly property bool tall: root.height > root.width
    // Whether every panel has been made.
    readonly property bool ready: root.made >= root.guide.panels.length && sheet.ready
    property int made: 0

    color: Theme.paper

    TopBar {
        id: bar

        width: parent.width
        guide: root.guide
    }

    Item {
        id: stage

        anchors.top: bar.bottom
        anchors.bottom: dock.top
        width: parent.width
        clip: true

        Place {
            anchors.fill: parent
            current: Navigation.panel === ""

            Home {
                anchors.fill: parent
                guide: root.guide
            }
        }

        Repeater {
            model: root.guide.slots

            PanelSlot {
                anchors.fill: parent
                onMade: ++root.made
            }
        }
    }

    Dock {
        id: dock

        anchors.bottom: parent.bottom
        width: parent.width
        guide: root.guide
    }

    Sheet {
        id: sheet

        anchors.fill: parent
        guide: root.guide
    }
}
