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
        const date = root.source?.date;
        const lines = {};
        for (const code of Object.keys(texts)) {
            // In the language of the text, or in none.
            const dated = date !== undefined && [code, ""].includes(Words.pick(date, code));
            const line = Words.filled(dated ? "source-dated" : "source", {
                text: texts[code],
                date: date
            });
            lines[code] = Words.textIn(line, code || Words.language);
        }
        return lines;
    }
    color: Theme.muted
    font.pixelSize: Type.caption
}
