"""Check the form and the types of all QML files: `python tests/qmlcheck.py`.

qmllint learns the Python types from a description that is made of the view models first.
"""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "resources" / "qml"
VIEW_MODELS = ROOT / "kiosk" / "viewmodels"
BASES = ["rows.py", "panel.py"]
"""The files that others derive from; they are read first."""

TYPES = ROOT / "build" / "qmltypes"
MODULE = "GuideModels"


def main() -> int:
    """Return 0 when qmlformat would change nothing and qmllint has nothing to say."""
    files = [str(file) for file in sorted(QML.rglob("*.qml"))]
    with ThreadPoolExecutor() as several:
        wrong = [file for file, good in zip(files, several.map(is_in_form, files), strict=True) if not good]
    for file in wrong:
        print(f"{file}: not in the project's form; `make format` mends it")
    describe_python_types()
    lint = run("qmllint", "-W", "0", "-I", str(QML), "-I", str(TYPES), *files)
    print(lint.stdout + lint.stderr, end="")
    return 1 if wrong or lint.returncode else 0


def is_in_form(file: str) -> bool:
    """Return whether qmlformat would leave a file as it is."""
    return run("qmlformat", file).stdout == Path(file).read_text(encoding="utf-8")


def describe_python_types() -> None:
    """Write what QML can see of the view models, as Qt's tools read it."""
    folder = TYPES / MODULE
    folder.mkdir(parents=True, exist_ok=True)
    bases = [str(VIEW_MODELS / name) for name in BASES]
    others = [str(file) for file in sorted(VIEW_MODELS.rglob("*.py")) if file.name not in BASES]
    found = json.loads(run("metaobjectdump", *bases, *others).stdout)
    for file in found:
        for declared in file.get("classes", ()):
            for known in declared.get("properties", ()):
                # The dump leaves out that a property is constant: it is when nothing notifies of it.
                known["constant"] = "notify" not in known
    types = folder / "metatypes.json"
    types.write_text(json.dumps(found), encoding="utf-8")
    target = folder / f"{MODULE}.qmltypes"
    arguments = ["--import-name", MODULE, "--major-version", "1", "-o", str(folder / "unused.cpp"), str(types)]
    run("qmltyperegistrar", "--generate-qmltypes", str(target), *arguments)
    (folder / "qmldir").write_text(f"module {MODULE}\ntypeinfo {target.name}\ndepends QtQuick\n", encoding="utf-8")


def run(tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of Qt's tools that PySide brings along."""
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    return subprocess.run([program, *arguments], check=False, capture_output=True, text=True)


if __name__ == "__main__":
    sys.exit(main())
