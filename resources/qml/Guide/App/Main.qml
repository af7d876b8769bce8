pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Guide.Core
import GuideModels

// The one window. The attract screen is in its first frame; the rest is made after it.
Window {
    id: root

    required property GuideViewModel guide
    required property SessionViewModel session
    required property LiveViewModel live
    required property SearchViewModel search
    required property bool demo
    required property int turn
    required property real panelInches
    required property string wantedLanguage
    readonly property var codes: root.guide.languages.map(language => language.code)
    readonly property string firstLanguage: root.codes.includes(root.wantedLanguage) ? root.wantedLanguage : root.codes[0]
    // Whether the first frame is on the screen. Told once, in the GUI thread, wherever frames are drawn. Qt's
    // single-shot connection would do the same from Python, but its name alone takes 20 ms to import.
    property bool drawn: false
    // Set after the first frame: what lies behind the attract screen is found by file, so
    // that not even its types are read before.
    property bool warm: false
    readonly property var shellItem: shell.item
    readonly property bool ready: root.shellItem?.ready ?? false

    onWarmChanged: {
        shell.setSource("Shell.qml", {
            guide: root.guide,
            search: root.search
        });
        warning.setSource("IdleWarning.qml", {
            session: root.session
        });
    }

    function begin(language: string): void {
        Words.language = language;
        Navigation.settle();
        root.session.begin();
    }

    // The one reset: whoever comes next finds the guide as it was at the start. Each line is one
    // of the named places in which a visitor changes something; docs/architecture.md lists them.
    function reset(): void {
        Layers.enter(root.session.phase); // what is held down, and the focus
        Words.language = root.firstLanguage;
        root.search.clear();
        Navigation.clear(); // and with it, by `Beginning`, what is scrolled
    }

    title: (root.demo ? Words.text(Words.ui("demo")) + " · " : "") + Words.text(root.guide.name)
    color: Theme.nightTop
    flags: root.demo ? Qt.Window : Qt.Window | Qt.FramelessWindowHint

    Component.onCompleted: {
        Words.languages = root.codes;
        root.reset();
    }
    onActiveFocusItemChanged: if (Layers.top !== "transition")
        Layers.focused = root.activeFocusItem
    onFrameSwapped: root.drawn = true
    onClosing: close => close.accepted = root.demo

    // A newer edition: whoever is looking stays where that still is.
    Connections {
        target: root.guide

        function onChanged(): void {
            Words.languages = root.codes;
            if (!root.codes.includes(Words.language))
                Words.language = root.firstLanguage;
            Navigation.keep(panel => root.guide.panel(panel) !== null, (panel, entry) => root.guide.knows(panel, entry));
        }
    }

    Connections {
        target: root.session

        function onEnded(): void {
            root.reset();
        }

        function onPhaseChanged(): void {
            Layers.enter(root.session.phase);
        }
    }

    Shortcut {
        sequences: ["Escape"]
        enabled: root.demo
        onActivated: Qt.quit()
    }

    Item {
        id: picture

        anchors.centerIn: parent
        width: root.turn % 180 ? root.height : root.width
        height: root.turn % 180 ? root.width : root.height
        rotation: root.turn

        Binding {
            target: Theme
            property: "unit"
            value: picture.width > picture.height ? Math.min(picture.width / 1920, picture.height / (1080 + strip.units)) : Math.min(picture.width / 1080, picture.height / (1920 + strip.units))
        }

        Binding {
            target: Theme
            property: "pixelsPerMillimetre"
            value: Math.hypot(picture.width, picture.height) / (root.panelInches * 25.4)
        }

        DemoStrip {
            id: strip

            readonly property int units: root.demo ? 48 : 0

            visible: root.demo
            live: root.live
            width: parent.width
            height: Theme.px(strip.units)
        }

        Item {
            id: scene

            anchors.fill: parent
            anchors.topMargin: strip.height
            clip: root.demo

            Loader {
                id: shell

                anchors.fill: parent
                asynchronous: true
                visible: !attract.covers
            }

            Attract {
                id: attract

                anchors.fill: parent
                guide: root.guide
                onChosen: language => root.begin(language)
            }

            Loader {
                id: warning

                anchors.fill: parent
                asynchronous: true
            }

            // The kiosk is touched; it has no cursor.
            HoverHandler {
                enabled: !root.demo
                cursorShape: Qt.BlankCursor
            }
        }
    }
}
