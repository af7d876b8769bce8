pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The headings of an article, one below the other or flowing like words; one is chosen.
Scroll {
    id: root

    required property PanelViewModel panel
    required property int row
    required property bool flowing
    // A few headings stand wide apart and fill the height, many close together.
    readonly property real rowHeight: {
        const many = Math.max(1, headings.count);
        let free = root.height - (many - 1) * flow.spacing;
        let even = many;
        for (const child of flow.children) {
            if (child.implicitHeight > root.height / many) {
                free -= child.implicitHeight;
                --even;
            }
        }
        return Math.max(Theme.target, Math.min(Theme.px(124), Math.floor(free / Math.max(1, even))));
    }

    signal picked(entry: string)

    function reveal(): void {
        const item = headings.itemAt(root.row);
        if (item)
            root.contentY = Math.max(0, Math.min(item.y, Math.max(root.contentY, item.y + item.height - root.height)));
    }

    onRowChanged: root.reveal()

    Flow {
        id: flow

        width: root.column.width
        spacing: Theme.px(12)

        Repeater {
            id: headings

            model: root.panel.entries

            Tappable {
                id: heading

                required property int index
                required property string entryId
                required property var entry
                readonly property bool current: heading.index === root.row

                objectName: `section-${heading.entryId}`
                width: root.flowing ? Math.min(implicitWidth, flow.width) : flow.width
                height: Math.max(implicitHeight, root.flowing ? 0 : root.rowHeight)
                words: heading.entry.title
                ground: heading.current ? Theme.panelColor(root.panel.kind) : Theme.card
                border: heading.current ? "transparent" : Theme.line
                radius: Theme.smallRadius
                topPadding: Theme.smallGap
                bottomPadding: Theme.smallGap
                checked: heading.current
                onClicked: root.picked(heading.entryId)

                contentItem: Item {
                    implicitWidth: label.implicitWidth + 1
                    implicitHeight: label.height

                    GuideText {
                        id: label

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width
                        words: heading.entry.title
                        color: heading.current ? Theme.onDark : Theme.ink
                        font.pixelSize: Type.bodyMedium
                        font.weight: Font.Medium
                        lineHeight: 0.88
                    }
                }
            }
        }
    }
}
