pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core

// The QR code of an entry on a white card, what it is for beside it, and under it the
// address to which it leads. Where there is little room, the words stand below.
Loader {
    id: root

    // `text` and `address`; undefined where nothing is to be taken along.
    property var take: undefined
    property color ink: Theme.ink
    property color mutedInk: Theme.muted
    // How wide the white card may be.
    property real room: width
    // How high all of it may be: where it is too little, what it is for is not said, or only its name.
    property real most: Infinity

    // How wide it is.
    property real cardWidth: 0
    readonly property bool toWebsite: (root.take?.address ?? "") !== ""

    active: root.take !== undefined
    visible: root.active

    sourceComponent: Column {
        id: all

        readonly property bool beside: all.width - card.width - Theme.gap >= Theme.px(160)
        // What is left under the card for the words, where they stand there.
        readonly property real under: all.beside ? Infinity : root.most - all.topPadding - card.height - all.spacing - (root.toWebsite ? address.height + all.spacing : 0)

        topPadding: Theme.px(8)
        spacing: Theme.smallGap

        Binding {
            root.cardWidth: card.width
        }

        Grid {
            columns: all.beside ? 2 : 1
            spacing: all.beside ? Theme.gap : Theme.smallGap
            verticalItemAlignment: Grid.AlignVCenter

            Rectangle {
                id: card

                // So wide that the round corners leave the white of the code whole.
                readonly property int edge: Theme.px(12)

                width: code.width + 2 * card.edge
                height: width
                radius: Theme.smallRadius
                // Phones read dark codes on white, whatever the colours of the screen are.
                color: Theme.logoGround
                border.width: Theme.hairline
                border.color: Theme.line

                QrCode {
                    id: code

                    objectName: "qr-code"
                    x: card.edge
                    y: card.edge
                    text: root.take?.text ?? ""
                    room: root.room - 2 * card.edge
                    Accessible.role: Accessible.Graphic
                    Accessible.name: `${Words.text(title.words)}. ${root.toWebsite ? address.text : code.text}`
                }
            }

            Column {
                id: said

                width: all.beside ? all.width - card.width - Theme.gap : all.width
                visible: title.height <= all.under
                spacing: Theme.px(6)

                GuideText {
                    id: title

                    width: parent.width
                    words: Words.ui("take-along")
                    color: root.ink
                    font.weight: Font.Bold
                }

                GuideText {
                    width: parent.width
                    visible: title.height + said.spacing + height <= all.under
                    words: root.toWebsite ? Words.ui("scan-website") : Words.ui("scan-card")
                    color: root.mutedInk
                    font.pixelSize: Type.small
                }
            }
        }

        GuideText {
            id: address

            objectName: "take-address"
            width: all.width
            visible: root.toWebsite
            words: ({
                    "": root.take?.address ?? ""
                })
            color: root.mutedInk
            font.pixelSize: Type.caption
        }
    }
}
