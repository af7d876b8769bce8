"""The list model behind every list."""

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt

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
