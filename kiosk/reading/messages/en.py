"""The words of problems in English."""

FORMS = {
    "sentence": "{message}; {hint}",
    "meant": "did you mean '{meant}'?",
    "possible": "possible: {names}",
    "quoted": "'{}'",
    "separator": ", ",
    "error": "{} error",
    "errors": "{} errors",
    "warning": "{} warning",
    "warnings": "{} warnings",
    "file": "{} file",
    "files": "{} files",
    "count": "{errors}, {warnings} in {files}",
}

MESSAGES = {
    # The folder and its files
    "content-missing": ("the content folder has no file '{file}' that can be read", "put it back into the folder"),
    "file-missing": (
        "the panel '{panel}' needs a file '{file}', which is not there",
        "create '{file}', or take '{panel}' out of the list",
    ),
    "file-misnamed": (
        "the panel '{panel}' needs a file '{file}', which is not there",
        "'{other}' is there: correct its name, or '{panel}' here",
    ),
    "file-unlisted": (
        "this file is not shown, because guide.yaml does not list it",
        "add '- {panel}' under 'panels:' in guide.yaml, or take the file out of the folder",
    ),
    "file-unreadable": ("this file cannot be read: {reason}", "close other programs that use it, or copy it anew"),
    "file-outside": ("this is only a link to a file elsewhere", "put the file itself into the folder"),
    "file-too-large": ("this file is larger than {limit} MB, and is not read", "divide it into two panels"),
    "utf-16": (
        "this file is saved as UTF-16 ('Unicode' in some Windows programs)",
        "choose 'Save as' and the encoding UTF-8",
    ),
    "not-a-text-file": (
        "this is no text file, whatever its name says; it may be a Word document, a PDF or a picture",
        "write the text in an editor such as Notepad, and save it as UTF-8",
    ),
    "gbk": ("this file is saved as GBK ('ANSI' in Chinese Windows)", "choose 'Save as' and the encoding UTF-8"),
    "not-utf-8": ("this file is not saved as UTF-8", "choose 'Save as' and the encoding UTF-8"),
    "cut-off": ("the file ends in the middle of a character, so it was not saved whole", "save it again"),
    "control-character": (
        "an invisible character (U+{number}) stands here, and is left out",
        "delete the text around it and type it anew",
    ),
    "many-problems": (
        "more than {limit} things are wrong in this file; the others are not listed",
        "mend those that are, and check again",
    ),
    "empty-file": ("this file is empty, or holds remarks only", "it needs at least '{first}:'"),
    # How it is written
    "tab": ("a tab stands here, where only spaces may stand", "replace it by spaces: two for each step to the right"),
    "space-odd": (
        "this is not the usual space but one of the Chinese keyboard, of Word or of a web page",
        "delete it and type a space on the English keyboard",
    ),
    "colon-in-text": ("a second colon followed by a space stands in this line", "put the text in quotes: {cure}"),
    "two-names": (
        "two names, each with a colon, stand in this line",
        "begin a new line before '{name}:', and delete the comma",
    ),
    "colon-missing": ("the colon after the name is missing", "write '{cure}'"),
    "colon-chinese": ("this is a Chinese colon", "write ': ', a colon of the English keyboard and a space"),
    "colon-space": ("a space is missing after the colon", "write '{cure}'"),
    "name-missing": ("the name before the colon is missing", "write it, or delete the line"),
    "line-alone": (
        "this line has no name with a colon, and is no part of the text above",
        "begin it with more spaces if it goes on with that text, with '# ' if it is a remark, else with a name and ': '",
    ),
    "dash-space": ("a space is missing after the hyphen", "write '{cure}'"),
    "dash-missing": ("the hyphen before this item is missing", "write '{cure}'"),
    "dash-odd": ("'{char}' is not the hyphen with which an item begins", "write '{cure}'"),
    "entry-unmarked": (
        "'{key}' stands here a second time in one entry (first in line {first})",
        "if a new entry begins here, write '- {key}: ...', with the hyphen below the others; otherwise keep one of the two",
    ),
    "quote-open": ("the quote that begins here does not end", "put a {quote} at the end of the text"),
    "quote-chinese": (
        "this is a Chinese quote, so the text in quotes does not end here",
        "write {quote}, as at the beginning of the text",
    ),
    "quote-inside": ("the text in quotes ends here, because a {quote} stands in it; but more follows", "write {cure}"),
    "text-after-quote": ("the text in quotes ends here, but more follows", "put the whole text in quotes: {cure}"),
    "after-quote": ("'{rest}' stands behind the text in quotes", "take it out"),
    "backslash": ("a backslash has a special meaning in double quotes", "put the text in single quotes: {cure}"),
    "bracket-open": (
        "the bracket that begins here does not end",
        "write '{end}' at the end; if the text itself begins with a bracket, put it in quotes",
    ),
    "comma-missing": (
        "a comma, or '{end}', is missing before this place",
        "write it; a text with a colon, a comma or a bracket in it needs quotes",
    ),
    "comma-chinese": ("this is a Chinese comma", "write ', ', a comma of the English keyboard and a space"),
    "bracket-extra": ("here is a bracket too many", "take it out, or put the whole text in quotes"),
    "special-start": ("a text cannot begin with '{char}'", "put it in quotes: {cure}"),
    "block-start": (
        "'{char}' at the start of a text means that the text follows in the next lines",
        "put the text in quotes: {cure}",
    ),
    "indentation": (
        "the number of spaces before this line is {found} instead of {wanted}",
        "let it begin exactly below '{name}' in line {above}",
    ),
    "text-and-lines": (
        "'{name}' in line {above} has a text in its own line already, so no lines can stand below it",
        "take that text out, or begin this line exactly below '{name}'",
    ),
    "dash-in-text": (
        "a list cannot begin in the line of its name",
        "begin a new line before the '- '; if it is a text, put it in quotes",
    ),
    "directive": ("a line cannot begin with '%'", "begin a remark with '# '; put a text in quotes"),
    "merge-mark": (
        "this line was left by a program that joins two versions of a file",
        "keep one of the two versions, and delete the lines with '<<<<<<<', '=======' and '>>>>>>>'",
    ),
    "several-documents": (
        "'---' or '...' ends the file here, but more follows",
        "take the line out; a file is one piece",
    ),
    "anchor": ("'&' and '*' at the start of a text have a special meaning", "put it in quotes: {cure}"),
    "tag": ("'!' at the start of a text has a special meaning", "put it in quotes, or take it out: {cure}"),
    "text-lost": ("what follows the '#' counts as a remark, so there is no text here", "put the text in quotes"),
    "yaml": (
        "this line does not fit to the lines above",
        "compare spaces, hyphens, colons and quotes with them; one may be missing there",
    ),
    "too-deep": ("this is nested more than {limit} levels deep", "compare the spaces with the lines above"),
    "too-many-values": ("there are more than {limit} values in this file", "divide it into two panels"),
    "key-repeated": ("'{key}' stands here a second time (first in line {first})", "keep one of the two"),
    "key-not-text": (
        "a bracket or '?' stands where a name should be",
        "write the name without it; if it is a text, put it in quotes",
    ),
    "language-place": (
        "the language '{key}' stands beside names such as '{beside}', so it belongs to none of them",
        "begin this line, and those of the other languages of this text, with two spaces more",
    ),
    "several-in-one": ("several names stand here as one: '{value}'", "begin each in a line of its own with '- '"),
    "comment-in-text": (
        "what follows the '#' is not shown",
        "put the text in quotes; if it is a remark, put a space after the '#'",
    ),
    # What stands where
    "key-unknown": ("'{key}' is not known here", ""),
    "key-missing": ("'{key}' is missing", "add a line '{key}: ...'"),
    "empty": ("nothing stands here", "write what belongs here, or delete the line"),
    "not-a-map": ("here a group of 'name: value' lines is needed", "compare with the other entries"),
    "not-a-list": ("here a list is needed", "begin each item in a line of its own with '- '"),
    "not-text": ("here a text is needed", "write it behind the colon, without hyphens or further names"),
    "text-too-long": ("this text has {length} characters; at most {limit} are shown", "shorten it"),
    "kind-unknown": ("'{value}' is not a kind of panel", ""),
    "choice-unknown": ("'{value}' is not possible here", ""),
    "language-misspelt": ("no text is written in the language '{code}'", ""),
    "id-form": (
        "'{value}' is no id: an id has only lower-case letters of the English alphabet, digits and hyphens",
        "write one such as '{example}'",
    ),
    "language-form": (
        "'{value}' is not a language code",
        "use a code such as 'en' or 'zh'; if this is no language, begin the line further left",
    ),
    "date-form": ("'{value}' is not a date", "write 1993, 2019-03 or 2019-09-05"),
    "date-impossible": (
        "there is no such day or month as '{value}'",
        "look at the calendar; what is not known is left out, as in 2019-03 or 2019",
    ),
    "number-form": ("'{value}' is not a number", "write digits only, such as 640000 or 0.9"),
    "number-range": ("{value} is not possible here", "write a number from {lowest} to {highest}"),
    "yes-no-form": ("only true (for yes) or false (for no) can stand here, not '{value}'", "write true or false"),
    "reference-form": ("'{value}' names no entry", "write panel/entry, such as organizations/example"),
    "address-form": (
        "'{value}' is not the address of a web page",
        "write one whole address without spaces, such as https://www.example.com",
    ),
    "address-https": ("the address does not begin with https://", ""),
    "address-user": ("an address with a user name in it is not allowed", "take everything before the '@' out"),
    "address-long": (
        "this address has {length} characters; at most {limit} are possible",
        "use the address of the home page",
    ),
    "address-punycode": (
        "this address has letters that can be mistaken for others; it is shown as '{shown}'",
        "compare it letter by letter with the organization's own",
    ),
    "path-outside": ("'{value}' lies outside the content folder", "put the picture into 'media' and write media/NAME"),
    "path-backslash": ("a picture's folder and name are joined by '/', not by '\\'", ""),
    "list-empty": ("this list has no items", "add one, beginning with '- '"),
    "list-too-long": ("this list has {length} items; at most {limit} can be shown", "take some out"),
    "value-wrong": ("this value is not possible here", "compare with the other entries"),
    # What only all files together can tell
    "id-repeated": ("the id '{id}' is taken (first in line {first})", "give this one another id"),
    "panel-repeated": ("the panel '{panel}' is listed twice", "take one of the two out"),
    "panel-guide": ("guide.yaml itself is no panel", "take 'guide' out of the list"),
    "reference-broken": ("'{value}' leads to nothing", "take it out, or create what it leads to"),
    "language-repeated": ("the language '{code}' is listed twice", "take one of the two out"),
    "language-unlisted": ("the language '{code}' is not in the list of guide.yaml", ""),
    "language-unused": ("no text is written in the language '{code}'", "write texts under '{code}:', or take it out"),
    "language-missing": (
        "the text in '{code}' is missing; another language is shown instead",
        "add a line '{code}: ...'",
    ),
    "character-not-drawn": (
        "the guide's font cannot draw {chars}",
        "use another character; on some machines an empty box would be seen",
    ),
    "area-over-total": (
        "the zones together have {sum} m², more than the total of {total} m²",
        "correct the total or the areas",
    ),
    "verified-in-future": ("{date} is still to come, so nothing can have been checked on that day", "correct the date"),
    "review-passed": (
        "this entry was to be looked at again by {date}",
        "check that it still holds, then set 'verified_on' and 'review_by' anew",
    ),
    # Pictures
    "icon-unknown": ("there is no icon '{value}'", ""),
    "picture-missing": ("the picture '{value}' is not there", "put it into the folder, or correct the name"),
    "picture-not": ("'{value}' is no picture, whatever its name says", "save the picture again as JPEG or PNG"),
    "picture-heic": ("'{value}' is in the format of a phone (HEIC), which cannot be shown", "save it as JPEG"),
    "picture-format": (
        "'{value}' is a picture in the format {format}, which cannot be shown",
        "save it as JPEG or PNG; another name alone does not help",
    ),
    "picture-broken": ("the picture '{value}' is damaged or was not copied whole", "copy it again"),
    "picture-svg": ("'{value}' is an SVG drawing; drawings can hide programs and are not shown", "save it as PNG"),
    "picture-too-large": ("the picture '{value}' has {size} MB; at most {limit} MB are possible", "save it smaller"),
    "picture-too-many-pixels": (
        "the picture '{value}' has {width} by {height} pixels, which is {pixels} million; at most {limit} million are possible",
        "save it smaller, such as 1920 pixels wide",
    ),
    "picture-no-alt": (
        "the picture has no description for people who cannot see it",
        "add 'alt:' with a text that says what it shows",
    ),
}
