"""Editors and `check` are of one opinion: the schemas say what the models say."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError

from kiosk import paths
from kiosk.content import schema
from kiosk.content.loader import load
from kiosk.content.models import Guide
from kiosk.content.panels import KINDS
from kiosk.reading.problems import Severity
from kiosk.reading.values import is_id
from tests.content import documents
from tests.content.documents import Tree, as_an_editor_reads_it, as_yaml

SCHEMAS = schema.schemas()
VALIDATORS = {name: Draft7Validator(made) for name, made in SCHEMAS.items()}
STORED = paths.CONTENT / "schema"
SAMPLES = Path(__file__).parents[1] / "samples"
FILES = [
    pytest.param(file, id=f"{file.parent.name}/{file.name}")
    for folder in (paths.CONTENT, *SAMPLES.iterdir())
    for file in sorted(folder.glob("*.yaml"))
]

MODEL_LINE = "# yaml-language-server: $schema=schema/{}.schema.json"

ONLY_ALL_FILES_TELL = {
    "area-over-total",
    "file-missing",
    "icon-unknown",
    "id-repeated",
    "language-misspelt",
    "language-missing",
    "language-repeated",
    "language-unlisted",
    "picture-missing",
    "reference-broken",
}
"""What `check` knows from other places of a file or from other files, and no schema can say."""

EXAMPLES = int(os.environ.get("GUIDE_SCHEMA_EXAMPLES", "0"))
"""More examples than the tests usually try, and new ones each time."""

very_many = pytest.mark.uncounted  # readings, which counting makes three times as slow

repeatable = settings(
    max_examples=EXAMPLES or 100,
    derandomize=not EXAMPLES,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def schemas_in(value: object, way: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every schema inside a schema that describes a group of keys."""
    if isinstance(value, dict):
        if isinstance(value.get("properties"), dict):
            yield way, value
        for key, inner in value.items():
            yield from schemas_in(inner, f"{way}/{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from schemas_in(inner, f"{way}/{index}")


def words_of(value: object) -> Iterator[str]:
    """Yield every word of JSON Schema that a schema uses."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            if key in {"properties", "definitions"}:
                for named in inner.values():
                    yield from words_of(named)
            else:
                yield from words_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from words_of(inner)


def test_there_is_one_for_the_guide_and_one_for_each_kind_of_panel() -> None:
    assert set(SCHEMAS) == {"guide", *KINDS}


@pytest.mark.parametrize("name", SCHEMAS)
def test_it_is_clean_draft_07(name: str) -> None:
    made = SCHEMAS[name]
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(made)
    known = {*Draft7Validator.META_SCHEMA["properties"]}
    assert set(words_of(made)) <= known
    lonely = [way for way, value in every_dict(made) if "$ref" in value and len(value) > 1]
    assert not lonely, "draft-07 sees nothing beside a $ref"
    nothing = [way for way, value in every_dict(made) if "null" in (value.get("type"), *value.get("type", ()))]
    assert not nothing, "a key is left out or has a value: nothing behind it is a mistake"


def every_dict(value: object, way: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, dict):
        yield way, value
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield from every_dict(inner, f"{way}/{key}")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_at_every_depth_is_explained(name: str) -> None:
    bare = [
        f"{way}/{key}: give it Field(description=...) in its model"
        for way, group in schemas_in(SCHEMAS[name])
        for key, value in [("", group), *group["properties"].items()]
        if not value.get("title") or not value.get("description")
    ]
    assert not bare, "\n".join(bare)


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_group_refuses_unknown_keys(name: str) -> None:
    open_groups = [way for way, group in schemas_in(SCHEMAS[name]) if group.get("additionalProperties") is not False]
    assert not open_groups


def test_every_list_has_its_limit_but_that_of_the_organizations() -> None:
    endless = {
        way
        for name, made in SCHEMAS.items()
        for way, value in every_dict(made, name)
        if value.get("type") == "array" and "maxItems" not in value
    }
    assert endless == {"organizations/properties/organizations"}, "give it Field(max_length=...) in its model"


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_of_a_kind_is_for_no_other(kind: str) -> None:
    assert SCHEMAS[kind]["properties"]["kind"]["const"] == kind


def test_the_stored_schemas_are_those_of_the_models() -> None:
    stored = {file.name: json.loads(file.read_bytes()) for file in STORED.iterdir()}
    made = {f"{name}.schema.json": made for name, made in SCHEMAS.items()}
    assert stored == made, "renew them: python main.py schema content/schema"


def test_they_are_written_the_same_each_time(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    assert schema.write(folder) == schema.write(folder) == len(SCHEMAS)
    for name, made in SCHEMAS.items():
        text = (folder / f"{name}.schema.json").read_bytes().decode("utf-8")
        assert json.loads(text) == made
        assert text.endswith("}\n")
        assert '\n  "' in text


@pytest.mark.parametrize("file", FILES)
def test_content_that_check_accepts_is_accepted(file: Path) -> None:
    data = as_an_editor_reads_it(file.read_text(encoding="utf-8"))
    assert [error.message for error in VALIDATORS[data.get("kind", "guide")].iter_errors(data)] == []


@pytest.mark.parametrize("file", sorted(paths.CONTENT.glob("*.yaml")), ids=lambda file: file.name)
def test_a_shipped_file_names_its_schema_in_its_first_line(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    name = as_an_editor_reads_it(text).get("kind", "guide")
    assert text.splitlines()[0] == MODEL_LINE.format(name)


GUIDE_OF_ONE_PANEL = "{name: A, short_name: A, languages: [{code: en, name: A}], panels: [panel]}"


class Opinions:
    """What `check` and an editor each say of a document, and why."""

    def __init__(self, folder: Path, name: str, tree: Tree) -> None:
        self.text = as_yaml(tree)
        self.check = self._check(folder / name, name, tree)
        data = as_an_editor_reads_it(self.text)
        kind = data.get("kind") if isinstance(data, dict) and name != "guide" else None
        validator = VALIDATORS[kind if isinstance(kind, str) and kind in KINDS else name]
        self.editor = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(data)]

    def _check(self, folder: Path, name: str, tree: Tree) -> list[str]:
        folder.mkdir(exist_ok=True)
        judged = folder / ("guide.yaml" if name == "guide" else "panel.yaml")
        (folder / "guide.yaml").write_text(GUIDE_OF_ONE_PANEL, encoding="utf-8")
        judged.write_text(self.text, encoding="utf-8")
        for panel in _listed(tree) if name == "guide" else ():
            if is_id(panel) and len(panel) < 100:
                (folder / f"{panel}.yaml").touch()
        return [
            str(problem)
            for problem in load(folder).problems
            if problem.file == judged.name
            and problem.severity is Severity.ERROR
            and problem.code not in ONLY_ALL_FILES_TELL
        ]

    def __str__(self) -> str:
        return f"{self.text}\ncheck says: {self.check or 'sound'}\nan editor says: {self.editor or 'sound'}"


def sound(name: str) -> st.SearchStrategy[dict[str, Tree]]:
    return documents.models(Guide) if name == "guide" else documents.panels(name)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("documents")


@very_many
@pytest.mark.parametrize("name", SCHEMAS)
def test_both_accept_what_is_sound(folder: Path, name: str) -> None:
    @repeatable
    @given(sound(name))
    def judge(tree: Tree) -> None:
        opinions = Opinions(folder, name, tree)
        assert not opinions.check, str(opinions)
        assert not opinions.editor, str(opinions)

    judge()


@very_many
@pytest.mark.parametrize("name", SCHEMAS)
def test_both_say_the_same_when_one_thing_is_changed(folder: Path, name: str) -> None:
    @repeatable
    @given(documents.spoilt(sound(name)))
    def judge(tree: Tree) -> None:
        assume(not _spelt_in_two_ways(tree))
        opinions = Opinions(folder, name, tree)
        assert bool(opinions.check) == bool(opinions.editor), str(opinions)

    judge()


def _spelt_in_two_ways(tree: Tree) -> bool:
    """Return whether a panel is listed as `a` and as `" a"`, which are two values to a schema."""
    data = as_an_editor_reads_it(as_yaml(tree))
    listed = data.get("panels") if isinstance(data, dict) else None
    items = listed if isinstance(listed, list) else []
    return len({json.dumps(item) for item in items}) != len({str(item).strip() for item in items})


def _listed(tree: Tree) -> list[str]:
    """Return the panels that a guide lists."""
    listed = tree.get("panels") if isinstance(tree, dict) else None
    items = listed if isinstance(listed, list) else []
    return [item.text.strip() for item in items if isinstance(item, documents.Scalar) and item.text != "guide"]


@very_many
@pytest.mark.parametrize("kind", [pytest.param(kind, id=str(at)) for at, (kind, _) in enumerate(documents.VALUES)])
def test_both_say_the_same_of_every_odd_value(kind: object) -> None:
    reader, editor = TypeAdapter(kind), Draft7Validator(TypeAdapter(kind).json_schema())

    def accepted(value: object) -> bool:
        try:
            reader.validate_python(value)
        except ValidationError:
            return False
        return True

    plain = [(text, documents.resolved(text)) for text in filter(documents.reads_as_written, documents.EVERY_ODD_TEXT)]
    same = [(value, value) for value in (*documents.EVERY_ODD_TEXT, *documents.ODD_SHAPES)]
    assert not [read for read, seen in (*plain, *same) if accepted(read) != editor.is_valid(seen)]


PLAIN_TEXTS = ["2024", "007", "0x10", "1e3", "1.0", ".5", "true", "True", "no", "on", "12:30", "2019-03-05", "+1"]


@pytest.mark.parametrize("text", PLAIN_TEXTS)
def test_a_text_need_not_be_quoted_whatever_yaml_takes_it_for(folder: Path, text: str) -> None:
    value = documents.Scalar(text)
    opinions = Opinions(folder, "history", {"kind": documents.Scalar("history"), "title": {"en": value}})
    assert not opinions.check
    assert not opinions.editor


@very_many
@pytest.mark.parametrize("name", SCHEMAS)
def test_patterns_mean_the_same_in_python_and_in_an_editor(name: str) -> None:
    patterns = {value["pattern"] for _, value in every_dict(SCHEMAS[name]) if isinstance(value.get("pattern"), str)}
    assert patterns
    for pattern in patterns:
        assert not re.search(r"\\[dDwWbBAZ]|\(\?P|\(\?[aiLmsux]", pattern), pattern
