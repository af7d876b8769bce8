pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// Says in the middle of a panel that it has no entries.
GuideText {
    id: root

    required property PanelViewModel panel

    anchors.centerIn: parent
    visible: root.panel.entries.count === 0
    words: Words.ui("nothing-here")
    color: Theme.muted
}
