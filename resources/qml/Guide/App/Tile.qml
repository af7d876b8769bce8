pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The way into a panel, with a small picture of what is in it.
Tappable {
    id: root

    required property PanelViewModel panel

    objectName: `tile-${root.panel.panelId}`
    words: root.panel.title
    ground: Theme.panelColor(root.panel.kind)
    radius: Theme.px(48)
    padding: Theme.px(44)
    onClicked: Navigation.visit(root.panel.panelId)

    contentItem: Item {
        Column {
            id: head

            width: parent.width - (arrow.visible ? arrow.width + Theme.smallGap : 0)
            spacing: Theme.px(4)

            Heading {
                room: head.width
                size: Type.tileTitle
                words: root.panel.title
                color: Theme.onDark
            }

            GuideText {
                width: parent.width
                words: root.panel.subtitle
                visible: text !== ""
                color: Theme.onDark
                font.pixelSize: Type.body
            }
        }

        Rectangle {
            id: arrow

            // Only a sign; a narrow tile needs the room for its words.
            visible: root.width > Theme.px(420)
            anchors.right: parent.right
            width: Theme.px(72)
            height: width
            radius: width / 2
            color: Qt.alpha(Theme.onDark, 0.16)

            Icon {
                anchors.centerIn: parent
                icon: "chevron-right"
                color: Theme.onDark
            }
        }

        Loader {
            readonly property real free: parent.height - Math.max(head.height, arrow.height) - Theme.gap

            anchors.bottom: parent.bottom
            width: parent.width
            height: Math.min(Theme.px(260), free)
            visible: height > Theme.px(48)
            asynchronous: true
            Component.onCompleted: if (root.panel.preview)
                setSource(root.panel.preview, {
                    panel: root.panel
                })
        }
    }
}
