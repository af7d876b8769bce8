pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// A place among others of which one is current: it comes from a little below, and fades
// when another comes.
Item {
    id: root

    required property bool current

    opacity: root.current ? 1 : 0
    visible: root.opacity > 0
    enabled: root.current

    transform: Translate {
        y: (1 - root.opacity) * (root.current ? Theme.px(28) : 0)
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
    }
}
