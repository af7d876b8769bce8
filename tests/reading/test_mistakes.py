"""Mistakes against the form of files and of single values: each is told as the corpus says."""

from pathlib import Path

import pytest
from corpus import Case, cases_of, judge

CASES = list(cases_of("reading"))


@pytest.mark.parametrize("case", CASES, ids=[case["did"] for case in CASES])
def test_a_mistake_is_told_as_the_corpus_says_as_text_and_as_json(tmp_path: Path, case: Case) -> None:
    judge(case, tmp_path)
