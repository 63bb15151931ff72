"""Two made-up older forms of the charter file, -1 and 0, with what brings them up to the present one."""

from __future__ import annotations

import pytest

from skalatui.charter import migrations
from skalatui.document.tree import Tree, table_at

OLD = """\
# a comment at the top
schema = -1
sprog = "en"

# about the name
[sygehus]
navn = "Åkirke"
x = 1

[practice.basic-posting]
today = "yes"
"""


@pytest.fixture
def older_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", {-1: _with_language, 0: _with_hospital})


def _with_language(tree: Tree) -> Tree:
    """Form 0 says `language` where form -1 said `sprog`."""
    return {"language" if key == "sprog" else key: value for key, value in tree.items()}


def _with_hospital(tree: Tree) -> Tree:
    """Form 1 says `hospital.name` where form 0 said `sygehus.navn`."""
    hospital = {"name" if key == "navn" else key: value for key, value in table_at(tree, ("sygehus",)).items()}
    return {("hospital" if key == "sygehus" else key): (hospital if key == "sygehus" else tree[key]) for key in tree}
