from __future__ import annotations

from skalatui.document.tree import Tree
from skalatui.text.catalogue import Catalogue
from skalatui.text.pseudo import pseudo, pseudo_texts


def test_a_text_grows_by_a_third_and_looks_strange() -> None:
    assert pseudo("Gem") == "[Gém~]"
    assert pseudo("Åbn {file} nu") == "[Ǻbñ {file} ñü~~~~~]"


def test_the_line_break_at_the_end_stays_there() -> None:
    assert pseudo("a\nb\n") == "[à\nb~]\n"


def test_a_catalogue_speaks_the_pseudo_language_with_its_braces_filled() -> None:
    texts: Tree = {"faults": {"one": "{count} fejl", "other": "{count} fejl"}, "level": 3}
    catalogue = Catalogue("da", lambda _: pseudo_texts(texts))

    assert catalogue.say("cli.faults", count=1) == "[1 féjl~~~~]"
    assert pseudo_texts(texts)["level"] == 3
