pragma ComponentBehavior: Bound

import QtQuick

// Items beside each other that all become as high as the tallest of them wants to be.
Row {
    id: root

    readonly property real tallest: {
        let height = 0;
        for (const child of root.children)
            height = Math.max(height, child.implicitHeight);
        return height;
    }
}
