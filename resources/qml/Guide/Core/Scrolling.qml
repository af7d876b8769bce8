pragma Singleton
pragma ComponentBehavior: Bound

import QtQml
import QtQuick

// All that scrolls in an item. It is found by a walk through the item: whoever adds something
// that scrolls need not tell.
QtObject {
    id: root

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
