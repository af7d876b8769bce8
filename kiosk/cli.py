"""The commands: run (the default), check, tour, schema."""

import argparse
import gc
import io
import locale
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from kiosk import __version__, log, paths
from kiosk.content.loader import load
from kiosk.content.models import Guide
from kiosk.content.snapshot import NoContentError
from kiosk.editions.opening import BadContentError, open_content
from kiosk.editions.store import EditionStore
from kiosk.machine.libraries import MachineError, check_libraries
from kiosk.reading.messages import LANGUAGES
from kiosk.reading.problems import as_json, as_text
from kiosk.settings import DEMO_SIZE, FEWEST_PIXELS, MOST_PIXELS, SettingsError, Size, load_settings

GOOD, BAD_CONTENT, WRONG_USE = 0, 1, 2
"""Exit codes: all is well; the content has errors; wrong use or a missing part of the machine."""

TOUR_SIZES: list[Size] = [(1920, 1080), (1080, 1920)]


class UsageError(Exception):
    """The command cannot be carried out as it was given."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see {self.prog} --help)")


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command and return its exit code."""
    try:
        options = _parser().parse_args(sys.argv[1:] if arguments is None else arguments)
        return int(options.carry_out(options))
    except BadContentError as error:
        print(as_text(error.outcome.problems, error.outcome.files, _system_language()), file=sys.stderr)
        return BAD_CONTENT
    except (UsageError, NoContentError, SettingsError, MachineError) as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return WRONG_USE
    except OSError as error:
        print(f"kiosk: {error.strerror}: '{error.filename}'" if error.filename else f"kiosk: {error}", file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        return WRONG_USE


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="kiosk", description="The visitor guide. Without a command: the kiosk, full screen.")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.set_defaults(carry_out=_run)
    parser.add_argument("--content", type=Path, metavar="DIR", help="the content folder")
    parser.add_argument("--demo", action="store_true", help="in a window, with a cursor; Esc quits")
    parser.add_argument("--size", type=_size, default=DEMO_SIZE, metavar="WxH", help="the demo window's size at first")
    parser.add_argument("--settings", type=Path, metavar="FILE", help="how this kiosk is set up")
    parser.add_argument("--language", metavar="CODE", help="the language at the start of a session")
    parser.add_argument("--screen", metavar="NAME", help="the screen to fill: its name, or its number from 1")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)

    check = commands.add_parser("check", help="is this content good?")
    check.set_defaults(carry_out=_check)
    check.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    check.add_argument("--format", choices=["text", "json"], default="text")
    check.add_argument(
        "--language", metavar="CODE", default=argparse.SUPPRESS, help="of the messages: en or zh; else the system's"
    )

    tour = commands.add_parser("tour", help="every screen as a picture")
    tour.set_defaults(carry_out=_tour)
    tour.add_argument("out", type=Path, metavar="OUT", help="the folder for the pictures")
    # Those that the main command has too: given before `tour` they hold as well.
    for option, value, meaning in (
        ("--content", "DIR", "the content folder"),
        ("--settings", "FILE", "how the kiosk is set up"),
    ):
        tour.add_argument(option, type=Path, default=argparse.SUPPRESS, metavar=value, help=meaning)
    tour.add_argument(
        "--size", type=_size, action="append", default=None, metavar="WxH", help="may be given several times"
    )
    tour.add_argument("--language", action="append", metavar="CODE", help="may be given several times")

    schema = commands.add_parser("schema", help="JSON Schemas, by which editors help with content")
    schema.set_defaults(carry_out=_schema)
    schema.add_argument("out", type=Path, metavar="OUT", help="the folder for the schemas")
    return parser


def _size(text: str) -> Size:
    match = re.fullmatch(r"(\d{2,5})[x×](\d{2,5})", text)
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if not all(FEWEST_PIXELS <= side <= MOST_PIXELS for side in size):
        raise argparse.ArgumentTypeError(f"'{text}' is no size; write width and height such as 1920x1080")
    return size


def _check(options: argparse.Namespace) -> int:
    language = options.language or _system_language()
    if language not in LANGUAGES:
        raise UsageError(f"there are no messages in '{language}'; there are {', '.join(LANGUAGES)}")
    gc.disable()  # Reading makes very many objects, all of which are kept until the end.
    outcome = load(options.folder or options.content or paths.CONTENT)
    if options.format == "json":
        said = as_json(outcome.problems, language)
    else:
        said = as_text(outcome.problems, outcome.files, language)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # an old Windows console cannot print every character
    print(said)
    return BAD_CONTENT if outcome.errors else GOOD


def _system_language() -> str:
    """Return the language of the system, as far as there are messages in it, else English."""
    named = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), None)
    code = re.split(r"[_.@-]", (named or locale.getlocale()[0] or "").lower())[0]
    if code.startswith("chinese"):  # as Windows calls it
        return "zh"
    return code if code in LANGUAGES else "en"


def _run(options: argparse.Namespace) -> int:
    given = {name: getattr(options, name) for name in ("content", "language", "screen")}
    settings = load_settings(options.settings, {name: value for name, value in given.items() if value is not None})
    log.set_up()
    store = EditionStore(paths.editions_folder(), settings.content)
    opening = open_content(settings.content, store)
    _know_language(settings.language, opening.guide)
    check_libraries(window=True)
    gc.disable()  # Modules make many objects and no garbage; after the first frame it is on again.
    from kiosk import startup

    return startup.run(opening, store, settings, demo_size=options.size if options.demo else None)


def _tour(options: argparse.Namespace) -> int:
    check_libraries(window=False)
    from kiosk import tour

    settings = load_settings(options.settings, {"content": options.content} if options.content else {})
    log.set_up()
    outcome = load(settings.content)
    if not outcome.edition:
        raise BadContentError(outcome)
    for language in options.language or []:
        _know_language(language, outcome.edition.guide)
    languages = options.language or outcome.edition.guide.codes
    pictures = tour.draw(outcome.edition, settings, options.out, options.size or TOUR_SIZES, languages)
    print(f"{pictures} pictures in {options.out}")
    return GOOD


def _schema(options: argparse.Namespace) -> int:
    from kiosk.content import schema

    print(f"{schema.write(options.out)} schemas in {options.out}")
    return GOOD


def _know_language(language: str | None, guide: Guide) -> None:
    if language is not None and language not in guide.codes:
        raise UsageError(f"this content has no language '{language}'; it has {', '.join(guide.codes)}")
