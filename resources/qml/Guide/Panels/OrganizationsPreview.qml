pragma ComponentBehavior: Bound

import QtQuick
import Guide.Core
import Guide.Components
import GuideModels

// The first monograms, as many as fit.
Row {
    id: root

    required property OrganizationsViewModel panel
    readonly property int size: Math.min(Theme.px(112), root.height)
    readonly property int fitting: Math.max(1, Math.floor((root.width - root.size) / (root.size + root.spacing)) + 1)

    spacing: -Theme.px(14)

    Repeater {
        model: root.panel.first

        Rectangle {
            id: disc

            required property int index
            required property string modelData

            anchors.bottom: parent?.bottom
            visible: index < root.fitting
            width: root.size
            height: root.size
            radius: root.size / 2
            color: Theme.card
            border.width: Theme.px(6)
            border.color: Theme.panelColor("organizations")

            GuideText {
                anchors.centerIn: parent
                words: ({
                        "": disc.modelData
                    })
                color: Theme.panelColor("organizations")
                font.pixelSize: Math.round(root.size * (disc.modelData.length > 2 ? 0.28 : 0.33))
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
            }
        }
    }
}
