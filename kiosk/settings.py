"""How this kiosk is set up: from a settings file, and over it the command line."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import PlainValidator

from kiosk import paths
from kiosk.reading.problems import Report
from kiosk.reading.source import read
from kiosk.reading.validation import Strict, validate
from kiosk.reading.values import LanguageCode, Text, number_between, one_of

Size = tuple[int, int]
"""Width and height in pixels."""

DEMO_SIZE: Size = (1280, 720)
FEWEST_PIXELS, MOST_PIXELS = 320, 16_384
"""What a side of the window may measure."""


class SettingsError(Exception):
    """The settings cannot be used; the message says why in one line."""


Rotation = Annotated[int, PlainValidator(one_of({"0": 0, "90": 90, "180": 180, "270": 270}))]
"""By how many degrees the picture is turned clockwise, where the system does not turn it."""

Renderer = Annotated[str, PlainValidator(one_of({name: name for name in ("auto", "software", "opengl")}))]


THEMES = sorted(file.stem for file in paths.THEMES.glob("*.json"))
Theme = Annotated[str, PlainValidator(one_of({name: name for name in THEMES}))]


class Settings(Strict):
    """Everything that differs from one kiosk to the next. Lengths of time are in seconds."""

    content: Annotated[Path, PlainValidator(lambda value: Path(str(value)))] = paths.CONTENT
    language: LanguageCode | None = None
    screen: Text | None = None
    rotation: Rotation = 0
    renderer: Renderer = "auto"
    theme: Theme = "icampus"
    idle_seconds: Annotated[float, PlainValidator(number_between(10, 3600))] = 75
    warning_seconds: Annotated[float, PlainValidator(number_between(20, 600))] = 20
    panel_inches: Annotated[float, PlainValidator(number_between(10, 110))] = 21.5
    """The diagonal of the touch panel; it decides how many pixels 20 mm are."""


def load_settings(file: Path | None, overrides: Mapping[str, object]) -> Settings:
    """Return the settings of `file` with `overrides` over them, or the defaults.

    Paths in the file are relative to it. Raises SettingsError.
    """
    if file is None:
        return Settings().model_copy(update=dict(overrides))
    try:
        raw = file.read_bytes() if file.is_file() else None
    except (OSError, ValueError):
        raw = None
    if raw is None:
        raise SettingsError(f"there is no settings file '{file}'")
    report = Report()
    document = read(raw, str(file), report, first="language")
    settings = validate(Settings, document, report) if document else None
    if settings is None:
        raise SettingsError(report.problems[0].line())
    if "content" in settings.model_fields_set:
        settings = settings.model_copy(update={"content": file.parent / settings.content})
    return settings.model_copy(update=dict(overrides))
