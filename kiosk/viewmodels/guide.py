"""The guide as QML reads it: names, languages, figures, and a view model for each panel."""

import threading
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.edition import Edition
from kiosk.viewmodels.words import Writer

QML_IMPORT_NAME = "GuideModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class GuideViewModel(QObject):
    """One edition of the content. The panels come after the first frame, by `prepare`."""

    panelsChanged = Signal()
    _prepared = Signal()

    def __init__(self, edition: Edition, parent: QObject | None = None) -> None:
        """Show `edition`."""
        super().__init__(parent)
        self._edition = edition
        self._guide = edition.guide
        self._writer = Writer(edition.guide.codes)
        self._panels: Mapping[str, QObject] = {}
        self._prepared.connect(self._add_panels)

    def prepare(self) -> None:
        """Load what the panels need, off the GUI thread, and then make them."""
        threading.Thread(target=self._load, name="prepare").start()

    def _load(self) -> None:
        # Nothing of PySide: it makes its types when they are first used, and not in two threads at once.
        import squarify  # noqa: F401

        self._writer.warm_up()
        self._prepared.emit()

    @Slot()
    def _add_panels(self) -> None:
        from kiosk.viewmodels.panels import make_panels

        self._panels = make_panels(self._edition, self._writer, self)
        self.panelsChanged.emit()

    @Slot(str, result=QObject)
    def panel(self, name: str) -> QObject | None:
        """Return the panel with this id, or None."""
        return self._panels.get(name)

    @Property("QVariantMap", constant=True)
    def name(self) -> Mapping[str, object]:
        """The whole name."""
        return dict(self._guide.name.texts)

    @Property("QVariantMap", constant=True)
    def shortName(self) -> Mapping[str, object]:
        """The name for the top bar."""
        return dict(self._guide.short_name.texts)

    @Property("QVariantMap", constant=True)
    def tagline(self) -> Mapping[str, object]:
        """What the place is, in one line."""
        return dict(self._guide.tagline.texts) if self._guide.tagline else {}

    @Property("QVariantList", constant=True)
    def languages(self) -> Sequence[object]:
        """`code` and `name` of each language, the default one first."""
        return self._writer.list(self._guide.languages)

    @Property("QVariantList", constant=True)
    def figures(self) -> Sequence[object]:
        """The large numbers of the home screen."""
        return self._writer.list(self._guide.figures)

    @Property("QVariantList", notify=panelsChanged)
    def panels(self) -> Sequence[object]:
        """The view models of the panels, in the order of the dock."""
        return list(self._panels.values())
