pragma Singleton
pragma ComponentBehavior: Bound

import QtQml
import QtQuick

// Where the visitor is. A place is a panel ("" is home), the entry shown in each panel and by
// what it is filtered, and the entry whose sheet is open. Panels follow; nothing else keeps a
// copy. A place of the guide itself, and a view of a panel that is no entry, begin with `own`:
// no id can.
QtObject {
    id: root

    property string panel: ""
    property var entries: ({})
    property var filters: ({})
    property string sheet: ""
    property var trail: []

    readonly property string own: "#"
    readonly property string search: own + "search"

    readonly property bool canGoBack: trail.length > 0
    // One action a transition: while this is true, no layer takes fingers or keys.
    readonly property bool busy: settling.running
    readonly property int longestTrail: 30

    readonly property Timer settling: Timer {
        interval: Theme.move
    }

    // All that stands here is forgotten, for the session is over. Heard by `Beginning` alone.
    signal cleared

    // Entry and filter of this panel are forgotten. Heard by `Beginning` alone.
    signal rewound(panel: string)

    function entryOf(panel: string): string {
        return root.entries[panel] ?? "";
    }

    // What the visitor wants to see of a panel, such as those of a sector; empty for everything.
    function filterOf(panel: string): var {
        return root.filters[panel] ?? ({});
    }

    function isOwn(panel: string): bool {
        return panel === "" || panel.startsWith(root.own);
    }

    // Show a panel as it was left.
    function visit(panel: string): void {
        if (panel === root.panel && root.sheet === "") {
            root.rewind(panel);
            return;
        }
        root.remember();
        root.arrive(panel, "");
    }

    // Show this panel, in which the visitor is, as if it had never been visited.
    function rewind(panel: string): void {
        root.select(panel, "");
        root.narrow(panel, {});
        root.rewound(panel);
    }

    // Show an entry in its panel; `asSheet` opens it over the panel.
    function open(panel: string, entry: string, asSheet: bool): void {
        root.remember();
        if (!asSheet)
            root.select(panel, entry);
        root.arrive(panel, asSheet ? entry : "");
    }

    // The panel itself has come to another entry: nothing to go back to.
    function select(panel: string, entry: string): void {
        if (root.entryOf(panel) !== entry)
            root.entries = Object.assign({}, root.entries, {
                [panel]: entry
            });
    }

    // Show of a panel only what this filter lets through: from key to id.
    function narrow(panel: string, filter: var): void {
        root.filters = Object.assign({}, root.filters, {
            [panel]: filter
        });
    }

    // To where the sheet was opened; where one sheet led to the next, the first.
    function closeSheet(): void {
        const trail = root.trail.slice();
        while (trail.length > 0 && trail[trail.length - 1].sheet !== "")
            trail.pop();
        root.trail = trail;
        if (root.canGoBack)
            root.back();
        else
            root.arrive(root.panel, "");
    }

    function back(): void {
        if (!root.canGoBack)
            return;
        const place = root.trail[root.trail.length - 1];
        root.trail = root.trail.slice(0, -1);
        root.entries = Object.assign({}, root.entries, {
            [place.panel]: place.entry
        });
        root.arrive(place.panel, place.sheet);
    }

    function home(): void {
        root.trail = [];
        root.arrive("", "");
    }

    function clear(): void {
        root.panel = "";
        root.entries = {};
        root.filters = {};
        root.sheet = "";
        root.trail = [];
        root.settling.stop();
        root.cleared();
    }

    // The content has changed: forget the panels and entries that are no more.
    function keep(hasPanel: var, hasEntry: var): void {
        const entries = {};
        for (const panel of Object.keys(root.entries)) {
            const entry = root.entries[panel];
            if (hasPanel(panel) && (entry.startsWith(root.own) || hasEntry(panel, entry)))
                entries[panel] = entry;
        }
        root.entries = entries;
        const filters = {};
        for (const panel of Object.keys(root.filters))
            if (hasPanel(panel))
                filters[panel] = root.filters[panel];
        root.filters = filters;
        root.trail = root.trail.filter(place => (root.isOwn(place.panel) || hasPanel(place.panel)) && (place.sheet === "" || hasEntry(place.panel, place.sheet)));
        if (!root.isOwn(root.panel) && !hasPanel(root.panel))
            root.home();
        else if (root.sheet !== "" && !hasEntry(root.panel, root.sheet))
            root.arrive(root.panel, "");
    }

    function remember(): void {
        const place = {
            panel: root.panel,
            entry: root.entryOf(root.panel),
            sheet: root.sheet
        };
        root.trail = root.trail.concat([place]).slice(-root.longestTrail);
    }

    function arrive(panel: string, sheet: string): void {
        root.settle();
        root.panel = panel;
        root.sheet = sheet;
    }

    // A transition begins.
    function settle(): void {
        if (Theme.move > 0)
            root.settling.restart();
    }
}
