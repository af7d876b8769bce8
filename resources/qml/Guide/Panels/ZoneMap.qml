pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// Areas to scale. A zone whose area is too small for a finger has a button below instead.
Item {
    id: root

    required property ZonesViewModel panel
    required property string current
    required property string restId
    readonly property int seam: Theme.px(14)
    readonly property var cells: asked.answer
    readonly property var small: root.cells.filter(cell => !root.touchable(cell))

    signal picked(id: string)

    function touchable(cell: var): bool {
        return cell.width - root.seam >= Theme.target && cell.height - root.seam >= Theme.target;
    }

    function idOf(row: int): string {
        return row < 0 ? root.restId : root.panel.idAt(row);
    }

    function titleOf(row: int): var {
        return row < 0 ? Words.ui("other-space") : root.panel.entry(root.panel.idAt(row)).title;
    }

    PanelAnswer {
        id: asked

        panel: root.panel
        ask: () => root.panel.treemap(root.width + root.seam, picture.height + root.seam)
    }

    Item {
        id: picture

        width: parent.width
        height: parent.height - (others.visible ? others.height + Theme.gap : 0)

        Repeater {
            model: root.cells

            ZoneCell {
                required property var modelData
                readonly property string zone: root.idOf(modelData.row)

                objectName: `zone-${zone}`
                x: modelData.x
                y: modelData.y
                width: modelData.width - root.seam
                height: modelData.height - root.seam
                words: root.titleOf(modelData.row)
                area: modelData.row < 0 ? root.panel.restText : root.panel.entry(zone).areaText
                rest: modelData.row < 0
                current: zone === root.current
                enabled: root.touchable(modelData)
                onClicked: root.picked(zone)
            }
        }
    }

    Flickable {
        id: others

        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.target
        visible: root.small.length > 0
        contentWidth: row.width
        contentHeight: height
        interactive: row.width > width
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Row {
            id: row

            spacing: Theme.smallGap

            Repeater {
                model: root.small

                PillButton {
                    required property var modelData
                    readonly property bool current: root.idOf(modelData.row) === root.current

                    objectName: `small-${root.idOf(modelData.row)}`
                    words: root.titleOf(modelData.row)
                    ground: current ? Theme.panelColor("zones") : Theme.panelTint("zones")
                    ink: current ? Theme.onDark : Theme.panelColor("zones")
                    onClicked: root.picked(root.idOf(modelData.row))
                }
            }
        }
    }
}
