"""The house keeps its order: QML, view models, services, content, and never back."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.panels import KINDS

PACKAGE = Path(paths.__file__).parent
ABOVE = {
    "content": ("PySide6", "kiosk.services", "kiosk.viewmodels", "kiosk.startup", "kiosk.stage", "kiosk.tour"),
    "services": ("kiosk.viewmodels", "kiosk.startup", "kiosk.stage", "kiosk.tour", "kiosk.cli"),
    "viewmodels": ("kiosk.startup", "kiosk.stage", "kiosk.tour", "kiosk.cli"),
}
MEND = {
    "content": "content knows neither Qt nor who shows it: put this into kiosk/services or kiosk/viewmodels",
    "services": "services know nothing of the screen: let the view model ask the service, or hand it a function",
    "viewmodels": "view models do not start anything: hand over what they need in kiosk/stage.py",
}


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno} imports by dots: write the whole name"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("layer", ABOVE)
def test_a_layer_imports_nothing_from_above(layer: str) -> None:
    wrong = [
        f"{file.relative_to(PACKAGE.parent)} imports {name}: {MEND[layer]}"
        for file in sorted((PACKAGE / layer).rglob("*.py"))
        for name in imports(file)
        if any(name == above or name.startswith(f"{above}.") for above in ABOVE[layer])
    ]
    assert not wrong, "\n".join(wrong)


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
