"""Where the project's own folders lie. No other module knows.

In a checkout `resources/` and `content/` stand beside the package; in an installed
wheel they are carried inside it, under `_data/`.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_data"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent

RESOURCES = _ROOT / "resources"
CONTENT = _ROOT / "content"

QML = RESOURCES / "qml"
FONTS = RESOURCES / "fonts"
COVERAGE = FONTS / "coverage.txt"
ICONS = RESOURCES / "icons"
THEMES = RESOURCES / "themes"
STRINGS = RESOURCES / "i18n"


def state_folder() -> Path:
    """Folder for what the guide itself writes (compiled QML, kept editions); it is made when missing."""
    import platformdirs  # 20 ms that `check` has no use for

    return platformdirs.user_state_path("icampus-guide", ensure_exists=True)


def editions_folder() -> Path:
    """Folder for the last good editions of the content."""
    return state_folder() / "editions"
