pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// The guide's own keyboard: letters, digits, space, delete and clear, each key as large as
// a finger. It takes the first form that has room: digits beside the letters, above them, or
// behind a key. Where none has, on a small panel, it takes the one with the largest keys.
Item {
    id: root

    // How high it may become.
    required property real room
    // The characters that lead to something; the others are dimmed.
    required property string leads
    property bool digits: false

    readonly property var held: Object.values(root.fingers)
    readonly property int gap: Theme.px(10)
    // How many keys lie side by side and how many lines there are.
    readonly property var forms: ({
            beside: [14.4, 3],
            above: [10, 4],
            behind: [10, 3]
        })
    readonly property string form: {
        let best = "";
        for (const form of Object.keys(root.forms))
            if (best === "" || root.finger(form) > root.finger(best))
                best = form;
        return best;
    }
    // Each line: where it begins, in keys, and its keys. A number behind a name is its width.
    readonly property var lines: {
        const letters = ["qwertyuiop", "asdfghjkl", "zxcvbnm"].map(line => line.split(""));
        if (root.form === "beside")
            return [
                {
                    start: 0,
                    keys: letters[0].concat(["skip:0.4", "1", "2", "3", "erase"])
                },
                {
                    start: 0.5,
                    keys: letters[1].concat(["skip:0.9", "4", "5", "6", "clear"])
                },
                {
                    start: 0,
                    keys: letters[2].concat(["space:3", "skip:0.4", "7", "8", "9", "0"])
                }
            ];
        const first = "1234567890".split("");
        const body = [
            {
                start: 0,
                keys: letters[0]
            },
            {
                start: 0,
                keys: letters[1].concat(["erase"])
            },
            {
                start: 0,
                keys: letters[2].concat(root.form === "above" ? ["space:2", "clear"] : ["digits", "space", "clear"])
            }
        ];
        if (root.form === "above")
            return [
                {
                    start: 0,
                    keys: first
                }
            ].concat(body);
        return root.digits ? [
            {
                start: 0,
                keys: first
            },
            {
                start: 0,
                keys: ["skip:9", "erase"]
            },
            {
                start: 0,
                keys: ["skip:7", "letters", "space", "clear"]
            }
        ] : body;
    }
    readonly property real keyWidth: root.across(root.form)
    readonly property int keyHeight: Math.max(Theme.px(72), Math.min(Math.max(Theme.target, Theme.px(96)), root.down(root.form)))
    readonly property var keys: {
        const found = [];
        root.lines.forEach((line, row) => {
            let column = line.start;
            for (const key of line.keys) {
                const [name, span] = key.split(":");
                const width = Number(span ?? 1);
                if (name !== "skip")
                    found.push({
                        name: name,
                        row: row,
                        column: column,
                        span: width
                    });
                column += width;
            }
        });
        return found;
    }

    // The key under each finger that is down: point id to name, "" while it has slid off.
    property var fingers: ({})
    property var begun: ({})

    signal typed(character: string)
    signal erased
    signal emptied

    // How wide a key is in a form, and how high it may be.
    function across(form: string): real {
        return (root.width + root.gap) / root.forms[form][0] - root.gap;
    }

    function down(form: string): real {
        return (root.room + root.gap) / root.forms[form][1] - root.gap;
    }

    // How large a finger finds room on a key; more than it needs does not count.
    function finger(form: string): real {
        return Math.min(Theme.target, root.across(form), root.down(form));
    }

    function take(name: string): void {
        if (name === "erase")
            root.erased();
        else if (name === "clear")
            root.emptied();
        else if (name === "digits" || name === "letters")
            root.digits = !root.digits;
        else
            root.typed(name === "space" ? " " : name);
    }

    // The key at a place, with half of the gap around it: between two keys nothing is lost.
    function keyAt(x: real, y: real): string {
        const key = root.keys.find(key => {
            const left = key.column * (root.keyWidth + root.gap) - root.gap / 2;
            const top = key.row * (root.keyHeight + root.gap) - root.gap / 2;
            return x >= left && x < left + key.span * (root.keyWidth + root.gap) && y >= top && y < top + root.keyHeight + root.gap;
        });
        return key?.name ?? "";
    }

    function follow(points: var): void {
        const fingers = Object.assign({}, root.fingers);
        for (const point of points)
            if (point.pointId in fingers)
                fingers[point.pointId] = root.keyAt(point.x, point.y) === root.begun[point.pointId] ? root.begun[point.pointId] : "";
        root.fingers = fingers;
    }

    function forget(points: var): void {
        const fingers = Object.assign({}, root.fingers);
        for (const point of points) {
            delete fingers[point.pointId];
            delete root.begun[point.pointId];
        }
        root.fingers = fingers;
    }

    function reset(): void {
        root.fingers = {};
        root.begun = {};
        root.digits = false;
    }

    implicitHeight: root.lines.length * (root.keyHeight + root.gap) - root.gap

    Repeater {
        model: root.keys

        Key {
            required property var modelData
            readonly property string name: modelData.name
            readonly property bool character: name.length === 1

            objectName: `key-${name}`
            x: Math.round(modelData.column * (root.keyWidth + root.gap))
            y: modelData.row * (root.keyHeight + root.gap)
            width: Math.floor(modelData.span * (root.keyWidth + root.gap) - root.gap)
            height: root.keyHeight
            symbol: ({
                    erase: "delete",
                    clear: "x",
                    space: "space"
                })[name] ?? ""
            words: character ? {
                "": name.toUpperCase()
            } : Words.ui({
                erase: "delete",
                clear: "clear",
                space: "space",
                digits: "digits",
                letters: "letters"
            }[name])
            dimmed: (character || name === "space") && !root.leads.includes(name === "space" ? " " : name)
            down: root.held.includes(name)
            // By whom it is pressed without a finger.
            onClicked: root.take(name)
        }
    }

    // All fingers in one place: where one leaves a key in the very moment in which
    // another presses the next, buttons would lose the second.
    MultiPointTouchArea {
        anchors.fill: parent
        onPressed: points => {
            const fingers = Object.assign({}, root.fingers);
            for (const point of points)
                fingers[point.pointId] = root.begun[point.pointId] = root.keyAt(point.x, point.y);
            root.fingers = fingers;
        }
        onUpdated: points => root.follow(points)
        onReleased: points => {
            root.follow(points);
            const names = points.map(point => root.fingers[point.pointId] ?? "");
            root.forget(points);
            for (const name of names)
                if (name !== "")
                    root.take(name);
        }
        onCanceled: points => root.forget(points)
    }
}
