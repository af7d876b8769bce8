pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Guide.Core

// A column that scrolls when it does not fit, and shows that it does.
Flickable {
    id: root

    default property alias content: column.data
    property alias spacing: column.spacing
    property alias column: column
    property int padding: 0
    // Where the bar begins: below what lies over the corner.
    property real barTop: 0
    readonly property bool overflows: root.contentHeight > root.height + 1

    contentWidth: width
    contentHeight: column.height + 2 * root.padding
    interactive: root.overflows
    boundsBehavior: Flickable.StopAtBounds
    clip: true

    Column {
        id: column

        x: root.padding
        y: root.padding
        // Room for the bar is kept even where there is none: its coming must not make the text taller.
        width: root.width - 2 * root.padding - Theme.gap
    }

    T.ScrollIndicator.vertical: ScrollIndicator {
        visible: root.overflows
        topPadding: root.barTop
    }
}
