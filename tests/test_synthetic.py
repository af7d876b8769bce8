"""The made-up content that tests and benchmarks use is good, has everything, and comes from its seed."""

from pathlib import Path

import synthetic

from kiosk.content.loader import load


def test_thousands_of_made_up_organizations_are_good_content_with_all_that_real_ones_may_have(tmp_path: Path) -> None:
    outcome = load(synthetic.write(tmp_path, 5_000, pictures=True))
    assert outcome.problems == ()
    assert outcome.edition
    found = outcome.edition.panels["organizations"].entries
    assert len(found) == 5_000
    for has in ("text", "zone", "website", "image", "logo", "featured"):
        some = sum(bool(getattr(one, has)) for one in found)
        assert 0 < some <= 5_000, has
    assert len({one.heading.texts[code] for one in found for code in ("en", "zh")}) == 10_000
    assert all("made up" in one.text.texts["en"].lower() for one in found)


def test_the_same_seed_gives_the_same_content_and_another_does_not(tmp_path: Path) -> None:
    first, again, other = (
        synthetic.write(tmp_path / name, 50, seed, pictures=True)
        for name, seed in (("first", 1), ("again", 1), ("other", 2))
    )
    for file in ("organizations.yaml", "media/made-up-0.jpg"):
        assert (first / file).read_bytes() == (again / file).read_bytes()
        assert (first / file).read_bytes() != (other / file).read_bytes()
