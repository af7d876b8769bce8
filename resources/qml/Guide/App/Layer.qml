pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// One of the layers of `Layers`. Beneath another one it takes neither fingers nor keys: what is
// pressed in it is let go, what moves stops, and its focus waits for its return.
FocusScope {
    id: root

    required property string name
    required property bool shown

    enabled: Layers.top === root.name
    onEnabledChanged: {
        if (root.enabled)
            root.forceActiveFocus();
        else
            Scrolling.stop(root);
    }
    Component.onCompleted: if (root.enabled)
        root.forceActiveFocus()
    // Whoever sees it next begins with no focus.
    onShownChanged: if (!root.shown)
        nobody.focus = true

    Item {
        id: nobody

        focus: true
    }
}
