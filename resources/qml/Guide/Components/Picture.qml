pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Guide.Core

// A picture of the content in a frame, and below it who made it. It is decoded in Qt's own
// thread at the size in which it is shown, and only while its place on the screen is
// visible: what lies in memory is what is seen, and what Qt's cache keeps for a moment.
// Before that, and where there is no picture, the frame shows quiet shapes.
Item {
    id: root

    // `source`, `width`, `height`, `alt`, `credit`; undefined where there is none.
    property var image: undefined
    property int frameHeight: width * 3 / 4
    // Whole inside the frame, for logos; else it fills the frame.
    property bool fit: false
    property string kind: ""
    property string icon: "image"
    // What lies around the frame: its corners are rounded by painting over them, since
    // neither renderer cuts them.
    property color ground: Theme.card
    property color ink: Theme.muted
    property int radius: Theme.smallRadius
    // Moves the shapes of the place-holder, so that not all look alike.
    property int variant: 0

    readonly property bool ready: drawing.status === Image.Ready
    readonly property bool loading: drawing.status === Image.Loading
    readonly property real longest: 2
    readonly property int naturalWidth: root.image?.width ?? 0
    readonly property int naturalHeight: root.image?.height ?? 0
    readonly property int creditHeight: credit.text !== "" ? credit.height + Theme.px(6) : 0

    objectName: "picture"
    implicitHeight: root.frameHeight + root.creditHeight
    height: implicitHeight
    Accessible.role: Accessible.Graphic
    Accessible.name: Words.text(root.image?.alt)
    Accessible.ignored: Accessible.name === ""

    Item {
        id: frame

        width: root.width
        height: root.frameHeight
        clip: true

        Rectangle {
            id: holder

            anchors.fill: parent
            visible: !root.fit
            color: Theme.panelTint(root.kind)

            Repeater {
                // Hills and a sun: where their middles lie, and how wide they are, in parts of the frame.
                model: [[0.22, 1.28, 0.95], [0.86, 1.36, 1.1], [0.74, 0.24, 0.2]]

                Rectangle {
                    required property var modelData
                    required property int index
                    readonly property real shift: (root.variant * 0.37 + index * 0.21) % 0.3 - 0.15

                    width: Math.max(holder.width, holder.height) * modelData[2]
                    height: width
                    x: holder.width * (modelData[0] + shift) - width / 2
                    y: holder.height * modelData[1] - width / 2
                    radius: width / 2
                    color: Theme.panelColor(root.kind)
                    opacity: 0.08
                }
            }

            Icon {
                anchors.centerIn: parent
                icon: root.icon
                size: Math.min(Theme.px(112), Math.min(frame.width, frame.height) * 0.36)
                color: Theme.panelColor(root.kind)
                opacity: 0.55
            }
        }

        Image {
            id: drawing

            // A small picture is not blown up beyond sense: it lies in the middle.
            readonly property real mostWidth: root.naturalWidth * root.longest
            readonly property real mostHeight: root.naturalHeight * root.longest
            readonly property real across: width * Screen.devicePixelRatio / Math.max(1, root.naturalWidth)
            readonly property real down: height * Screen.devicePixelRatio / Math.max(1, root.naturalHeight)
            readonly property real part: Math.min(1, root.fit ? Math.min(across, down) : Math.max(across, down))

            anchors.centerIn: parent
            width: Math.min(frame.width, mostWidth)
            height: Math.min(frame.height, mostHeight)
            source: root.visible && frame.width > 0 && frame.height > 0 ? root.image?.source ?? "" : ""
            sourceSize: Qt.size(Math.max(1, Math.round(root.naturalWidth * part)), Math.max(1, Math.round(root.naturalHeight * part)))
            fillMode: root.fit ? Image.PreserveAspectFit : Image.PreserveAspectCrop
            asynchronous: true
            autoTransform: true
            smooth: true
            opacity: root.ready ? 1 : 0

            Behavior on opacity {
                NumberAnimation {
                    duration: Theme.feedback
                }
            }
        }

        Rectangle {
            readonly property int edge: Math.ceil(root.radius * 0.5)

            anchors.fill: parent
            anchors.margins: -edge
            visible: !root.fit
            radius: root.radius + edge
            color: "transparent"
            border.width: edge
            border.color: root.ground
        }
    }

    GuideText {
        id: credit

        objectName: "credit"
        y: root.frameHeight + Theme.px(6)
        width: root.width
        visible: text !== ""
        words: root.image?.credit ?? ({})
        color: root.ink
        font.pixelSize: Type.caption
    }
}
