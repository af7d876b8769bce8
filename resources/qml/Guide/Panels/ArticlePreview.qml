pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The first picture of the article, and the headings that fit beside it.
Item {
    id: root

    required property PanelViewModel panel
    readonly property int most: 6
    // There is room for headings beside the picture.
    readonly property bool wide: root.width > Theme.px(440)
    readonly property var image: first.answer

    PanelAnswer {
        id: first

        panel: root.panel
        ask: () => {
            for (let row = 0; row < root.panel.entries.count; ++row) {
                const image = root.panel.entry(root.panel.idAt(row)).image;
                if (image?.source)
                    return image;
            }
            return undefined;
        }
    }

    Picture {
        id: picture

        visible: root.image !== undefined
        width: root.wide ? Math.min(root.height * 4 / 3, root.width * 0.48) : root.width
        frameHeight: root.height
        radius: Theme.px(20)
        image: root.image ? Object.assign({}, root.image, {
            credit: {}
        }) : undefined
        kind: root.panel.kind
        icon: root.panel.icon
        ground: Theme.panelColor(root.panel.kind)
    }

    Column {
        id: lines

        readonly property int start: root.image ? picture.width + Theme.gap : 0
        // Where the last heading ends that is there whole.
        readonly property real end: {
            let end = 0;
            for (const child of lines.children)
                if (child.y + child.height <= root.height)
                    end = Math.max(end, child.y + child.height);
            return end;
        }

        x: start
        y: root.height - lines.end
        visible: root.wide || !root.image
        width: root.width - start
        spacing: Theme.px(10)

        Repeater {
            model: Math.min(root.most, root.panel.entries.count)

            GuideText {
                id: line

                required property int index

                width: lines.width
                opacity: y + height <= lines.end ? 1 : 0
                words: title.answer
                color: Theme.onDark
                font.pixelSize: Type.small
                font.weight: Font.Medium
                lineHeight: 0.88

                PanelAnswer {
                    id: title

                    panel: root.panel
                    ask: () => root.panel.entry(root.panel.idAt(line.index)).title
                }
            }
        }
    }
}
