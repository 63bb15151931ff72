"""What a reason asks for, in words: as many as it asks for, and of nobody in particular as such."""

from __future__ import annotations

from datetime import date

from skalatui.flow.conversation import Conversation
from skalatui.flow.grounds import ground
from skalatui.flow.opening import Opener
from skalatui.interview.events import RowRemoved
from skalatui.text.language import Language


def kanalby_without_people(language: Language) -> Conversation:
    conversation = Opener(None, date(2026, 11, 21)).of_example("kanalby", language)
    for person in conversation.view.answers.people:
        conversation.take(RowRemoved(("staff", "people", person.key)))
    return conversation


def test_one_person_of_no_role_is_a_person() -> None:
    view = kanalby_without_people("da").view
    assert ground(view, "central.any", 1).asks == "Niveau 1 kræver en person (centralt)."
    assert ground(kanalby_without_people("en").view, "central.any", 1).asks == "Level 1 asks for a person (central)."


def test_a_role_that_is_counted_keeps_its_name() -> None:
    view = kanalby_without_people("en").view
    assert "asks for 2 × Community Manager (central); 2 open" in ground(view, "central.community-manager", 3).asks
    assert "asks for 1 Social Media Strategist" in ground(view, "central.strategist", 3).asks


def test_who_could_fill_it_is_told_with_the_position_that_they_fill() -> None:
    view = Opener(None, date(2026, 11, 21)).of_example("aakirke", "en").view
    found = ground(view, "central.producer", 3)
    assert found.asks.endswith("1 open.")
    able = [one.answer for one in found.answers if "Social Media Producer" in one.answer]
    assert len(able) == 2
    assert all(answer.endswith("; fills a position as Community Manager") for answer in able)
