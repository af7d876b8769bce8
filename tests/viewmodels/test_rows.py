"""The list model behind every list."""

import pytest
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from kiosk.viewmodels.rows import RowsModel

ROLES = {"name": lambda row: row, "length": len}


@pytest.fixture
def keeper() -> QObject:
    return QObject()


@pytest.mark.parametrize("rows", [[], ["a"], ["a", "bb", "ccc"]])
def test_it_keeps_the_rules_of_qt_s_models(qtmodeltester: object, keeper: QObject, rows: list[str]) -> None:
    qtmodeltester.check(RowsModel(ROLES, rows, keeper))


def test_a_role_reads_from_the_row(keeper: QObject) -> None:
    model = RowsModel(ROLES, ["a", "bb"], keeper)
    roles = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    assert model.data(model.index(1, 0), roles["name"]) == "bb"
    assert model.data(model.index(1, 0), roles["length"]) == 2


def test_what_is_not_there_is_none(keeper: QObject) -> None:
    model = RowsModel(ROLES, ["a"], keeper)
    assert model.data(QModelIndex(), Qt.ItemDataRole.UserRole) is None
    assert model.data(model.index(0, 0), Qt.ItemDataRole.UserRole + 9) is None
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DisplayRole) is None


def test_other_rows_are_told(qtbot: object, keeper: QObject) -> None:
    model = RowsModel(ROLES, ["a"], keeper)
    with qtbot.waitSignals([model.countChanged, model.modelReset]):
        model.replace(["b", "c"])
    assert (model.count, model.rows) == (2, ("b", "c"))


def test_a_row_has_no_rows_of_its_own(keeper: QObject) -> None:
    model = RowsModel(ROLES, ["a"], keeper)
    assert model.rowCount(model.index(0, 0)) == 0


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "ab", ["inserted 0-1", "count"]),
        ("abd", "abcd", ["inserted 2-2", "count"]),
        ("ab", "abcd", ["inserted 2-3", "count"]),
        ("cd", "abcd", ["inserted 0-1", "count"]),
        ("aba", "ababa", ["inserted 3-4", "count"]),
        ("abcd", "axyzd", ["inserted 3-3", "count"]),
        ("abcd", "ad", ["removed 1-2", "count"]),
        ("abcd", "cd", ["removed 0-1", "count"]),
        ("abcd", "ab", ["removed 2-3", "count"]),
        ("ab", "", ["removed 0-1", "count"]),
        ("abc", "axc", []),
        ("", "", []),
    ],
)
def test_rows_of_a_newer_edition_come_and_go_where_the_names_differ(
    keeper: QObject, old: str, new: str, told: list[str]
) -> None:
    model = RowsModel(ROLES, [f"{name} before" for name in old], keeper)
    heard: list[str] = []
    changed: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: heard.append(f"inserted {first}-{last}"))
    model.rowsRemoved.connect(lambda _parent, first, last: heard.append(f"removed {first}-{last}"))
    model.countChanged.connect(lambda: heard.append("count"))
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.update([f"{name} after" for name in new], old, new)
    assert heard == told
    assert model.rows == tuple(f"{name} after" for name in new)
    assert changed == ([(0, len(new) - 1)] if new else [])


def test_a_view_keeps_its_place_while_rows_come_and_go_around_it(keeper: QObject) -> None:
    model = RowsModel(ROLES, "abcde", keeper)
    places = [QPersistentModelIndex(model.index(row)) for row in range(5)]
    model.update("abyzcde", "abcde", "abyzcde")
    model.update("abde", "abyzcde", "abde")
    assert [model.rows[place.row()] for place in places if place.isValid()] == ["a", "b", "d", "e"]
