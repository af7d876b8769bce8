pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components

// Home, a panel or the search: a place of which one is current. It comes from a little below,
// fades when another comes, and is found again as it was left until the session is over.
Item {
    id: root

    required property string panelId
    readonly property bool current: Navigation.panel === root.panelId

    opacity: root.current ? 1 : 0
    visible: root.opacity > 0
    enabled: root.current

    transform: Translate {
        y: (1 - root.opacity) * (root.current ? Theme.px(28) : 0)
    }

    Beginning {
        panel: root.panelId
        within: root
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.move
            easing.type: Easing.OutCubic
        }
    }
}
