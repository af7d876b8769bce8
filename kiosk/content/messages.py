"""The words of every problem that `check` can name, in one place.

They are read by people who do not program: plain words, what is wrong first, then the
cure. A code never changes its meaning, because scripts read it.
"""

from typing import NamedTuple


class Message(NamedTuple):
    """The words of one kind of problem; `{names}` are filled in by who reports it."""

    text: str
    hint: str = ""
    warning: bool = False


MESSAGES: dict[str, Message] = {
    # The file itself
    "file-missing": Message(
        "the panel '{panel}' needs a file '{file}', which is not there",
        "create '{file}', or take '{panel}' out of the list",
    ),
    "file-unreadable": Message("this file cannot be read: {reason}"),
    "not-utf-8": Message("this file is not saved as UTF-8", "save it again with the encoding UTF-8"),
    "control-character": Message(
        "here stands a character that cannot be seen (U+{number})", "delete it; it may lie between two others"
    ),
    "file-too-large": Message("this file is {size} MB; at most {limit} MB are read"),
    "yaml": Message("this cannot be read: {reason}", "compare the indentation and the quotes with the lines above"),
    "empty-file": Message("this file is empty", "it needs at least '{first}:'"),
    "anchor": Message("'&' and '*' at the start of a value have a special meaning", "put the value in quotes"),
    "tag": Message("'!' at the start of a value has a special meaning", "put the value in quotes"),
    "too-deep": Message("this is nested more than {limit} levels deep"),
    "too-many-values": Message("there are more than {limit} values in this file"),
    "key-repeated": Message("'{key}' stands here a second time (first in line {first})", "keep one of the two"),
    "key-not-text": Message("the name before the colon must be one word"),
    # What stands where
    "key-unknown": Message("'{key}' is not known here"),
    "key-missing": Message("'{key}' is missing"),
    "empty": Message("nothing stands here", "write a text, or delete the line"),
    "not-a-map": Message("here a group of 'name: value' lines is needed"),
    "not-a-list": Message("here a list is needed, each item in a line that begins with '- '"),
    "not-text": Message("here a text is needed"),
    "kind-unknown": Message("'{value}' is not a kind of panel"),
    "choice-unknown": Message("'{value}' is not possible here"),
    "id-form": Message("'{value}' is not an id", "use lower-case letters, digits and hyphens, such as '{example}'"),
    "language-form": Message("'{value}' is not a language code", "use a code such as 'en' or 'zh'"),
    "date-form": Message("'{value}' is not a date", "write 1993, 2019-03 or 2019-09-05"),
    "number-form": Message("'{value}' is not a number", "write digits only, such as 640000 or 0.9"),
    "number-range": Message("{value} is not possible here", "{range}"),
    "yes-no-form": Message("'{value}' is neither yes nor no", "write true or false"),
    "reference-form": Message("'{value}' names no entry", "write panel/entry, such as organizations/example"),
    "address-form": Message("'{value}' is not an address", "write the whole address, beginning with https://"),
    "path-outside": Message(
        "'{value}' lies outside the content folder", "put the picture into 'media' and write media/NAME"
    ),
    "list-empty": Message("this list has no items"),
    "list-too-long": Message("this list has more than {max_length} items", "leave out those that matter least"),
    "text-too-long": Message("this text has {length} characters; {limit} at most", "shorten it, or split it up"),
    "value-wrong": Message("this value is not possible here: {reason}"),
    # What only all files together can tell
    "id-repeated": Message("the id '{id}' is taken (first in line {first})", "give this one another id"),
    "panel-repeated": Message("the panel '{panel}' is listed twice"),
    "reference-broken": Message("'{value}' leads to nothing"),
    "language-repeated": Message("the language '{code}' is listed twice"),
    "language-unlisted": Message("the language '{code}' is not in the list of guide.yaml"),
    "language-missing": Message(
        "the text in '{code}' is missing; another language is shown instead", "add a line '{code}: ...'", warning=True
    ),
    "picture-missing": Message("the picture '{value}' is not there"),
    "area-over-total": Message(
        "the zones together have {sum} m², more than the total of {total} m²", "correct the total or the areas"
    ),
}
