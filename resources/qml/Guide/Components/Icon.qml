pragma ComponentBehavior: Bound

import QtQuick.Controls.impl
import Guide.Core
import GuideModels

// An icon by its name in resources/icons, tinted.
IconImage {
    id: root

    required property string icon
    property int size: Theme.px(36)

    width: root.size
    height: root.size
    sourceSize.width: root.size
    sourceSize.height: root.size
    source: root.icon ? Resources.icons + "/" + root.icon + ".svg" : ""
    color: Theme.ink
}
