"""Mistakes against what a guide is: each is told as the corpus says."""

from pathlib import Path

import pytest
from corpus import Case, cases_of, judge

CASES = list(cases_of("content"))


@pytest.mark.parametrize("case", CASES, ids=[case["did"] for case in CASES])
def test_a_mistake_is_told_as_the_corpus_says_as_text_and_as_json(tmp_path: Path, case: Case) -> None:
    judge(case, tmp_path)
