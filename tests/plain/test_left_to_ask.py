"""What is left to ask line by line: the list that leads there, and the rest of a step put off."""

from __future__ import annotations

from pathlib import Path

from skalatui.document.tree import value_at
from skalatui.flow.start import Example
from support.lines import led


def test_the_rest_of_a_step_is_put_off_in_one_action_and_not_answered(tmp_path: Path) -> None:
    done = led(tmp_path, ["trin 5", "1", "resten senere", "trin 4", "resten senere", "fortryd", "slut"])
    staff = value_at(done.answers, ("staff",))
    assert isinstance(staff, dict)
    assert staff["coverage"] == "office-hours" and "coverage_later" not in staff
    assert "management_backing" not in staff and staff["management_backing_later"] is True
    assert value_at(done.answers, ("strategies",)) is None  # undone


def test_an_answer_takes_away_the_mark_that_waited_for_it_and_says_so(tmp_path: Path) -> None:
    typed = ["trin 5", "senere", "ved ikke", "<", "1", "fortryd", "spørgeliste", "", "3", "spørgeliste", "", "slut"]
    done = led(tmp_path, typed)
    assert value_at(done.answers, ("staff",)) == {"coverage": "round-the-clock"}
    assert done.said.count("Det bliver ikke spurgt om igen.") == 2
    undone, _, answered = done.said.partition("3 ")[2].rpartition("Det bliver ikke spurgt om igen.")
    assert "sat til at spørge igen" in undone and "sat til at spørge igen" not in answered


def test_the_list_of_what_is_left_leads_to_the_question(tmp_path: Path) -> None:
    done = led(tmp_path, ["trin 5", "", "senere", "spørgeliste", "2", "1", "slut"], Example("aakirke"))
    assert "sat til at spørge igen" in done.said
    asked = led(tmp_path / "new", ["spørgeliste", "1", "slut"])
    assert "1 " in asked.said and "kan løfte anbefalingen" in asked.said
    assert "Trin 1 af 14" not in asked.said.rpartition("ingen af dem")[2]  # it has led elsewhere


def test_that_nothing_lifts_the_recommendation_is_not_that_all_is_answered(tmp_path: Path) -> None:
    done = led(tmp_path, ["spørg", "slut"], Example("aakirke"))
    assert "Intet åbent spørgsmål kan løfte anbefalingen lige nu." in done.said
    assert "»spørgeliste« fører derhen." in done.said


def test_a_promise_to_be_asked_again_is_named_by_its_channel(tmp_path: Path) -> None:
    done = led(tmp_path, ["trin 9", "", "", "senere", "spørgeliste", "", "slut"], Example("aakirke"))
    assert "Facebook-side: første svar, når der er nogen på, sat til at spørge igen" in " ".join(done.said.split())
