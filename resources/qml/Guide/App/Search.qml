pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Guide.Core
import Guide.Components
import GuideModels

// The search: what is typed, what it finds in any panel, and the guide's own keyboard.
// A hardware keyboard types into the field too, composing included.
Item {
    id: root

    required property SearchViewModel search
    readonly property bool current: Navigation.panel === Navigation.search
    readonly property bool blank: root.search.query.trim() === ""
    // Nothing is called what was typed.
    readonly property bool inVain: !root.blank && root.search.ready && root.search.total === 0
    readonly property bool sparse: root.height > root.width && root.search.count <= 4
    readonly property real inner: root.width - 2 * Theme.margin

    // A key of the screen, while a word may still be composed on a hardware keyboard.
    function press(act: var): void {
        if (input.inputMethodComposing)
            InputMethod.commit();
        act();
        input.focus = true;
        input.cursorPosition = input.length;
    }

    function open(hit: var): void {
        Navigation.open(hit.panelId, hit.entryId, hit.sheet);
    }

    onCurrentChanged: input.focus = root.current

    Beginning {
        panel: Navigation.search
        onReached: {
            root.search.clear();
            keyboard.reset();
        }
    }

    Rectangle {
        id: field

        x: Theme.margin
        width: root.inner
        height: Theme.px(104)
        radius: Theme.px(36)
        color: Theme.card
        border.width: 2 * Theme.hairline
        border.color: Theme.ink

        Icon {
            id: glass

            x: Theme.px(40)
            anchors.verticalCenter: parent.verticalCenter
            icon: "search"
            size: Theme.px(44)
        }

        GuideText {
            x: input.x + Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            width: input.width - Theme.px(10)
            visible: input.text === "" && !input.inputMethodComposing
            words: Words.ui("search-for")
            color: Theme.muted
            font.pixelSize: Type.heading
            wrapMode: Text.Wrap
        }

        TextInput {
            id: input

            objectName: "search-field"
            x: glass.x + glass.width + Theme.px(28)
            anchors.verticalCenter: parent.verticalCenter
            width: field.width - x - Theme.px(40)
            text: root.search.query
            color: Theme.ink
            selectionColor: Theme.ink
            selectedTextColor: Theme.onDark
            maximumLength: root.search.longestQuery
            clip: true
            // The guide has its own keys: a touch must not call the system's.
            activeFocusOnPress: false
            selectByMouse: false
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            font.family: Type.family
            font.pixelSize: Type.query
            cursorDelegate: Rectangle {
                width: Theme.px(4)
                visible: root.current
                color: Theme.ink
            }
            Accessible.name: Words.text(Words.ui("search"))
            // What is being composed does not outlast the focus.
            onActiveFocusChanged: if (!input.activeFocus && input.inputMethodComposing)
                input.cursorPosition = input.length
            onTextEdited: root.search.query = input.text
            onAccepted: {
                if (!root.blank && root.search.count > 0)
                    root.open(root.search.best);
            }

            TapHandler {
                margin: Theme.px(24)
                onTapped: input.focus = true
            }
        }
    }

    Item {
        id: status

        readonly property bool helping: root.search.shorter !== ""

        x: Theme.margin
        y: field.height + Theme.px(14)
        width: root.inner
        height: Math.max(note.height, helping ? shorter.height : 0)

        GuideText {
            id: note

            objectName: "search-status"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (status.helping ? shorter.width + Theme.gap : 0)
            words: {
                if (root.blank)
                    return Words.ui("examples");
                if (root.search.total > 0)
                    return root.search.total === 1 ? Words.ui("result") : root.search.total > root.search.count ? Words.counted("first-results", root.search.total) : Words.counted("results", root.search.total);
                if (!root.search.ready)
                    return Words.ui("still-reading");
                const said = Words.filled(root.search.onward !== "" ? "leads-on" : "nothing-found", {
                    query: root.search.query.trim(),
                    part: root.search.shorter,
                    keys: root.search.onward.toUpperCase().split("").join(" ")
                });
                if (root.search.count > 0) {
                    // What was meant holds something of what was typed; what is merely nearest does not.
                    const near = Words.ui(Object.keys(root.search.best.marks).length > 0 ? "meant" : "nearest-names");
                    for (const code of Object.keys(said))
                        said[code] += (Words.isChinese(code) ? "" : " ") + (near[code] ?? "");
                }
                return said;
            }
            color: Theme.muted
            font.pixelSize: Type.small
        }

        PillButton {
            id: shorter

            objectName: "search-shorter"
            anchors.right: parent.right
            visible: status.helping
            room: root.inner * 0.5
            symbol: "search"
            words: Words.filled("search-shorter", {
                part: root.search.shorter
            })
            border: Theme.edge
            onClicked: root.press(() => root.search.query = root.search.shorter)
        }
    }

    ListView {
        id: list

        readonly property int columns: Math.max(1, Math.floor((width + Theme.gap) / (Theme.px(760) + Theme.gap)))

        objectName: "hits"
        x: Theme.margin
        y: status.y + status.height + Theme.px(12)
        width: root.inner
        height: keyboard.y - Theme.px(16) - y
        model: root.search.lines
        spacing: Theme.px(12)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        // WORKAROUND Qt: a reset while cached rows are still being made warns of an index out of range.
        cacheBuffer: 0

        // Beside the list, not on its cards.
        T.ScrollIndicator.vertical: ScrollIndicator {
            parent: root
            visible: list.interactive
            x: list.x + list.width + Theme.smallGap
            y: list.y
            height: list.height
        }

        // Under the similar names, or in their place: ways that lead somewhere. Also where much is empty.
        footer: Column {
            width: list.width
            visible: (root.inVain || root.sparse) && ways.count > 0
            height: visible ? implicitHeight : 0
            spacing: Theme.smallGap
            topPadding: list.count > 0 ? Theme.gap : 0

            GuideText {
                width: parent.width
                words: Words.ui("look-around")
                color: Theme.muted
                font.pixelSize: Type.small
            }

            Flow {
                width: parent.width
                spacing: Theme.targetGap

                Repeater {
                    id: ways

                    model: root.inVain || root.sparse ? root.search.ways : []

                    LinkChip {
                        required property var modelData

                        objectName: `way-${modelData.panel}/${Object.values(modelData.filter ?? {})[0] ?? ""}`
                        link: modelData
                    }
                }
            }
        }

        Binding {
            target: root.search
            property: "columns"
            value: list.columns
        }

        delegate: Column {
            id: line

            required property var cards
            required property bool turns

            spacing: Theme.px(12)

            GuideText {
                width: list.width
                visible: line.turns
                words: Words.ui("similar-names")
                color: Theme.muted
                font.pixelSize: Type.small
            }

            EvenRow {
                id: row

                spacing: Theme.px(18)

                Repeater {
                    model: line.cards

                    HitCard {
                        required property var modelData

                        width: Math.floor((list.width - row.spacing * (list.columns - 1)) / list.columns)
                        height: row.tallest
                        hit: modelData
                        onClicked: root.open(modelData)
                    }
                }
            }
        }
    }

    Keyboard {
        id: keyboard

        // What the field, a line of words and one result need stays free.
        readonly property real reserved: field.height + Theme.px(60) + Theme.px(150)

        objectName: "keyboard"
        x: Theme.margin
        y: root.height - height - Theme.px(20)
        width: root.inner
        height: implicitHeight
        room: root.height - reserved - Theme.px(36)
        leads: root.search.leads
        onTyped: character => root.press(() => root.search.type(character))
        onErased: root.press(() => root.search.erase())
        onEmptied: root.press(() => root.search.clear())
    }
}
