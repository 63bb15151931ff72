"""The facts of the scale that the verdicts rest on, typed from its tables by hand: no data of the product is read."""

from __future__ import annotations

from typing import NamedTuple

REQUIRED = {
    1: ("basic-posting",),
    2: ("feedback-when-relevant", "open-interaction", "direct-message"),
    3: ("initiated-dialogue", "active-participation", "fast-response"),
    4: ("structured-involvement", "recruitment"),
    5: ("closed-networks",),
}
WHERE_POSSIBLE = ("visitor-posts", "reviews")  # of level 2
LEVEL_OF_PRACTICE = {id: level for level, ids in REQUIRED.items() for id in ids} | dict.fromkeys(WHERE_POSSIBLE, 2)
LEVEL_OF_STRATEGY = {
    "branding": 1, "insight": 1, "marketing": 1, "crisis": 1, "user-education": 2, "pathway-support": 2,
    "relations": 3, "co-development": 4, "pathway-groups": 5,
}  # fmt: skip

_CENTRAL = {"strategist": 1, "manager": 1, "community-manager": 2, "producer": 2, "involvement-specialist": 1}
POSITIONS: dict[int, dict[str, int]] = {
    3: {"strategist": 1, "manager": 1, "community-manager": 2, "producer": 1},
    4: _CENTRAL,
    5: _CENTRAL | {"network-specialist": 1},
}
POSITIONS_OF_DEPARTMENT: dict[int, dict[str, int]] = {
    3: {"flowmanager": 1, "producer": 1},
    4: {"flowmanager": 1, "community-manager-light": 2, "producer": 1},
    5: {"flowmanager": 1, "community-manager-light": 2, "producer": 1},  # and 2 facilitators for each network
}
ONE_PERSON_AT_LEVEL_3 = (("strategist", "manager"), ("flowmanager", "producer"))

PLATFORMS = (
    "facebook", "facebook-group", "instagram", "linkedin", "x", "youtube", "tiktok", "threads", "bluesky", "mastodon",
    "snapchat", "whatsapp-channel",
)  # fmt: skip
HAVE = {
    "comments": set(PLATFORMS) - {"whatsapp-channel"},
    "sharing": set(PLATFORMS),
    "direct_message": set(PLATFORMS) - {"youtube", "facebook-group", "whatsapp-channel"},
    "closed_groups": {"facebook", "facebook-group"},
}


class FrameRow(NamedTuple):
    section: str
    id: str
    level: int
    replaces: tuple[str, ...]
    may: bool
    for_departments: bool


# id, level at which it enters, `may` where it is no must, ° where it is for selected departments, < what it replaces
_FRAMES = """
organisation
  centralised 1
  centralised-feedback 2 < centralised
  coe-light 3 < centralised-feedback
  coel-administration 3
  coel-posting 3
  coel-community 3
  coel-calendar 3
  selected-departments 3 may
  selected-departments-duties 3 °
  coe 4 < coe-light
  coe-administration 4 < coel-administration
  coe-posting 4 < coel-posting
  coe-community 4 < coel-community
  coe-calendar 4 < coel-calendar
  willing-departments 4 ° < selected-departments selected-departments-duties
  department-networks 5
monitoring
  own-profiles-daily 1
  brand-mentions 1 may
  purpose-and-action-plan 2
  drive-by-plan 2
  own-profiles-several-daily 2 < own-profiles-daily
  brand-mentions-feedback 2 < brand-mentions
  dedicated-officers 3
  own-profiles-continuous 3 < own-profiles-several-daily
  shared-monitoring 3
  involvement-posts 4
  department-real-time 5
guidelines
  crisis-plan 1
  feedback-guidelines 2
  triage 2
  sensitive-data-and-complaints 2
  dialogue-guidelines 3 < feedback-guidelines
  triage-reviews 3 < triage
  involvement-guidelines 4
  involvement-input 4
  network-guidelines 5
  department-network-guidelines 5
measurement
  followers 1
  mentions-sentiment-optional 1 may
  reach 2
  engagement 2
  mentions-sentiment 2 < mentions-sentiment-optional
  engagement-total 3 < engagement
  involvement-engagement 4
  involvement-answers 4
  network-measurement 5
planning
  ad-hoc 1
  versioned 1
  real-time-or-planned 1 may
  mixed 2 < versioned
  prioritised-channel 3
  editorial-calendar 3 < ad-hoc real-time-or-planned
  dialogue-prompts 3
  departments-publish 3 °
  involvement-planned 4
  departments-publish-involvement 4 °
  network-planning 5
training
  introduction 2
  leaders 2
  ambassador 3
  coordination 3 °
  content 3 °
  feedback-dialogue 3
  involvement 4
  networks 5
"""


def _frames() -> tuple[FrameRow, ...]:
    found, section = [], ""
    for line in _FRAMES.strip().splitlines():
        if not line.startswith(" "):
            section = line
            continue
        stated, _, replaced = line.partition("<")
        id, level, *marks = stated.split()
        found.append(FrameRow(section, id, int(level), tuple(replaced.split()), "may" in marks, "°" in marks))
    return tuple(found)


FRAMES = _frames()
