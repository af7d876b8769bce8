pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Guide.Core

// Where in the whole one is. It answers to no finger: a drag that begins on it moves the content beneath.
T.ScrollIndicator {
    id: root

    implicitWidth: implicitContentWidth + rightPadding
    rightPadding: Theme.px(4)
    minimumSize: Math.min(1, Theme.px(40) / Math.max(1, availableHeight))
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: Theme.px(8)
        radius: width / 2
        color: Theme.edge
    }
}
