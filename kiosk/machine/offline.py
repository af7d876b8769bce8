"""No connection leaves the guide, whatever asks for one."""

import logging

from PySide6.QtCore import QIODevice, QObject, QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest
from PySide6.QtQml import QQmlNetworkAccessManagerFactory

logger = logging.getLogger(__name__)

_NOWHERE = QUrl("refused:")
"""An address of no known kind, to which Qt answers with an error and opens nothing."""


class RefusingManager(QNetworkAccessManager):
    """Answers every request with an error."""

    def createRequest(
        self, op: QNetworkAccessManager.Operation, request: QNetworkRequest, device: QIODevice | None = None
    ) -> QNetworkReply:
        """Refuse the request, and log what it asked for."""
        logger.warning("refused to open %s", request.url().toDisplayString())
        return super().createRequest(op, QNetworkRequest(_NOWHERE), device)


class RefusingFactory(QQmlNetworkAccessManagerFactory):
    """Gives the QML engine a manager for each of its threads."""

    def __init__(self) -> None:
        """Make the first manager here and now."""
        super().__init__()
        # PySide makes its types when they are first used, and not in two threads at once.
        self._managers: list[QNetworkAccessManager] = [RefusingManager()]

    def create(self, parent: QObject) -> QNetworkAccessManager:
        """Return a manager for the thread that asks."""
        manager = RefusingManager(parent)
        self._managers.append(manager)
        return manager
