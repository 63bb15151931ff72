"""The number that gives an answer, the same wherever it is asked."""

from __future__ import annotations

from skalatui.interview.fields import roles_of
from skalatui.scale.edition import CENTRAL

# One key an answer, the same in every grid; other words are numbered as they stand.
KEYS = {"yes": "1", "partly": "2", "quickly": "2", "no": "3", "unknown": "4", "not-possible": "5"}


def key_of(value: str, options: tuple[str, ...]) -> str:
    """The key that gives a value."""
    return KEYS.get(value) or str(options.index(value) + 1)


def flag_key(value: bool) -> str:
    """The key of a plain yes or no: those of any other yes and no."""
    return KEYS["yes" if value else "no"]


def role_keys(unit: str) -> dict[str, str]:
    """Role → the number that gives it. A role of both kinds of unit has the same number in both."""
    roles, central = roles_of(unit), roles_of(CENTRAL)
    shared = next((role for role in roles if role in central), None)
    first = central.index(shared) - roles.index(shared) + 1 if shared is not None else 1
    return {role: str(number) for number, role in enumerate(roles, max(1, first))}
