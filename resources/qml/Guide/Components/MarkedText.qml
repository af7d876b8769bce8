pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// A text of which parts are marked, such as what was searched for. It breaks its lines
// itself, so that it knows where each part lies: a tint behind it and a line below it.
Item {
    id: root

    property var words: ({})
    property string wanted: Words.language
    // Language to pairs of start and length.
    property var marks: ({})
    property color color: Theme.ink
    property color tint: Theme.well
    property color stroke: Theme.ink
    property int size: Type.body
    property int weight: Font.Normal

    readonly property var ranges: root.marks?.[model.language] ?? []
    readonly property var lines: root.broken(model.text, root.width, metrics.font)

    // The lines as they fit into `width`: where each begins and ends. `_font` is what the widths depend on.
    function broken(text: string, width: real, _font: font): var {
        const found = [];
        const closing = /[，。、；：！？）》”’…,.;:!?)\]}]/;
        let start = 0;
        while (start < text.length) {
            let end = text.length;
            if (width > 0 && metrics.advanceWidth(text.slice(start)) > width) {
                end = start + 1;
                let last = 0;
                for (; end < text.length; ++end) {
                    const before = text[end - 1], after = text[end];
                    const wide = before > "\u2e80" || after > "\u2e80";
                    if (end > start && (before === " " || before === "-" || wide && !closing.test(after)) && !/[\udc00-\udfff]/.test(after))
                        last = end;
                    if (metrics.advanceWidth(text.slice(start, end + 1).replace(/\s+$/, "")) > width)
                        break;
                }
                end = last > start ? last : Math.max(start + 1, end);
            }
            found.push({
                start: start,
                end: end
            });
            start = end;
        }
        return found;
    }

    implicitWidth: model.implicitWidth
    implicitHeight: column.height
    height: implicitHeight

    // Which language it is in, and how that is set.
    GuideText {
        id: model

        visible: false
        words: root.words
        wanted: root.wanted
        wrapMode: Text.NoWrap
        font.pixelSize: root.size
        font.weight: root.weight
    }

    FontMetrics {
        id: metrics

        font: model.font
    }

    Column {
        id: column

        Repeater {
            model: root.lines

            Item {
                id: line

                required property var modelData
                readonly property string said: model.text.slice(modelData.start, modelData.end)

                width: root.width
                height: label.height

                Repeater {
                    model: root.ranges.filter(([start, length]) => start < line.modelData.end && start + length > line.modelData.start)

                    Rectangle {
                        required property var modelData
                        readonly property int from: Math.max(0, modelData[0] - line.modelData.start)
                        readonly property int to: Math.min(line.said.length, modelData[0] + modelData[1] - line.modelData.start)

                        objectName: "mark"
                        x: metrics.advanceWidth(line.said.slice(0, from)) - Theme.px(2)
                        y: label.height * 0.06
                        width: metrics.advanceWidth(line.said.slice(0, to)) - x + Theme.px(2)
                        height: label.height * 0.9
                        radius: Theme.px(6)
                        color: root.tint

                        Rectangle {
                            anchors.bottom: parent.bottom
                            width: parent.width
                            height: Theme.px(4)
                            radius: height / 2
                            color: root.stroke
                        }
                    }
                }

                GuideText {
                    id: label

                    words: ({
                            [model.language]: line.said
                        })
                    wanted: model.language
                    wrapMode: Text.NoWrap
                    lineHeight: 1
                    color: root.color
                    font.pixelSize: root.size
                    font.weight: root.weight
                }
            }
        }
    }
}
