"""Small editions, written as content and read as the guide reads it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.content.edition import Edition
from kiosk.content.loader import load

GUIDE = """
name: {{en: The Campus, zh: 园区}}
short_name: Campus
languages: [{{code: en, name: English}}, {{code: zh, name: 中文}}]
panels: [{panels}]
"""
SECTORS = """
kind: sectors
title: {en: Sectors, zh: 领域}
sectors:
  - {id: bio, icon: pill, title: {en: Bio, zh: 生物}}
  - {id: devices, title: {en: Devices, zh: 器械}}
  - {id: empty, title: {en: Empty, zh: 空}}
"""
ZONES = """
kind: zones
title: {en: Zones, zh: 空间}
zones:
  - {id: north, title: {en: North, zh: 北}, area_m2: 100}
  - {id: south, title: {en: South, zh: 南}, area_m2: 300}
"""
DIRECTORY = """
kind: organizations
title: {{en: Directory, zh: 机构}}
kinds:
  - {{id: company, title: {{en: Companies, zh: 企业}}, singular: {{en: Company, zh: 企业}}}}
  - {{id: school, title: {{en: Schools, zh: 学校}}}}
organizations:
{organizations}
"""


def organization(name: str, kind: str = "company", **keys: object) -> str:
    """Return an organization as a line of content; its id is the name in lower case."""
    more = "".join(f", {key}: {value}" for key, value in keys.items())
    return f"  - {{id: {name.lower().replace(' ', '-')}, name: {{en: {name}, zh: {name}}}, kind: {kind}{more}}}"


def edition(folder: Path, organizations: Sequence[str], **files: str) -> Edition:
    """Return an edition with sectors, zones and these organizations, and with other panels."""
    panels: Mapping[str, str] = {
        "sectors": SECTORS,
        "zones": ZONES,
        "directory": DIRECTORY.format(organizations="\n".join(organizations) or "  []"),
        **files,
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "guide.yaml").write_text(GUIDE.format(panels=", ".join(panels)), encoding="utf-8")
    for name, text in panels.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    outcome = load(folder)
    assert outcome.edition, [problem.line() for problem in outcome.problems]
    return outcome.edition
