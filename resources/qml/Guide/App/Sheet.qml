pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Guide.Core
import Guide.Components
import GuideModels

// An entry over its panel: from the right, or from below where the screen is tall. It
// closes by its cross, by a tap beside it, and by Back.
Layer {
    id: root

    required property GuideViewModel guide
    readonly property bool ready: !root.panel || content.status === Loader.Ready
    readonly property bool tall: root.height > root.width

    // What it shows stays while it leaves.
    property PanelViewModel panel: root.guide.panels.find(panel => panel.detail !== "") ?? null

    function follow(): void {
        if (!root.shown)
            return;
        root.panel = root.guide.panel(Navigation.panel) as PanelViewModel;
        root.show();
    }

    function show(): void {
        if (content.item && root.shown) {
            content.item.entry = root.panel.entry(Navigation.sheet);
            content.item.contentY = 0;
        }
    }

    // The content has changed: the same entry as it is now, at the same place in its text.
    function refresh(): void {
        if (content.item && root.shown && root.panel.rowOf(Navigation.sheet) >= 0)
            content.item.entry = root.panel.entry(Navigation.sheet);
    }

    function load(): void {
        if (root.panel)
            content.setSource(root.panel.detail, {
                reserved: Qt.binding(() => close.width + Theme.gap),
                most: Qt.binding(() => board.most - content.anchors.topMargin - content.anchors.bottomMargin)
            });
    }

    name: "sheet"
    shown: Navigation.sheet !== ""
    visible: scrim.opacity > 0
    onPanelChanged: root.load()
    Component.onCompleted: root.load()

    Beginning {
        within: root
    }

    Connections {
        target: root.panel

        function onChanged(): void {
            root.refresh();
        }
    }

    Connections {
        target: Navigation

        function onSheetChanged(): void {
            root.follow();
        }
    }

    Rectangle {
        id: scrim

        anchors.fill: parent
        color: Theme.scrim
        opacity: root.shown ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.move
                easing.type: Easing.OutCubic
            }
        }
    }

    T.AbstractButton {
        objectName: "sheet-beside"
        width: root.tall ? root.width : root.width - board.width
        height: root.tall ? root.height - board.height : root.height
        text: close.text
        onClicked: Navigation.closeSheet()
    }

    Rectangle {
        id: board

        readonly property real away: 1 - scrim.opacity
        readonly property real most: root.tall ? Math.round(root.height * 0.78) : root.height
        readonly property real wanted: content.implicitHeight + content.anchors.topMargin + content.anchors.bottomMargin

        objectName: "sheet"
        width: root.tall ? root.width : Math.round(root.width * 0.51)
        height: root.tall ? Math.round(Math.max(root.height * 0.5, Math.min(board.wanted, board.most))) : board.most
        x: root.tall ? 0 : root.width - width * scrim.opacity
        y: root.tall ? root.height - height * scrim.opacity : 0
        topLeftRadius: Theme.px(64)
        bottomLeftRadius: root.tall ? 0 : Theme.px(64)
        topRightRadius: root.tall ? Theme.px(64) : 0
        color: Theme.card

        Loader {
            id: content

            anchors.fill: parent
            anchors.margins: Theme.px(72)
            anchors.bottomMargin: Theme.gap
            asynchronous: true
            onLoaded: root.show()
        }

        RoundButton {
            id: close

            objectName: "sheet-close"
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.px(64)
            symbol: "x"
            words: Words.ui("close")
            onClicked: Navigation.closeSheet()
        }
    }
}
