"""How a kiosk is set up: the defaults, a file over them, the command line over both."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from kiosk import paths
from kiosk.settings import Settings, SettingsError, load_settings


def write(folder: Path, text: str) -> Path:
    file = folder / "kiosk.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_the_defaults_hold() -> None:
    settings = load_settings(None, {})
    assert settings == Settings()
    assert settings.content == paths.CONTENT
    assert (settings.idle_seconds, settings.warning_seconds) == (75, 20)
    assert (settings.rotation, settings.renderer, settings.theme) == (0, "auto", "icampus")
    assert settings.panel_inches == 21.5


def test_a_file_overrides_the_defaults_and_the_command_line_both(tmp_path: Path) -> None:
    file = write(tmp_path, "language: zh\nidle_seconds: 60\nrotation: 90\n")
    settings = load_settings(file, {"language": "en"})
    assert (settings.language, settings.idle_seconds, settings.rotation) == ("en", 60, 90)
    assert settings.warning_seconds == Settings().warning_seconds


def test_a_folder_in_the_file_is_relative_to_the_file_and_one_on_the_command_line_is_not(tmp_path: Path) -> None:
    file = write(tmp_path, "content: museum\n")
    assert load_settings(file, {}).content == tmp_path / "museum"
    assert load_settings(file, {"content": Path("here")}).content == Path("here")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("language: zh\nidle_secs: 60\n", 2, "did you mean 'idle_seconds'?"),
        ("idle_seconds: soon\n", 1, "'soon' is not a number"),
        ("warning_seconds: 19\n", 1, "write a number from 20 to 600"),
        ("rotation: 45\n", 1, "'45' is not possible here"),
        ("renderer: opengl2\n", 1, "did you mean 'opengl'?"),
        ("theme: icampos\n", 1, "did you mean 'icampus'?"),
        ("language: English\n", 1, "'English' is not a language code"),
        ("- language\n", 1, "a group of 'name: value' lines"),
        ("language: [\n", 1, "the bracket that begins here does not end"),
        ("", 1, "it needs at least 'language:'"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_with_its_place(tmp_path: Path, text: str, line: int, said: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(SettingsError) as wrong:
        load_settings(file, {})
    (message,) = str(wrong.value).splitlines()
    assert message.startswith(f"{file}:{line}:")
    assert said in message


@pytest.mark.parametrize(
    ("setting", "least", "most"),
    [("idle_seconds", 10, 3600), ("warning_seconds", 20, 600), ("panel_inches", 10, 110)],
)
def test_a_number_may_be_as_small_and_as_large_as_its_limits_and_no_more(
    tmp_path: Path, setting: str, least: int, most: int
) -> None:
    for good in (least, most):
        assert getattr(load_settings(write(tmp_path, f"{setting}: {good}\n"), {}), setting) == good
    for wrong in (f"{least - 1}.9", f"{most}.1"):
        with pytest.raises(SettingsError, match=f"write a number from {least:,} to {most:,}"):
            load_settings(write(tmp_path, f"{setting}: {wrong}\n"), {})


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_picture_can_be_turned_in_four_ways(tmp_path: Path, rotation: int) -> None:
    assert load_settings(write(tmp_path, f"rotation: {rotation}\n"), {}).rotation == rotation


def test_settings_cannot_be_changed_while_the_guide_runs() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Settings().idle_seconds = 5  # type: ignore[misc]


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="there is no settings file"):
        load_settings(tmp_path / "nowhere.yaml", {})
