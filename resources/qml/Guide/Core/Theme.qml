pragma Singleton
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import GuideModels

// The tokens of the design. Lengths are in units of the reference screen (1920 x 1080 or
// 1080 x 1920) until multiplied by `unit`; everything named here is in pixels already.
QtObject {
    id: root

    // Set by the window.
    property real unit: 1
    property real pixelsPerMillimetre: 4
    property bool still: false

    readonly property var colors: Resources.theme.colors ?? ({})
    readonly property color paper: colors.paper
    readonly property color card: colors.card
    readonly property color ink: colors.ink
    readonly property color muted: colors.muted
    readonly property color line: colors.line
    readonly property color edge: colors.edge
    readonly property color well: colors.well
    readonly property color alert: colors.alert
    readonly property color accent: colors.accent
    readonly property color mint: colors.mint
    readonly property color nightTop: colors.nightTop
    readonly property color nightBottom: colors.nightBottom
    readonly property color onDark: colors.onDark
    readonly property color onDarkMuted: colors.onDarkMuted
    // Logos are made for white.
    readonly property color logoGround: colors.logoGround
    readonly property color countdown: colors.countdown
    readonly property color countdownGround: colors.countdownGround
    readonly property color scrim: Qt.alpha(colors.scrim, 0.72)

    readonly property int margin: px(60)
    readonly property int gap: px(28)
    readonly property int smallGap: px(14)
    readonly property int padding: px(40)
    readonly property int hairline: Math.max(1, px(2))
    readonly property int radius: px(40)
    readonly property int smallRadius: px(28)

    // A finger needs 20 mm on the real panel; the design never goes below 72 units.
    readonly property int target: Math.max(px(72), Math.ceil(20 * pixelsPerMillimetre))
    readonly property int targetGap: px(8)

    readonly property int feedback: still ? 0 : 180
    readonly property int move: still ? 0 : 280

    function px(units: real): int {
        return Math.round(units * unit);
    }

    function panelColor(kind: string): color {
        return panelTokens(kind).color;
    }

    function panelTint(kind: string): color {
        return panelTokens(kind).tint;
    }

    function panelTokens(kind: string): var {
        const panels = Resources.theme.panels ?? ({});
        return panels[kind] ?? panels.other ?? ({});
    }

    function isDark(ground: color): bool {
        return ground.hslLightness < 0.5;
    }
}
