pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import GuideModels

// The guide behind the attract screen: home, the panels and the search on one place, with the bar
// above, the dock below and the sheet over them.
Rectangle {
    id: root

    required property GuideViewModel guide
    required property SearchViewModel search
    readonly property bool tall: root.height > root.width
    // Whether every panel has been made.
    readonly property bool ready: root.guide.panels.length > 0 && root.made >= root.guide.panels.length && sheet.ready
    property int made: 0

    color: Theme.paper

    Layer {
        anchors.fill: parent
        name: "shell"
        shown: Layers.phase !== "attract"

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
                panelId: ""

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

            Place {
                anchors.fill: parent
                panelId: Navigation.search

                Search {
                    anchors.fill: parent
                    search: root.search
                }
            }
        }

        Dock {
            id: dock

            anchors.bottom: parent.bottom
            width: parent.width
            guide: root.guide
        }
    }

    Sheet {
        id: sheet

        anchors.fill: parent
        guide: root.guide
    }
}
