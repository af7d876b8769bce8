"""Plain text out of YAML: how paragraphs are written."""

import pytest

from kiosk.reading.problems import Report
from kiosk.reading.source import read


@pytest.mark.parametrize(
    "written",
    [
        "text: >-\n      One.\n\n      Two.\n",
        "text: >-\n      One.\n\n\n      Two.\n",
        "text: |-\n      One.\n\n      Two.\n",
        "text: One.\n\n      Two.\n",
        "text: 'One.\n\n      Two.'\n",
        'text: "One.\\n\\nTwo."\n',
    ],
)
def test_an_empty_line_begins_a_new_paragraph_however_a_text_is_written(written: str) -> None:
    document = read(f"kind: x\nsectors:\n  - id: a\n    {written}".encode(), "x.yaml", Report())
    assert document
    assert document.data["sectors"][0]["text"] == "One.\n\nTwo."


def test_a_break_that_is_meant_stays_a_break() -> None:
    document = read(b'a: "One\\nTwo"\nb: |-\n  One\n  Two\n', "x.yaml", Report())
    assert document
    assert document.data == {"a": "One\nTwo", "b": "One\nTwo"}
