pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import Guide.Core

// The way back to the beginning: when the session is over, and when the visitor chooses the
// panel again in which he already is. What scrolls in `within` goes back by itself; who has
// more to put back does it when this is `reached`.
QtObject {
    id: root

    // "" where only the end of the session leads back.
    property string panel: ""
    property Item within: null
    readonly property Connections ways: Connections {
        target: Navigation

        function onCleared(): void {
            root.go();
        }

        function onRewound(panel: string): void {
            if (panel === root.panel)
                root.go();
        }
    }

    signal reached

    function go(): void {
        if (root.within)
            Scrolling.rewind(root.within);
        root.reached();
    }
}
