pragma Singleton
pragma ComponentBehavior: Bound

import QtQml
import QtQuick

// What lies over what: attract, the warning, a transition, the sheet, the shell. Fingers and
// keys reach the layer on top alone; each `Layer` is disabled unless it is `top`.
QtObject {
    id: root

    // The phase of the session; changed by `enter` alone.
    property string phase: "attract"
    readonly property string top: {
        if (root.phase === "attract")
            return "attract";
        if (root.phase === "warning" || root.leaving.running)
            return "warning";
        if (Navigation.busy)
            return "transition";
        return Navigation.sheet !== "" ? "sheet" : "shell";
    }

    // To what keys have led, as the window tells it. It stands through a transition, in which
    // nothing has the focus: its ring must not blink.
    property Item focused: null

    // The press that ends the warning is the warning's to its end, and so is what comes while it fades.
    readonly property Timer leaving: Timer {
        interval: Theme.move
    }

    function enter(phase: string): void {
        if (root.phase === "warning" && phase === "active")
            root.leaving.restart();
        else
            root.leaving.stop();
        root.phase = phase;
    }
}
