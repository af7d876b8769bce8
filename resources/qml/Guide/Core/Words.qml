pragma Singleton
pragma ComponentBehavior: Bound

import QtQml
import GuideModels

// The language of the session, and the choice of one text out of a map from language to
// text. The one text for all languages stands under "".
QtObject {
    id: root

    property string language: ""
    property list<string> languages: []

    // The guide's own words under their key, in every language they are written in.
    function ui(key: string): var {
        return Resources.strings[key] ?? ({});
    }

    // A number with its digits grouped as each language does: 5,000.
    function number(count: int): var {
        return Numbers.words(count, root.languages);
    }

    // The guide's own words with a number in the place of {count}.
    function counted(key: string, count: int): var {
        return root.filled(key, {
            count: root.number(count)
        });
    }

    // The same with a text, or a text in each language, in the place of each name in braces, such as {query}.
    function filled(key: string, values: var): var {
        const said = {};
        for (const code of Object.keys(root.ui(key)))
            said[code] = root.ui(key)[code].replace(/\{(\w+)\}/g, (whole, name) => {
                const value = values[name];
                return (typeof value === "object" ? root.textIn(value, code) : value) ?? whole;
            });
        return said;
    }

    // The language in which `words` can be shown: the wanted one, or the next best.
    function pick(words: var, wanted: string): string {
        if (!words || words[wanted] !== undefined)
            return wanted;
        if (words[""] !== undefined)
            return "";
        return root.languages.find(code => words[code] !== undefined) ?? Object.keys(words)[0] ?? "";
    }

    // A text with the year it is of behind it.
    function dated(words: var, year: var): var {
        if (year === undefined)
            return words;
        const said = {};
        for (const code of Object.keys(words))
            said[code] = root.isChinese(code) ? `${words[code]}（${year}）` : `${words[code]}, ${year}`;
        return said;
    }

    // The text in a language, or in the next best.
    function textIn(words: var, wanted: string): string {
        return words?.[root.pick(words, wanted)] ?? "";
    }

    function text(words: var): string {
        return root.textIn(words, root.language);
    }

    // Whether a language is set as Chinese: no spaces between words, square punctuation.
    function isChinese(code: string): bool {
        return code.startsWith("zh");
    }

    // The languages besides the shown one in which a name is written too.
    function others(words: var): list<string> {
        const shown = root.pick(words, root.language);
        return root.languages.filter(code => code !== shown && words && words[code] !== undefined);
    }
}
