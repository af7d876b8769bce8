pragma ComponentBehavior: Bound

import QtQuick
import GuideModels

// A panel's place. Its QML file is found by its kind: `history` is HistoryPanel.qml.
Place {
    id: root

    required property PanelViewModel panel

    signal made

    objectName: `panel-${root.panel.panelId}`
    panelId: root.panel.panelId

    function load(): void {
        if (loader.shown === root.panel)
            return;
        loader.shown = root.panel;
        loader.setSource(root.panel.source, {
            panel: root.panel
        });
    }

    onPanelChanged: root.load()
    Component.onCompleted: root.load()

    Loader {
        id: loader

        property PanelViewModel shown: null

        anchors.fill: parent
        asynchronous: true
        onLoaded: root.made()
    }
}
