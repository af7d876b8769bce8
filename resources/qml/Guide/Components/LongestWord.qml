pragma ComponentBehavior: Bound

import QtQuick

// The longest word of a text, and how wide it is in `font`. In less room the word would break.
// Chinese breaks between any two characters.
TextMetrics {
    id: root

    property string phrase: ""

    text: root.phrase.split(/[\s\u2e80-\uffff]+/).reduce((longest, word) => word.length > longest.length ? word : longest, "")
}
