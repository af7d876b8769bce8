"""Newer content comes onto the screen without disturbing anybody, and mistakes never do."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from scene import drag, exists, find, middle, tap, wait_until

from kiosk.content.loader import Outcome, load


def edit(content: Path, file: str, old: str, new: str) -> Outcome:
    """Change a file of the content and read all of it anew."""
    path = content / file
    before = path.read_text(encoding="utf-8")
    assert old in before, f"the shipped {file} holds no {old!r} any more: choose another text to edit"
    path.write_text(before.replace(old, new, 1), encoding="utf-8")
    return load(content)


def deliver(one, outcome: Outcome) -> None:
    """Bring an outcome, and wait until it has been taken where it is taken at once."""
    told: list[bool] = []
    one.stage.guide.changed.connect(lambda: told.append(True))
    one.stage.live.deliver(outcome)
    if outcome.edition and (one.demo or one.session.resting):
        wait_until(lambda: bool(told), "the edition is taken")
    QTest.qWait(60)  # for the frame, and for what must not happen


def end_session(one) -> None:
    for seconds in (76, 21):
        one.clock.now += seconds
        one.session.advance()
    assert one.session.property("phase") == "attract"


def title_on_tile(one, panel: str) -> str:
    return str(find(one.window, f"tile-{panel}").property("text"))


@pytest.fixture
def demo(visit: Callable, content: Path):
    one = visit(content, still=True, demo=True)
    one.session.begin()
    return one


@pytest.fixture
def kiosk(visit: Callable, content: Path):
    one = visit(content, still=True)
    one.session.begin()
    return one


def test_in_demo_mode_a_new_title_is_shown_at_once(demo, content: Path) -> None:
    assert title_on_tile(demo, "history") == "History"
    deliver(demo, edit(content, "history.yaml", "en: History", "en: Our past"))
    assert title_on_tile(demo, "history") == "Our past"
    assert find(demo.window, "dock-history").property("text") == "Our past"


def test_in_the_kiosk_it_is_shown_when_the_session_has_ended(kiosk, content: Path) -> None:
    deliver(kiosk, edit(content, "history.yaml", "en: History", "en: Our past"))
    assert title_on_tile(kiosk, "history") == "History"
    end_session(kiosk)
    kiosk.session.begin()
    wait_until(lambda: title_on_tile(kiosk, "history") == "Our past", "the new title comes")


def test_in_the_kiosk_without_a_visitor_it_is_shown_at_once(visit: Callable, content: Path) -> None:
    one = visit(content, still=True)
    deliver(one, edit(content, "guide.yaml", "en: Wuxi International", "en: Wuxi Interstellar"))
    assert "Interstellar" in str(find(one.window, "attract-name").property("text"))


def test_of_several_new_editions_the_last_is_taken(kiosk, content: Path) -> None:
    deliver(kiosk, edit(content, "history.yaml", "en: History", "en: Second"))
    deliver(kiosk, edit(content, "history.yaml", "en: Second", "en: Third"))
    end_session(kiosk)
    kiosk.session.begin()
    wait_until(lambda: title_on_tile(kiosk, "history") == "Third", "the last edition comes")


@pytest.mark.parametrize("mode", ["demo", "kiosk"])
def test_an_edition_with_errors_changes_nothing(mode: str, content: Path, request: pytest.FixtureRequest) -> None:
    one = request.getfixturevalue(mode)
    one.go("history", "boao-2019")
    QTest.qWait(60)
    before = one.window.grabWindow()
    deliver(one, edit(content, "history.yaml", "en: History", "en History"))
    after = one.window.grabWindow()
    strip = round(48 * one.window.height() / (1080 + 48)) + 1 if mode == "demo" else 0
    size = before.size()
    assert before.copy(0, strip, size.width(), size.height()) == after.copy(0, strip, size.width(), size.height())
    assert exists(one.window, "content-error") is (mode == "demo")


def test_the_strip_names_the_first_error_and_how_many_and_goes_when_they_are_mended(demo, content: Path) -> None:
    edit(content, "zones.yaml", "opened: 2024", "opened: 2024-13")
    deliver(demo, edit(content, "history.yaml", "date: 1993", "date: 93"))
    text = str(find(demo.window, "content-error").property("text"))
    assert text.startswith("history.yaml:")
    assert "'93' is not a date" in text
    assert "errors: 2" in text
    edit(content, "zones.yaml", "opened: 2024-13", "opened: 2024")
    deliver(demo, edit(content, "history.yaml", "date: 93", "date: 1993"))
    assert not exists(demo.window, "content-error")


def test_panel_entry_and_language_stay_when_content_changes_around_them(demo, content: Path) -> None:
    demo.go("history", "boao-2019")
    demo.words.setProperty("language", "zh")
    before = demo.state()
    added = "events:\n  - {id: earlier, date: 1980, title: {en: Earlier, zh: 更早}}\n"
    deliver(demo, edit(content, "history.yaml", "events:\n", added))
    assert demo.state() == before
    card = find(demo.window, "event-boao-2019")
    assert card.property("open")


def test_the_scroll_position_stays(visit: Callable, content: Path, finger: QPointingDevice) -> None:
    one = visit(content, still=True, demo=True, size=(1280, 720))
    one.go("organizations")
    QTest.qWait(60)
    directory = find(one.window, "directory")
    point = middle(directory)
    drag(one.window, finger, point, point - QPoint(0, 120))
    wait_until(lambda: not directory.property("moving"), "the directory rests")
    where = directory.property("contentY")
    assert where > 0
    deliver(one, edit(content, "organizations.yaml", "en: AstraZeneca", "en: AstraZeneca Wuxi"))
    assert directory.property("contentY") == where


def test_an_open_sheet_shows_the_new_text_and_closes_when_its_entry_goes(demo, content: Path) -> None:
    demo.go("organizations", "astrazeneca", sheet=True)
    QTest.qWait(60)
    deliver(demo, edit(content, "organizations.yaml", "en: AstraZeneca", "en: AstraZeneca Wuxi"))
    assert demo.navigation.property("sheet") == "astrazeneca"
    assert str(find(demo.window, "sheet-title").property("text")) == "AstraZeneca Wuxi"
    for file in ("history.yaml", "organizations.yaml", "zones.yaml", "sectors.yaml"):
        path = content / file
        path.write_text(path.read_text(encoding="utf-8").replace("astrazeneca", "renamed"), encoding="utf-8")
    deliver(demo, load(content))
    assert demo.navigation.property("sheet") == ""
    assert demo.panel == "organizations"


def test_a_panel_that_goes_leads_home_and_one_that_comes_is_there(demo, content: Path) -> None:
    demo.go("history")
    text = (content / "guide.yaml").read_text(encoding="utf-8")
    (content / "guide.yaml").write_text(text.replace("  - history\n", "  - visit\n"), encoding="utf-8")
    (content / "visit.yaml").write_text(
        "kind: article\ntitle: {en: Visit, zh: 参观}\nsections: [{id: a, title: Hours, text: Daily}]\n",
        encoding="utf-8",
    )
    for file in ("organizations.yaml", "zones.yaml", "sectors.yaml"):
        path = content / file
        text = re.sub(r"    see_also:\n(      - .*\n)+", "", path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
    outcome = load(content)
    assert outcome.edition, [problem.line() for problem in outcome.problems]
    deliver(demo, outcome)
    assert demo.panel == ""
    assert title_on_tile(demo, "visit") == "Visit"
    assert not exists(demo.window, "tile-history")
    demo.go("visit")
    wait_until(lambda: exists(demo.window, "panel-visit"), "the new panel is there")


def test_a_language_that_goes_gives_way_to_the_first(demo, content: Path) -> None:
    demo.words.setProperty("language", "zh")
    for file in content.glob("*.yaml"):
        lines = [line for line in file.read_text(encoding="utf-8").splitlines() if not line.strip().startswith("zh:")]
        file.write_text("\n".join(lines).replace("  - code: zh\n    name: 中文\n", "") + "\n", encoding="utf-8")
    outcome = load(content)
    assert outcome.edition, [problem.line() for problem in outcome.problems]
    deliver(demo, outcome)
    assert demo.words.property("language") == "en"


def test_what_is_wrong_at_the_start_is_said_in_demo_mode(demo, content: Path) -> None:
    broken = edit(content, "history.yaml", "date: 1993", "date: 93")
    # As `first_outcome` has it: what is wrong, and the last good edition.
    demo.stage.live.deliver(replace(broken, edition=demo.edition))
    wait_until(lambda: exists(demo.window, "content-error"), "the strip says it")
    assert "history.yaml:" in str(find(demo.window, "content-error").property("text"))


def test_tapping_while_editions_come_loses_no_tap(demo, content: Path, finger: QPointingDevice) -> None:
    good = load(content)
    assert good.edition
    for number in range(8):
        demo.stage.live.deliver(replace(good, edition=replace(good.edition)))
        tap(demo.window, finger, "dock-history" if number % 2 else "dock-zones")
        QTest.qWait(10)
        assert demo.panel == ("history" if number % 2 else "zones")
