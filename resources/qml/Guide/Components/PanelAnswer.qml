pragma ComponentBehavior: Bound

import QtQml
import GuideModels

// What a panel answers when it is asked, and asked again when its content has changed: what a
// slot answers does not tell of that by itself.
QtObject {
    id: root

    required property PanelViewModel panel
    required property var ask
    readonly property var answer: root.panel.revision > 0 ? root.ask() : undefined
}
