"""An article: sections of text and pictures, for visiting, transport, what is on."""

from typing import ClassVar

from pydantic import Field

from kiosk.content.models import Panel, TitledEntry


class Section(TitledEntry):
    """A part of an article, with its own heading."""


class Article(Panel):
    """Sections in the order of the file."""

    entries_key: ClassVar[str] = "sections"

    sections: tuple[Section, ...] = Field(
        (), max_length=100, description="The parts of the article, in the order in which they are shown."
    )
