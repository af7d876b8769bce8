pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// A link to an entry in its panel, in that panel's colours.
PillButton {
    id: root

    required property var link

    objectName: `link-${root.link.panel}/${root.link.entry}`
    words: root.link.more === undefined ? root.link.title : Words.counted("more", root.link.more)
    symbol: root.link.icon
    ground: Theme.panelTint(root.link.kind)
    ink: Theme.panelColor(root.link.kind)
    onClicked: {
        if (root.link.filter !== undefined)
            Navigation.narrow(root.link.panel, root.link.filter);
        Navigation.open(root.link.panel, root.link.entry, root.link.sheet);
    }
}
