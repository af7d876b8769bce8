pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// The logo of an entry, whole and on white; its monogram where there is none.
Item {
    id: root

    required property var entry
    required property string kind
    property int size: Theme.px(128)
    // How wide a wide logo may become.
    property int room: size
    readonly property var image: root.entry.logo
    readonly property int inset: Math.round(root.size * 0.1)
    readonly property real ratio: (root.image?.width ?? 1) / (root.image?.height ?? 1)

    width: root.image?.source ? Math.max(root.size, Math.min(root.room, (root.size - 2 * root.inset) * root.ratio + 2 * root.inset)) : root.size
    height: root.size

    Monogram {
        anchors.centerIn: parent
        visible: !drawing.ready
        letters: root.entry.monogram ?? ""
        kind: root.kind
        size: root.size
    }

    Rectangle {
        anchors.fill: parent
        visible: root.image?.source !== undefined
        opacity: drawing.ready ? 1 : 0
        radius: root.size * 0.2
        color: Theme.logoGround
        border.width: Theme.hairline
        border.color: Theme.line

        Picture {
            id: drawing

            x: root.inset
            y: root.inset
            width: parent.width - 2 * root.inset
            frameHeight: parent.height - 2 * root.inset
            image: root.image
            fit: true
        }
    }
}
