"""Work beside the GUI thread: named, logged where it fails, ended, and without garbage collections."""

import gc
import logging
import threading

import pytest

from kiosk import background
from kiosk.background import Background, no_collections


@pytest.fixture
def collecting() -> None:
    """Collections are on, as they are once the guide runs."""
    gc.enable()


def test_work_runs_in_a_thread_of_its_name() -> None:
    told: list[str] = []
    work = Background().start("counting", lambda _stopped: told.append(threading.current_thread().name))
    work.stop()
    assert told == ["counting"]
    assert not work.running


def test_what_fails_reaches_the_log_with_its_name(caplog: pytest.LogCaptureFixture) -> None:
    def fail(_stopped: threading.Event) -> None:
        raise ValueError("a mistake")

    Background().start("counting", fail).stop()
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert record.message == "counting has failed"
    assert "a mistake" in str(record.exc_info)


def test_at_the_end_all_work_is_told_to_stop_and_waited_for() -> None:
    everything, ended = Background(), []

    def wait(stopped: threading.Event) -> None:
        stopped.wait(10)
        ended.append(stopped.is_set())

    works = [everything.start("one", wait), everything.start("two", wait, lasting=True)]
    assert all(work.running for work in works)
    everything.close()
    assert ended == [True, True]
    assert not any(work.running for work in works)


def test_work_that_does_not_end_is_told_of_and_not_waited_for_longer(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(background, "_END_SECONDS", 0.05)
    go_on = threading.Event()
    everything = Background()
    work = everything.start("deaf", lambda _stopped: go_on.wait(10) and None, lasting=True)
    everything.close()
    assert work.running
    assert "deaf has not ended within" in caplog.text
    go_on.set()
    work.stop()


@pytest.mark.usefixtures("collecting")
def test_no_garbage_is_collected_while_work_runs_unless_it_lasts() -> None:
    seen: dict[str, bool] = {}
    everything = Background()
    everything.start("short", lambda _stopped: seen.update(short=gc.isenabled())).stop()
    everything.start("long", lambda _stopped: seen.update(long=gc.isenabled()), lasting=True).stop()
    assert seen == {"short": False, "long": True}
    assert gc.isenabled()


@pytest.mark.usefixtures("collecting")
def test_collections_come_back_when_the_last_who_kept_them_away_has_ended() -> None:
    with no_collections():
        with no_collections():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_collections_that_were_off_stay_off() -> None:
    gc.disable()
    try:
        with no_collections():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.mark.usefixtures("collecting")
def test_what_was_made_meanwhile_is_not_looked_at_by_later_collections() -> None:
    before = gc.get_freeze_count()
    with no_collections():
        made = [[] for _ in range(1000)]
    assert gc.get_freeze_count() >= before + len(made)
