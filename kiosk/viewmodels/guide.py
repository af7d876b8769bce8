"""The guide as QML reads it: names, languages, figures, and a view model for each panel."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.edition import Edition
from kiosk.content.models import Guide
from kiosk.viewmodels.rows import RowsModel
from kiosk.viewmodels.words import Writer

if TYPE_CHECKING:
    from kiosk.viewmodels.panel import PanelViewModel

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1

_FAREWELL_MS = 1000


@QmlElement
class GuideViewModel(QObject):
    """What guide.yaml says, from the first frame on; the panels come with the first edition."""

    changed = Signal()
    panelsChanged = Signal()

    def __init__(self, guide: Guide, parent: QObject | None = None) -> None:
        """Show what the first frame needs."""
        super().__init__(parent)
        self._guide = guide
        self._writer = Writer(guide.codes)
        self._edition: Edition | None = None
        self._panels: Mapping[str, PanelViewModel] = {}
        self._steps: Iterator[None] = iter(())
        self._slots = RowsModel({"panel": lambda panel: panel}, (), parent=self)

    def show(self, edition: Edition) -> None:
        """Show an edition in the place of the present one, if there is one.

        One panel follows the other, each in a turn of its own, so that no frame is late.
        """
        self._edition = edition
        self._guide = edition.guide
        self._writer = Writer(edition.guide.codes)
        self._steps = self._follow(edition)
        self._step()

    def _follow(self, edition: Edition) -> Iterator[None]:
        from kiosk.viewmodels.panels import make_panel

        before = self._panels
        panels: dict[str, PanelViewModel] = {}
        for name in edition.panels:
            panels[name] = make_panel(edition, name, self._writer, self, before.get(name))
            yield
        self._set_panels(panels)

    @Slot()
    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self.changed.emit()
        else:
            QTimer.singleShot(0, self._step)

    def _set_panels(self, panels: Mapping[str, "PanelViewModel"]) -> None:
        before, self._panels = self._panels, panels
        if list(before.values()) != list(self._panels.values()):
            self._slots.update(list(panels.values()), list(map(id, before.values())), list(map(id, panels.values())))
            self.panelsChanged.emit()
        for panel in before.values():
            if panel not in self._panels.values():
                # Not at once: what shows it is only leaving.
                QTimer.singleShot(_FAREWELL_MS, panel.deleteLater)

    @property
    def edition(self) -> Edition | None:
        """The edition that is shown; None until the first has come."""
        return self._edition

    @Slot(str, str, result=bool)
    def knows(self, panel: str, entry: str) -> bool:
        """Return whether there is this entry in this panel."""
        return self._edition is not None and f"{panel}/{entry}" in self._edition.entries

    @Slot(str, result=QObject)
    def panel(self, name: str) -> QObject | None:
        """Return the panel with this id, or None."""
        return self._panels.get(name)

    @Property("QVariantMap", notify=changed)
    def name(self) -> Mapping[str, object]:
        """The whole name."""
        return dict(self._guide.name.texts)

    @Property("QVariantMap", notify=changed)
    def shortName(self) -> Mapping[str, object]:
        """The name for the top bar."""
        return dict(self._guide.short_name.texts)

    @Property("QVariantMap", notify=changed)
    def tagline(self) -> Mapping[str, object]:
        """What the place is, in one line."""
        return dict(self._guide.tagline.texts) if self._guide.tagline else {}

    @Property("QVariantList", notify=changed)
    def languages(self) -> Sequence[object]:
        """`code` and `name` of each language, the default one first."""
        return self._writer.list(self._guide.languages)

    @Property("QVariantList", notify=changed)
    def figures(self) -> Sequence[object]:
        """The large numbers of the home screen."""
        return self._writer.list(self._guide.figures)

    @Property(RowsModel, constant=True)
    def slots(self) -> RowsModel:
        """The same panels under the role `panel`; one that comes or goes leaves the others as they are."""
        return self._slots

    @Property("QVariantList", notify=panelsChanged)
    def panels(self) -> Sequence[object]:
        """The view models of the panels, in the order of the dock."""
        return list(self._panels.values())


def load_for(edition: Edition) -> None:
    """Load and work out what showing `edition` needs; to be called in another thread than Qt's."""
    # Nothing of PySide: it makes its types when they are first used, and not in two threads at once.
    import segno  # noqa: F401
    import squarify  # noqa: F401

    import kiosk.search.builder  # noqa: F401

    Writer(edition.guide.codes).warm_up()
    edition.warm_up()
