pragma Singleton
pragma ComponentBehavior: Bound

import QtQml
import GuideModels

// The sizes of type in pixels, each by its role in the design. All grow with `scale`, and only
// they do: icons, margins and targets are lengths, which come from `Theme`.
QtObject {
    id: root

    // How large words are set: 1 as they were designed, 2 for twice as large.
    property real scale: 1

    readonly property string family: Resources.family

    // Display: names and numbers that are read from three metres.
    readonly property int hero: sized(104)
    readonly property int heroCompact: sized(92)
    readonly property int initial: sized(84)
    readonly property int display: sized(80)
    readonly property int openDate: sized(74)
    readonly property int sign: sized(72)

    // Title: what a screen, a sheet or a card is about.
    readonly property int panelTitle: sized(68)
    readonly property int guideName: sized(67)
    readonly property int guideNameTall: sized(66)
    readonly property int titleLarge: sized(64)
    readonly property int title: sized(60)
    readonly property int sectionTitle: sized(56)
    readonly property int titleMedium: sized(54)
    readonly property int tileTitle: sized(53)

    // Heading: what leads within a card, and its figures.
    readonly property int figure: sized(50)
    readonly property int titleCompact: sized(48)
    readonly property int query: sized(46)
    readonly property int openTitle: sized(44)
    readonly property int figureSmall: sized(42)
    readonly property int headingLarge: sized(40)
    readonly property int headingMedium: sized(38)
    readonly property int key: sized(38)
    readonly property int heading: sized(36)

    // Body: what is read sentence by sentence.
    readonly property int lead: sized(34)
    readonly property int bodyLarge: sized(32)
    readonly property int bodyMedium: sized(30)
    readonly property int body: sized(29)

    // Caption: what is said beside the matter.
    readonly property int small: sized(26)
    readonly property int caption: sized(24)

    // No words are fitted into less, in pixels of any screen.
    readonly property int least: 10

    // From units of the reference screen to pixels.
    function sized(units: real): int {
        return Math.round(units * Theme.unit * root.scale);
    }
}
