pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// A round button with an icon; its words are for those who do not see it.
Tappable {
    id: root

    required property string symbol

    implicitWidth: Math.max(Theme.target, Theme.px(96))
    implicitHeight: implicitWidth
    radius: width / 2
    border: Theme.edge
    padding: 0

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            icon: root.symbol
            size: Theme.px(40)
        }
    }
}
