"""Every edition arrives by one road: the first at once, others when nobody is disturbed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from small import edition, organization

from kiosk.background import Background
from kiosk.content.edition import Edition
from kiosk.content.loader import Outcome
from kiosk.reading.problems import Mark, Problem
from kiosk.session.idle import Idle
from kiosk.viewmodels.guide import GuideViewModel
from kiosk.viewmodels.live import LiveViewModel
from kiosk.viewmodels.session import SessionViewModel

ERROR = Problem("history.yaml", Mark(3, 1), "empty", {})
WARNING = Problem("guide.yaml", Mark(1, 1), "language-missing", {"code": "zh"})


class House:
    """What brings editions, without a window."""

    def __init__(self, first: Edition, *, at_once: bool) -> None:
        self.guide = GuideViewModel(first.guide)
        self.session = SessionViewModel(Idle(75, 20, lambda: 0.0))
        self.background = Background()
        self.live = LiveViewModel(self.guide, self.session, self.background, at_once=at_once)

    @property
    def shown(self) -> Edition | None:
        return self.guide.edition


@pytest.fixture
def editions(tmp_path: Path) -> list[Edition]:
    return [edition(tmp_path / name, [organization(name)]) for name in ("One", "Two", "Three")]


@pytest.fixture
def house(qtbot: object, editions: list[Edition]) -> Callable[..., House]:
    del qtbot
    return lambda *, at_once=False: House(editions[0], at_once=at_once)


def test_before_the_first_edition_there_is_the_guide_alone(house: Callable[..., House]) -> None:
    found = house()
    assert found.shown is None
    assert found.guide.name == {"en": "The Campus", "zh": "园区"}
    assert found.guide.panels == []
    assert not found.guide.knows("sectors", "bio")


def test_the_first_edition_is_shown_even_to_a_visitor(
    qtbot, house: Callable[..., House], editions: list[Edition]
) -> None:
    found = house()
    found.session.begin()
    with qtbot.waitSignal(found.guide.changed):
        found.live.deliver(Outcome(editions[0]))
    assert found.shown is editions[0]
    assert [panel.panelId for panel in found.guide.panels] == ["sectors", "zones", "directory"]
    assert found.guide.knows("sectors", "bio")
    assert not found.guide.knows("sectors", "gone")


def test_a_newer_one_waits_until_the_visitor_has_left_and_the_newest_is_shown(
    qtbot, house: Callable[..., House], editions: list[Edition]
) -> None:
    found = house()
    with qtbot.waitSignal(found.guide.changed):
        found.live.deliver(Outcome(editions[0]))
    found.session.begin()
    for newer in editions[1:]:
        with qtbot.waitSignal(found.live.changed):
            found.live.deliver(Outcome(newer))
        assert found.shown is editions[0]
    with qtbot.waitSignal(found.guide.changed):
        found.session._idle.end()
        found.session.advance()
    assert found.shown is editions[2]


def test_in_demo_mode_it_is_shown_at_once(qtbot, house: Callable[..., House], editions: list[Edition]) -> None:
    found = house(at_once=True)
    found.session.begin()
    for newer in editions:
        with qtbot.waitSignal(found.guide.changed):
            found.live.deliver(Outcome(newer))
        assert found.shown is newer


def test_errors_are_told_and_the_edition_stays(qtbot, house: Callable[..., House], editions: list[Edition]) -> None:
    found = house()
    with qtbot.waitSignal(found.guide.changed):
        found.live.deliver(Outcome(editions[0], (WARNING,)))
    assert (found.live.errors, found.live.firstError) == (0, {})
    told: list[bool] = []
    found.live.nothingToShow.connect(lambda: told.append(True))
    with qtbot.waitSignal(found.live.changed):
        found.live.deliver(Outcome(None, (WARNING, ERROR, replace(ERROR, mark=Mark(9, 1)))))
    assert found.live.errors == 2
    assert found.live.firstError["en"].startswith("history.yaml:3  ")
    assert set(found.live.firstError) == {"en", "zh"}
    assert found.shown is editions[0]
    assert not told
    with qtbot.waitSignal(found.live.changed):
        found.live.deliver(Outcome(editions[1]))
    assert found.live.errors == 0


def test_where_there_is_no_edition_at_all_that_is_told(qtbot, house: Callable[..., House]) -> None:
    found = house()
    with qtbot.waitSignal(found.live.nothingToShow):
        found.live.deliver(Outcome(None, (ERROR,)))
    assert found.shown is None


def test_the_last_good_edition_is_shown_with_what_is_wrong_with_the_newest(
    qtbot, house: Callable[..., House], editions: list[Edition]
) -> None:
    found = house()
    with qtbot.waitSignal(found.guide.changed):
        found.live.deliver(Outcome(editions[1], (ERROR,)))
    assert found.shown is editions[1]
    assert found.live.errors == 1


def test_entries_that_are_shown_no_more_are_let_go_beside_the_gui_thread(
    qtbot, house: Callable[..., House], editions: list[Edition], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = house()
    started: list[str] = []
    start = found.background.start
    monkeypatch.setattr(found.background, "start", lambda name, do: started.append(name) or start(name, do))
    with qtbot.waitSignal(found.guide.changed):
        found.live.deliver(Outcome(editions[0]))
    assert started == []
    with qtbot.waitSignal(found.guide.changed):
        found.live.deliver(Outcome(editions[1]))
    assert started == ["retire"]
    found.background.close()
    assert found.live._retired == []


def test_panels_that_stay_are_the_same_objects_and_show_the_newer_content(
    qtbot, house: Callable[..., House], editions: list[Edition]
) -> None:
    found = house()
    with qtbot.waitSignal(found.guide.changed):
        found.live.deliver(Outcome(editions[0]))
    before = list(found.guide.panels)
    assert before[2].entry("one")["title"] == {"en": "One", "zh": "One"}
    assert (before[2].rowOf("one"), before[2].rowOf("two"), before[2].idAt(0), before[2].idAt(1)) == (0, -1, "one", "")
    with qtbot.waitSignal(found.guide.changed):
        found.live.deliver(Outcome(editions[1]))
    assert found.guide.panels == before
    assert before[2].entry("one") == {}
    assert before[2].idAt(-1) == ""
    assert before[2].entry("two")["kindTitle"] == {"en": "Company", "zh": "企业"}
