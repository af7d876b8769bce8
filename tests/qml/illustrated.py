"""Content with pictures, made when a test asks for it: the shipped content with articles and a picture everywhere."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageWriter, QPainter

from kiosk import paths

PHOTO = "media/正门 100% #1?.jpg"
"""A picture whose name holds what has a meaning in addresses."""

NOWHERE = QImageIOHandler.Transformation.TransformationNone

LONG = "The way on foot takes a quarter of an hour and leads along the canal. " * 30
ASIDE = "see_also: [zones/phase-2, history/boao-2019], source: Campus office"


def draw(
    file: Path, width: int, height: int, turned: QImageIOHandler.Transformation = NOWHERE, ground: str = "#8FC4E8"
) -> Path:
    """Write a picture of this size into `file`; `turned` says in it how it is to be held."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#2C5A50"))
    painter.drawEllipse(QRectF(0, height * 0.6, width, height))
    painter.end()
    file.parent.mkdir(parents=True, exist_ok=True)
    writer = QImageWriter(str(file))
    writer.setTransformation(turned)
    assert writer.write(image), writer.errorString()
    return file


def spoil(file: Path) -> None:
    """Cut a picture short, as a disk may after it was checked: its head is sound, the rest of it is missing."""
    file.write_bytes(file.read_bytes()[:200])


def article(folder: Path, sections: Sequence[str], name: str = "visit") -> Path:
    """Add an article of these sections to the guide in `folder`, each as YAML between braces."""
    lines = ["kind: article", "icon: ticket", f"title: {name.capitalize()}", "subtitle: What visitors ask", "sections:"]
    lines += [f"  - {{{section}}}" for section in sections]
    (folder / f"{name}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    guide = folder / "guide.yaml"
    text = guide.read_text(encoding="utf-8")
    guide.write_text(text.replace("  - organizations\n", f"  - organizations\n  - {name}\n"), encoding="utf-8")
    return folder


def put(folder: Path, file: str, entry: str, line: str) -> None:
    """Give an entry of the shipped content one more line."""
    path = folder / file
    before = path.read_text(encoding="utf-8")
    assert f"- id: {entry}\n" in before, f"the shipped {file} holds no {entry} any more"
    path.write_text(before.replace(f"- id: {entry}\n", f"- id: {entry}\n    {line}\n", 1), encoding="utf-8")


def image(file: str = PHOTO, credit: str = "Picture by the campus office") -> str:
    """Return the line of an image with all that it may have."""
    return f'image: {{file: "{file}", alt: {{en: The gate, zh: 正门}}, credit: {credit}}}'


def illustrated(folder: Path) -> Path:
    """Write the shipped content into `folder` with two articles, and a picture on an entry of every panel."""
    shutil.copytree(paths.CONTENT, folder, dirs_exist_ok=True)
    draw(folder / PHOTO, 2400, 1600)
    draw(folder / "media/tall.jpg", 800, 1600)
    draw(folder / "media/logo.png", 900, 300, ground="#FFFFFF")
    draw(folder / "media/tiny.png", 60, 40)
    draw(folder / "media/lost.jpg", 900, 600)
    article(
        folder,
        [
            f"id: hours, title: {{en: Opening hours, zh: 开放时间}}, text: Every day., {image()}",
            f'id: way, title: {{en: By metro and on foot, zh: 乘坐地铁}}, text: "{LONG}", {image("media/tall.jpg")}, {ASIDE}',
            "id: food, title: {en: Food, zh: 餐饮}, text: {en: Two canteens., zh: 两处食堂。}",
            f"id: access, title: Without barriers in every building and in all laboratories, {image('media/lost.jpg')}",
            f"id: wifi, title: Wi-Fi, {image('media/tiny.png')}",
        ],
    )
    article(folder, ["id: only, title: The shuttle bus, text: Every ten minutes."], "bus")
    put(folder, "history.yaml", "incubator-1993", image())
    put(folder, "zones.yaml", "rd-business", image())
    put(folder, "sectors.yaml", "biopharmaceuticals", image())
    put(folder, "organizations.yaml", "astrazeneca", image())
    put(folder, "organizations.yaml", "astrazeneca", "logo: media/logo.png")
    return folder
