pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// Where a statement comes from, and of what date.
GuideText {
    id: root

    property var source: undefined

    visible: root.source !== undefined
    words: {
        const texts = root.source?.text ?? ({});
        const lines = {};
        for (const code of Object.keys(texts)) {
            const label = Words.ui("source")[code || Words.language] ?? Words.ui("source").en;
            const date = root.source.date?.[code] ?? root.source.date?.[""] ?? "";
            const chinese = (code || Words.language).startsWith("zh");
            lines[code] = label + (chinese ? "：" : ": ") + texts[code] + (date ? (chinese ? "，" : ", ") + date : "");
        }
        return lines;
    }
    color: Theme.muted
    font.pixelSize: Type.caption
}
