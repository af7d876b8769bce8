"""Documents that nobody wrote: sound ones of every kind, and the same with one thing wrong.

They are made from the content models, so that a new key or kind is tested without a line
in here. Values are `Scalar`s: what stands in the file, in quotes or plain, because a
plain `2024` or `true` is a text for `check` and a number or a boolean for an editor.
"""

import re
import string
import types
import typing
from dataclasses import dataclass
from typing import Any, TypeAlias, Union

import yaml
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kiosk.content.models import AnyImage, AnySource, Image, Source
from kiosk.content.panels import KINDS
from kiosk.reading import values
from kiosk.reading.validation import Called


@dataclass(frozen=True)
class Scalar:
    """A value as it stands in the file."""

    text: str
    quoted: bool = False


Tree: TypeAlias = Union[Scalar, list["Tree"], dict[str, "Tree"]]

# ---- what an editor reads

NULL = re.compile(r"~|null|Null|NULL|")
BOOLEAN = re.compile(r"true|True|TRUE|false|False|FALSE")
INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
NO_NUMBER = re.compile(r"[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN")


def as_an_editor_reads_it(text: str) -> Any:
    """Return what the YAML 1.2 core schema makes of a file."""
    return _value(yaml.compose(text, Loader=yaml.CBaseLoader))


def _value(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    if node is None:
        return None  # an empty file
    return node.value if node.style else resolved(node.value)


def resolved(text: str) -> bool | int | float | str | None:
    """Return what the YAML 1.2 core schema makes of a plain scalar."""
    if NULL.fullmatch(text):
        return None
    if BOOLEAN.fullmatch(text):
        return text.lower() == "true"
    if INTEGER.fullmatch(text):
        return int(text, 0) if text[:2] in {"0o", "0x"} else int(text)
    if FLOAT.fullmatch(text) or NO_NUMBER.fullmatch(text):
        return float(text.replace(".", "", 1) if NO_NUMBER.fullmatch(text) else text)
    return text


def reads_as_written(text: str) -> bool:
    """Return whether an editor still knows how a plain scalar was spelt.

    It takes `~` and `null` for nothing, and `0x10`, `1e3`, `007`, `1.0` and `True` for
    16, 1000, 7, 1 and true: where `check` minds the spelling, no schema can.
    """
    value = resolved(text)
    if value is None:
        return text == ""
    if isinstance(value, bool):
        return text in {"true", "false"}
    return isinstance(value, str) or text == (f"{value:g}" if isinstance(value, float) else str(value))


# ---- how it stands in the file


def as_yaml(tree: Tree) -> str:
    """Return a document as the text of a file."""
    return str(yaml.serialize(_node(tree), Dumper=yaml.CBaseDumper, allow_unicode=True))


def _node(tree: Tree) -> yaml.Node:
    if isinstance(tree, dict):
        pairs = [(_node(Scalar(key)), _node(value)) for key, value in tree.items()]
        return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=not pairs)
    if isinstance(tree, list):
        return yaml.SequenceNode("tag:yaml.org,2002:seq", [_node(item) for item in tree], flow_style=not tree)
    return yaml.ScalarNode("tag:yaml.org,2002:str", tree.text, style='"' if tree.quoted else None)


# ---- sound documents


def scalars(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Scalar]:
    """Draw texts, some in quotes, with spaces around or on a line of their own."""
    plain = texts.filter(reads_as_written).map(Scalar)
    return st.one_of(plain, texts.map(lambda text: Scalar(text, quoted=True)), texts.map(_with_spaces))


def _with_spaces(text: str) -> Scalar:
    return Scalar(f"  {text}\n", quoted=True)


WORDS_AS_TYPED = """
    Boao 500+ 无锡 no on yes 12:30 2024 -5 0.9 true #1 I·Campus 2019-03-05 007 0x1F 1e3 null ~ X ' " [ {a} %
"""
WORDS = st.sampled_from(WORDS_AS_TYPED.split()) | st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8
)
SENTENCES = WORDS | st.sampled_from(["64 万平方米", "> 90%", "- a", "a: b", "first\n\nsecond", "a #b", "* a", "a\n- b"])
IDS = st.sampled_from(["a", "boao-2019", "2019", "true", "no", "pill"]) | st.from_regex(
    r"[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}", fullmatch=True
)
CODES = st.sampled_from(["en", "zh", "zh-Hant", "pt-BR", "fil", "no", "url"])
YEARS = st.integers(1000, 9999).map(str)
DAYS = st.dates().map(lambda day: f"{day.year:04}-{day.month:02}-{day.day:02}")
HOSTS = st.sampled_from(["example.org", "www.a-b.example:8443", "无锡.cn", "a_b.cn.", "1.2.3.4"])
ENDS = st.sampled_from(["", "/", "/a?b=c#d", "?q=无锡", "#a", "/a@b:c", "/%20", "/[x]"])
PATHS = st.sampled_from(
    ["a.png", "media/a.png", "media/图.jpg", "...", "a b/c d.svg", "2024", "1.5", "true", "-", "a/.b"]
)
WHOLE = st.integers(1, 10**12).map(str)


def texts_in_languages(*, without: tuple[str, ...] = ()) -> st.SearchStrategy[Tree]:
    codes = CODES.filter(lambda code: code not in without)
    return scalars(SENTENCES) | st.dictionaries(codes, scalars(SENTENCES), min_size=1, max_size=3)


VALUES: list[tuple[object, st.SearchStrategy[Any]]] = [
    (values.Text, scalars(SENTENCES)),
    (values.Localized, texts_in_languages()),
    (values.Id, scalars(IDS)),
    (values.LanguageCode, scalars(CODES)),
    (values.Reference, scalars(st.sampled_from(["history/boao-2019", "a/b", "历史/博鳌", "a b/c d"]))),
    (values.Address, scalars(st.builds("https://{}{}".format, HOSTS, ENDS))),
    (values.MediaPath, scalars(PATHS)),
    (values.Area, scalars(WHOLE | st.sampled_from(["1", "1.5", "+7", "0012", "999999999999.9", "1000000000000"]))),
    (values.Share, scalars(st.sampled_from(["0", "1", "0.5", "0.90", "1.0", "-0", "00.25", "+1", "000000000000001"]))),
    (values.YesNo, scalars(st.sampled_from(["true", "false", "yes", "no", "Yes", "NO", "True", "tRUE"]))),
    (values.Moment, scalars(YEARS | DAYS | DAYS.map(lambda day: day[:7]) | st.just("2024-02-29"))),
    (AnyImage, st.deferred(lambda: scalars(PATHS) | models(Image))),
    (AnySource, st.deferred(lambda: texts_in_languages(without=tuple(Source.model_fields)) | models(Source))),
]
"""Each type of value that models are made of, and sound values of it."""


def models(model: type[BaseModel]) -> st.SearchStrategy[dict[str, Tree]]:
    """Draw documents of a model; keys that may be left out are left out now and then."""
    hints = typing.get_type_hints(model, include_extras=True)
    needed, optional = {}, {}
    for key, field in model.model_fields.items():
        (needed if field.is_required() else optional)[key] = _field(hints[key], field)
    return st.fixed_dictionaries(needed, optional=optional)


def _field(hint: object, field: FieldInfo) -> st.SearchStrategy[Any]:
    if any(isinstance(part, Called) for part in getattr(hint, "__metadata__", ())):
        hint = typing.get_args(hint)[0]  # what people call a key instead says nothing of its values
    if typing.get_origin(hint) is not tuple:
        return _type(hint)
    fewest = next((part.min_length for part in field.metadata if hasattr(part, "min_length")), 0)
    unique = str if (field.json_schema_extra or {}).get("uniqueItems") else None
    item = _type(typing.get_args(hint)[0])
    by = (lambda scalar: scalar.text.strip()) if unique else None
    return st.lists(item, min_size=max(fewest, 1), max_size=fewest + 2, unique_by=by)


def _type(hint: object) -> st.SearchStrategy[Any]:
    for known, strategy in VALUES:
        if hint == known:
            return strategy
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return models(hint)
    if typing.get_origin(hint) in {Union, types.UnionType}:
        return _type(next(part for part in typing.get_args(hint) if part is not types.NoneType))
    raise AssertionError(f"tests/content/documents.py knows no values of the type {hint}: add a line to VALUES")


def panels(kind: str) -> st.SearchStrategy[dict[str, Tree]]:
    """Draw sound panel files of a kind."""
    named = st.sampled_from([Scalar(kind), Scalar(kind, quoted=True)])
    return st.builds(lambda tree, name: {**tree, "kind": name}, models(KINDS[kind]), named)


# ---- one thing wrong

ODD_WORDS_AS_TYPED = """
    x X 无锡 true false yes On oui A-b a--b -a a_b history zones guide en EN eng-Latn a,b 0.5% 1,000 １９９３ 2019－03 ，
    -1 0 1 1.5 90 1000000000001 -0.5 1.000000001 9999999999999999 0000000000000001 2024 99 12345 -2024 +2019 10000
    2019-13 2019-00 2019-02-29 2024-02-29 1900-02-29 2000-02-29 2019-04-31 2019-1-1 0000 0001 0000-01 2019-12-32
    2019-03-05T10:00 2019/03 a/b /b a/ a/b/c ../a a/.. a//b /a a\\b C:/a . .. a/./b a\u200bb
    http://a.b https://a https://a.b HTTPS://a.b https:/a.b //a.b https://a..b https://.a.b https://a.b./ https://u@a.b
    https://u:p@a.b/ https://a.b:x https://a.b:80 https://[::1] https://a。b https://a.b,c https://例.b／c https://a.b？c
    https://a.b/\\ https://a.b/< https://a.b/" https://a.b/c#d@e
"""
ODD_SPACES = ["", " ", "\n", "X Y", " / ", "a\tb", "a\u3000b", "a\u00a0", "\u3000", "https://a.b c", "https://a.b\n/c"]
LONG = ["x" * values.MAX_TEXT, "x" * (values.MAX_TEXT + 1), " " * values.MAX_TEXT + "x"]
LONG += ["https://a.b/" + "c" * 288, "https://a.b/" + "c" * 289]
ODD_CHARACTERS = string.printable[:95] + "\n·é中，\u3000\u200b"
EVERY_ODD_TEXT = [*ODD_WORDS_AS_TYPED.split(), *ODD_SPACES, *LONG]
ODD_SHAPES: list[Any] = [
    *(
        [],
        ["x"],
        {},
        {"en": ""},
        {"en": "x"},
        {" en ": "x"},
        {"EN": "x"},
        {"en": []},
        {"en": {}},
        {"en": "x", "x": "x"},
    ),
    *(
        {"url": "x"},
        {"url": "https://a.b"},
        {"url": "x", "en": "x"},
        {"text": "x"},
        {"text": {}},
        {"text": {"en": "x"}},
    ),
    *({"text": "x", "url": "https://a.b"}, {"text": "x", "en": "x"}, {"text": "x", "date": "2019"}, {"date": "2019"}),
    *({"file": "x"}, {"file": "../x"}, {"file": "x", "alt": "x"}, {"file": "x", "en": "x"}, {"alt": "x"}),
]
ODD_TEXTS = st.sampled_from(EVERY_ODD_TEXT) | st.text(ODD_CHARACTERS, max_size=6)
ODD_SCALARS = st.one_of(
    ODD_TEXTS.filter(reads_as_written).map(Scalar),
    ODD_TEXTS.map(lambda text: Scalar(text, quoted=True)),
    ODD_TEXTS.map(_with_spaces),
)
ODD_VALUES: st.SearchStrategy[Any] = st.one_of(
    ODD_SCALARS,
    ODD_SCALARS,
    st.just([]),
    st.just({}),
    st.lists(ODD_SCALARS, min_size=1, max_size=2),
    st.dictionaries(CODES, ODD_SCALARS, min_size=1, max_size=2),
    st.dictionaries(st.sampled_from(["text", "url", "date", "file", "en"]), ODD_SCALARS, min_size=1, max_size=2),
)
ODD_KEYS = [
    "x",
    "EN",
    "eng",
    "en-us",
    "e",
    "zh-hant",
    "url",
    "file",
    "label",
    "2024",
    "true",
    "null",
    "~",
    " en",
    "标题",
    "",
]


@st.composite
def typos(draw: st.DrawFn, scalar: Scalar) -> Scalar:
    """Draw a value in which one character was left out, added or mistaken."""
    at = draw(st.integers(0, len(scalar.text)))
    typed = draw(st.sampled_from(["", *ODD_CHARACTERS]))
    text = scalar.text[:at] + typed + scalar.text[at + draw(st.integers(0, 1)) :]
    return Scalar(text, quoted=scalar.quoted or not reads_as_written(text))


@st.composite
def spoilt(draw: st.DrawFn, sound: st.SearchStrategy[dict[str, Tree]]) -> Tree:
    """Draw a sound document and change one thing in it; what comes out may still be sound."""
    tree: Any = draw(sound)
    if draw(st.integers(0, 99)) == 42:
        return draw(ODD_VALUES)
    # The kind is one value of many, but the whole file hangs on it: it is changed less often.
    places = [place for place in _places(tree) if place[1] != "kind" or draw(st.integers(0, 9)) == 4]
    holder, key = draw(st.sampled_from(places))
    value = holder[key]
    change = draw(st.sampled_from(CHANGES))
    if change == "typo" and isinstance(value, Scalar):
        holder[key] = draw(typos(value))
    elif change == "odd text":
        holder[key] = draw(ODD_SCALARS)
    elif change == "drop":
        del holder[key]
    elif change == "add" and isinstance(holder, dict):
        holder[draw(st.sampled_from(ODD_KEYS))] = draw(ODD_VALUES)
    elif change == "rename" and isinstance(holder, dict):
        del holder[key]
        holder[draw(st.sampled_from([f"{key}s", key[:-1], key.upper(), f" {key}", *ODD_KEYS]))] = value
    elif change == "repeat" and isinstance(value, list) and value:
        holder[key] = value * draw(st.sampled_from([2, 3, 7, 9, 13, 25, 51, 61]))
    elif change == "wrap":
        holder[key] = draw(st.sampled_from([[value], {"en": value}, {"text": value}, {"file": value}]))
    else:
        holder[key] = draw(ODD_VALUES)
    return tree


CHANGES = ["odd text", "odd text", "typo", "typo", "replace", "drop", "add", "rename", "repeat", "wrap"]


def _places(tree: Tree) -> typing.Iterator[tuple[Any, Any]]:
    """Yield every place of a document, as what holds it and the key or position in that."""
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ():
        yield tree, key
        yield from _places(value)
