pragma Singleton
pragma ComponentBehavior: Bound

import QtQml
import QtQuick

// All that scrolls in an item. It is found by a walk through the item: whoever adds something
// that scrolls need not tell.
QtObject {
    id: root

    readonly property Binding letGo: Binding {
        property: "interactive"
        value: false
        when: false
    }

    // What is seen of it comes to rest, also beneath a finger that stays down.
    function stop(item: Item): void {
        if (!item.visible)
            return;
        const view = item as Flickable;
        if (view && view.interactive) {
            view.cancelFlick();
            // WORKAROUND Qt: a Flickable is not told that it has lost a touch, and stays pressed.
            root.letGo.target = view;
            root.letGo.when = true;
            root.letGo.when = false;
        }
        for (const child of item.children)
            root.stop(child);
    }

    // All of it goes to its beginning.
    function rewind(item: Item): void {
        const view = item as Flickable;
        if (view) {
            view.cancelFlick();
            // Where a list begins is only known when its first row is there.
            (item as ListView)?.positionViewAtBeginning();
            view.contentX = view.originX - view.leftMargin;
            view.contentY = view.originY - view.topMargin;
        }
        for (const child of item.children)
            root.rewind(child);
    }
}
