"""The house keeps its order: QML, view models, the rooms below them, content, reading; and never back."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.panels import KINDS

PACKAGE = Path(paths.__file__).parent

FLOORS = (
    ("cli", "tour", "startup", "stage"),
    ("viewmodels",),
    ("editions", "search", "drawings", "session", "machine"),
    ("content",),
    ("reading",),
)
"""The rooms of the house, floor by floor: a room knows those below it, and none beside or above it."""

MEND = {
    "viewmodels": "view models do not start anything: hand over what they need in kiosk/stage.py",
    "editions": "which edition is shown is decided without the screen and without the other rooms: hand it a function",
    "search": "the search knows what is content and nothing else: let the view model ask it",
    "drawings": "a drawing is worked out from plain data: hand it over, and let the view model ask for the shapes",
    "session": "a session knows nothing of the screen: let the view model ask it, or hand it a function",
    "machine": "what touches the system knows nothing of the guide: hand it a function",
    "content": "content knows neither Qt nor who shows it: put this into a room above it or into kiosk/viewmodels",
    "reading": "reading knows files, whatever they are about: what is the guide's own belongs into kiosk/content",
}

WITHOUT_QT = ("reading", "content", "editions", "search", "drawings", "session", "background")
"""What works beside the GUI thread: PySide makes its types when they are first used, and not in two threads at once."""


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno} imports by dots: write the whole name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def files_of(room: str) -> list[Path]:
    return sorted((PACKAGE / room).rglob("*.py")) or [PACKAGE / f"{room}.py"]


def test_every_room_has_its_floor() -> None:
    rooms = {folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").is_file()}
    assert rooms == {room for floor in FLOORS[1:] for room in floor}


@pytest.mark.parametrize("room", MEND)
def test_a_room_imports_nothing_from_beside_or_above(room: str) -> None:
    floor = next(at for at, rooms in enumerate(FLOORS) if room in rooms)
    barred = {f"kiosk.{other}" for rooms in FLOORS[: floor + 1] for other in rooms} - {f"kiosk.{room}"}
    wrong = [
        f"{file.relative_to(PACKAGE.parent)} imports {name}: {MEND[room]}"
        for file in files_of(room)
        for name in imports(file)
        if any(name == other or name.startswith(f"{other}.") for other in barred)
    ]
    assert not wrong, "\n".join(wrong)


HAND_OVER = "it works in a thread beside the GUI's, so hand it what it needs from kiosk/viewmodels or kiosk/stage.py"


def test_what_works_beside_the_gui_thread_imports_no_qt_not_even_later() -> None:
    wrong = [
        f"{file.relative_to(PACKAGE.parent)} imports {name}: {HAND_OVER}"
        for room in WITHOUT_QT
        for file in files_of(room)
        for name in imports(file)
        if name.split(".")[0] == "PySide6"
    ]
    assert not wrong, "\n".join(wrong)


def test_what_works_beside_the_gui_thread_brings_no_qt_along() -> None:
    modules = [
        ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        for room in WITHOUT_QT
        for file in files_of(room)
    ]
    script = (
        "import importlib, sys\n"
        f"for name in {modules!r}:\n"
        "    importlib.import_module(name)\n"
        "    if 'PySide6' in sys.modules:\n"
        "        sys.exit(f'{name} imports PySide6')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=PACKAGE.parent, check=False, capture_output=True, text=True
    )
    assert not done.returncode, f"{done.stderr.strip().splitlines()[-1]}: {HAND_OVER}"


def kind_rooms(file: Path) -> bool:
    """Whether a file is of one kind of panel: its models, its view model, its QML."""
    return "panels" in file.relative_to(PACKAGE).parts[:2] if file.suffix == ".py" else file.parent.name == "Panels"


OF_THE_TRADE = {"event", "section"}
"""What an entry of a kind is called, and many other things in Qt, YAML and Python too."""


def words_of_kinds() -> set[str]:
    """Return the kinds and what one entry of each is called, as models and files name them."""
    found = {word for kind in KINDS for word in (kind, KINDS[kind].__name__, KINDS[kind].entry_model().__name__)}
    return {word.lower() for word in found} - OF_THE_TRADE


def names_in(file: Path) -> Iterator[tuple[int, str]]:
    """Yield every name and every text without spaces of a Python file, with its line; remarks may say what they like."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            yield node.lineno, node.id
        elif isinstance(node, ast.Attribute):
            yield node.lineno, node.attr
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.FunctionDef | ast.ClassDef | ast.alias):
            yield node.lineno, node.name
        elif (
            isinstance(node, ast.Constant) and isinstance(node.value, str) and not re.search(r"\s", node.value.strip())
        ):
            yield node.lineno, node.value


def words_in(name: str) -> list[str]:
    """Return the words of a name in lower case: `OrganizationsViewModel` is organizations, view, model."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)]


def test_generic_python_knows_no_kind_of_panel() -> None:
    kinds = words_of_kinds()
    wrong = [
        f"{file.relative_to(PACKAGE.parent)}:{line} says {name!r}: {word} is a kind of panel, of which only "
        "kiosk/content/panels, kiosk/viewmodels/panels and the QML of Panels know; let the kind declare what it "
        "brings in its content model (kiosk/content/models.py), and read the declaration here"
        for file in sorted(PACKAGE.rglob("*.py"))
        if not kind_rooms(file)
        for line, name in names_in(file)
        for word in words_in(name)
        if word in kinds
    ]
    wrong += [
        f"{file.relative_to(PACKAGE.parent)} imports {name}: only the rooms of a kind know its classes"
        for file in sorted(PACKAGE.rglob("*.py"))
        if not kind_rooms(file)
        for name in imports(file)
        if re.match(r"kiosk\.(content|viewmodels)\.panels\.[a-z]+\.", name)
    ]
    assert not wrong, "\n".join(dict.fromkeys(wrong))


def test_generic_qml_knows_no_kind_of_panel() -> None:
    kinds = words_of_kinds()
    wrong = [
        f"{file.relative_to(paths.QML)}:{number} says {word!r}, a kind of panel, of which only Panels know; "
        "let its view model or its content model say what is needed here"
        for file in sorted(paths.QML.rglob("*.qml"))
        if not kind_rooms(file)
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        for word in words_in(re.sub(r"(?<!:)//.*", "", line))
        if word in kinds
    ]
    assert not wrong, "\n".join(dict.fromkeys(wrong))


def test_only_paths_knows_where_the_folders_lie() -> None:
    wrong = [
        f"{file.relative_to(PACKAGE.parent)}:{node.lineno} builds a path to {side.value!r}: take it from kiosk/paths.py"
        for file in sorted(PACKAGE.rglob("*.py"))
        if file.name != "paths.py"
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)
        for side in (node.left, node.right)
        if isinstance(side, ast.Constant) and str(side.value).split("/")[0] in {"resources", "content"}
    ]
    assert not wrong, "\n".join(wrong)


def test_qml_imports_only_qt_quick_and_the_guide() -> None:
    known = re.compile(r"QtQml(\..+)?|QtQuick(\..+)?|Guide\..+|GuideModels")
    wrong = [
        f"{file.relative_to(paths.QML)} imports {name}: reach the machine through a view model"
        for file in sorted(paths.QML.rglob("*.qml"))
        for name in re.findall(r"^\s*import\s+(\S+)", file.read_text(encoding="utf-8"), re.MULTILINE)
        if not known.fullmatch(name)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_panel_has_its_qml_file_in_the_module(kind: str) -> None:
    name = f"{kind.capitalize()}Panel"
    module = paths.QML / "Guide" / "Panels"
    assert (module / f"{name}.qml").is_file(), f"the kind '{kind}' needs {name}.qml in {module}"
    assert re.search(rf"^{name} .*{name}\.qml$", (module / "qmldir").read_text(encoding="utf-8"), re.MULTILINE), (
        f"{name}.qml needs its line in the qmldir"
    )
