"""The interview line by line: questions, commands, lists, drafts and the save, read as a person hears them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from skalatui.document.tree import Tree, table_at, value_at
from skalatui.flow.saving import save_charter
from skalatui.flow.start import Example, Library, New, Open
from skalatui.store import assets
from skalatui.text.language import Language
from support.lines import led
from support.wizard import CASES


def say(id: str, language: Language = "da", **parameters: str | int) -> str:
    """A text of the front end as it is heard, on one line."""
    return " ".join(assets.catalogue(language).say(f"plain.{id}", **parameters).split())


def value(tree: Tree, *path: str) -> object:
    return value_at(tree, path)


def to(step: str) -> str:
    steps = [one.id for one in assets.questionnaire(assets.edition()).steps]
    return f"trin {steps.index(step) + 1}"


def label(*path: str, language: Language = "da") -> str:
    question = assets.questionnaire(assets.edition()).question_at(path)
    assert question is not None
    return question.label.in_language(language)


@pytest.mark.parametrize("typed", ["1", "ja", "JA", "j", " ja ", "yes", "y"])
def test_an_answer_is_given_by_its_number_or_its_word(typed: str, tmp_path: Path) -> None:
    done = led(tmp_path, [to("practice"), typed])
    assert value(done.answers, "practice", "basic-posting", "today") == "yes"


def test_what_is_no_answer_is_told_with_the_answers_and_asked_again(tmp_path: Path) -> None:
    done = led(tmp_path, [to("practice"), "måske", "nej"])
    assert say("no-such-answer", typed="måske", answers="1 ja; 2 delvist; 3 nej; 4 ved ikke") in done.said
    assert value(done.answers, "practice", "basic-posting", "today") == "no"


def test_a_refused_date_is_told_why_and_held_until_it_is_one(tmp_path: Path) -> None:
    done = led(tmp_path, ["find", "dato", "31.2.2026"])
    assert "»31.2.2026« er ikke en dato." in done.said
    done = led(tmp_path, ["2", "21/11-2026", "slut"], Library())
    assert "Skrevet, men ikke et svar endnu: 31.2.2026." in done.said
    assert value(done.answers, "interview", "date") == date(2026, 11, 21)


def test_an_empty_line_changes_nothing_and_goes_on(tmp_path: Path) -> None:
    done = led(tmp_path, ["", "", "slut"], Open(CASES / "aakirke.toml"))
    assert label("hospital", "contact_email") in done.said
    assert done.drafts == []


def test_back_leads_through_the_questions_and_over_the_step(tmp_path: Path) -> None:
    done = led(tmp_path, [to("practice"), "1", "<", "<", "<", "slut"])
    assert done.said.count("(1 af 24)") == 2
    assert done.said.rindex(label("interview", "participants")) > done.said.rindex("Trin 1 af 14")
    assert done.said.rindex("Trin 1 af 14") > done.said.rindex("Trin 2 af 14") > done.said.rindex("(1 af 24)")


def test_help_says_why_and_what_each_answer_means_and_stays(tmp_path: Path) -> None:
    done = led(tmp_path, [to("staff"), "?", "1", "slut"])
    question = assets.questionnaire(assets.edition()).question_at(("staff", "coverage"))
    assert question is not None
    assert " ".join(question.guidance.da.split()) in done.said
    assert all(words.da in done.said for words in question.criteria.values())
    assert value(done.answers, "staff", "coverage") == "office-hours"


def test_note_and_evidence_stand_beside_the_answer_and_are_heard_with_it(tmp_path: Path) -> None:
    typed = [to("staff"), "note", "Kun hverdage", "Og ferier", "", "belæg", "vist", "1", "<", "senere", "", "<", "slut"]
    done = led(tmp_path, typed)
    assert value(done.answers, "staff") == {
        "coverage": "office-hours",
        "coverage_note": "Kun hverdage\nOg ferier\n",
        "coverage_evidence": "shown",
        "coverage_later": True,
    }
    assert "note: Kun hverdage, Og ferier; belæg: vist; spørg igen" in done.said


def test_undo_and_redo_go_to_where_the_answer_was_given(tmp_path: Path) -> None:
    done = led(tmp_path, [to("strategies"), "ja", "nej", "fortryd", "fortryd", "gør igen", "slut"])
    assert value(done.answers, "strategies") == {"branding": "yes"}
    assert done.said.count("(1 af 9)") == 3  # asked first, and at the answer that was undone and given back


def test_a_text_that_is_a_command_is_typed_behind_the_sign(tmp_path: Path) -> None:
    done = led(tmp_path, ["=slut", "slut"])
    assert value(done.answers, "hospital", "name") == "slut"


def test_a_text_of_several_lines_keeps_its_blank_ones_and_can_be_added_to(tmp_path: Path) -> None:
    typed = [to("purpose"), "Dialog.", ".", "Om natten.", "", "<", "+ Også om dagen.", "", "slut"]
    done = led(tmp_path, typed)
    assert value(done.answers, "interview", "purpose") == "Dialog.\n\nOm natten.\nOgså om dagen.\n"


def test_an_unfinished_text_is_in_the_draft(tmp_path: Path) -> None:
    done = led(tmp_path, [to("purpose"), "Dialog."])  # and the end of what is typed
    assert value(done.answers, "interview", "purpose") == "Dialog."


@pytest.mark.parametrize("typed", ["trin praksis", "trin anb", "TRIN  Praksis", "step praksis"])
def test_a_step_named_at_a_text_is_gone_to_and_the_text_stays(typed: str, tmp_path: Path) -> None:
    done = led(tmp_path, ["Vestbjerg", "<", typed, "slut"])
    assert value(done.answers, "hospital", "name") == "Vestbjerg"
    assert f"Trin {12 if 'anb' in typed else 3} af 14" in done.said


def test_a_text_that_begins_like_a_command_and_names_no_step_is_a_text(tmp_path: Path) -> None:
    done = led(tmp_path, ["trin for trin", "slut"])
    assert value(done.answers, "hospital", "name") == "trin for trin"


def test_a_find_at_a_text_is_asked_about(tmp_path: Path) -> None:
    done = led(tmp_path, ["find dato", "1", "21.11.2026", "slut"])
    assert say("meant.which", typed="find dato") in done.said
    assert value(done.answers, "interview", "date") == date(2026, 11, 21)
    done = led(tmp_path / "other", ["find dato", "", "slut"])
    assert value(done.answers, "hospital", "name") == "find dato"


def test_a_command_among_the_lines_of_a_text_is_asked_about(tmp_path: Path) -> None:
    typed = [to("practice"), "1", "<", "note", "Set på siden.", "belæg", "1", "vist", "slut", "2", "=trin", "", "slut"]
    done = led(tmp_path, typed)
    assert value(done.answers, "practice", "basic-posting", "note") == "Set på siden.\nslut\ntrin\n"
    assert value(done.answers, "practice", "basic-posting", "evidence") == "shown"
    assert done.said.count(say("meant.which", typed="belæg")) == 1


def test_the_end_among_the_lines_of_a_text_ends_it_with_what_was_typed(tmp_path: Path) -> None:
    done = led(tmp_path, [to("purpose"), "Dialog.", "slut", "1", "Mere."])
    assert value(done.answers, "interview", "purpose") in ("Dialog.", "Dialog.\n")


def test_people_are_added_opened_moved_and_removed(tmp_path: Path) -> None:
    typed = [
        *(to("departments"), "Hjerte", "ja", ""),
        *(to("people"), "Chef", "1", "1 2", "7,5", "Koordinator", "Hjerte", "1", ""),
        *("Vikar", "", "", "", "fjern 3", "ned 1", "2", "", "", "4", "20", "slut"),
    ]
    done = led(tmp_path, typed)
    assert value(done.answers, "staff", "people") == {
        "koordinator": {"name": "Koordinator", "unit": "hjerte", "roles": ["flowmanager"]},
        "chef": {"name": "Chef", "unit": "central", "roles": ["producer"], "hours": 20},
    }
    assert "Fjernet: Vikar" in done.said


def test_several_positions_are_added_at_once_and_the_list_is_not_read_out_whole_again(tmp_path: Path) -> None:
    done = led(tmp_path, [to("people"), "3 x journalist", "=2 x chef", "", "", "3 x vikar", "igen", "slut"])
    people = value(done.answers, "staff", "people")
    assert isinstance(people, dict)
    assert [person["name"] for person in people.values()][3] == "2 x chef"
    assert len(people) == 7
    assert done.said.count("Skriv en stilling eller initialer") == 2
    assert done.said.count("1 journalist 1") == 3  # a long list is told whole only to who asks


def test_positions_and_absence_are_told(tmp_path: Path) -> None:
    done = led(tmp_path, ["trin 12", "pladser", "", "fravær", "", "slut"], Example("aakirke"))
    assert "Social Media Strategist: Chef" in done.said or "Strategist: Chef" in done.said
    assert "Uden Webkoordinator:" in done.said


def test_a_platform_is_picked_by_its_number_and_told_what_it_can(tmp_path: Path) -> None:
    done = led(tmp_path, [to("platforms"), "1", "planlagt", "Skovby Sygehus", "Vores app", "1", "", "ja", "slut"])
    platforms = value(done.answers, "platforms")
    assert platforms == {
        "facebook": {"status": "planned", "handle": "Skovby Sygehus"},
        "vores-app": {"name": "Vores app", "status": "active", "capabilities": {"comments": True}},
    }
    assert "Den kan: kommentarer" in done.said


def test_a_row_left_out_is_asked_why_at_once(tmp_path: Path) -> None:
    done = led(tmp_path, [to("frames"), "udeladt", "Vi er et lille hus", "", "slut"])
    section = value(done.answers, "organisation")
    assert section == {"centralised": {"status": "left-out", "reason": "Vi er et lille hus"}}


def test_a_row_of_ones_own_is_added_and_taken_away(tmp_path: Path) -> None:
    done = led(tmp_path, ["trin 12", "<", "3", "Vi svarer på dialekt", "2", "trin 12", "<", "slut"], Example("aakirke"))
    assert "1 Jeres eget i Retningslinjer for respons: Vi svarer på dialekt" in done.said
    assert value(done.answers, "guidelines", "vi-svarer-paa-dialekt", "status") == "planned"
    again = led(tmp_path, ["2", "fjern 2", "fjern 1", "slut"], Library())
    assert "Fjernet: Vi svarer på dialekt." in again.said
    assert again.drafts == []  # the example as it was


def test_the_levels_are_covered_until_the_wishes_are_given(tmp_path: Path) -> None:
    covered = led(tmp_path / "1", [to("practice"), "1", to("recommendation"), "anbefaling", "slut"])
    assert say("covered") in covered.said
    assert "Anbefalet:" not in covered.said
    shown = led(tmp_path / "2", [to("practice"), "1", "niveauer", "slut"])
    assert "Anbefalet:" in shown.said
    open_ = led(tmp_path / "3", [to("recommendation"), "slut"], Example("aakirke"))
    assert "Anbefalet: 2" in open_.said


def test_the_charter_asks_who_puts_right_what_it_orders_and_by_when(tmp_path: Path) -> None:
    done = led(tmp_path, [to("charter"), "", "Kommunikationschef", "1/2-2027", "slut"], Example("aakirke"))
    assert value(done.answers, "organisation", "centralised-feedback") == {
        "status": "missing",
        "owner": "Kommunikationschef",
        "due": date(2027, 2, 1),
    }
    assert "CoEL" not in done.said  # a row of level 3 is not in this charter


def test_a_level_is_opened_down_to_the_rows_and_answers_that_it_rests_on(tmp_path: Path) -> None:
    done = led(tmp_path, ["hvorfor bem", "1", "trin 5", "hvorfor noget", "slut"], Example("aakirke"))
    assert "Jeres svar: Dækning: kun i arbejdstiden" in done.said
    assert "Fra niveau 3: Svartiden er kort" in done.said
    assert "Der er ikke noget niveau »noget«." in done.said


def test_what_holds_a_level_is_said_to_be_wished_for_or_lacking(tmp_path: Path) -> None:
    done = led(tmp_path, [to("recommendation"), "slut"], Open(CASES / "fjordby.toml"))
    wishes = "»Man kan reagere, dele, kommentere« »Man kan skrive direkte til os«"
    assert f"Anbefalet 2. Der er højst ønsket: {wishes} Der mangler: dækning hele døgnet" in done.said


def test_another_level_is_chosen_with_a_reason(tmp_path: Path) -> None:
    done = led(tmp_path, [to("recommendation"), "3", "Ledelsen vil", "", "slut"], Example("aakirke"))
    assert value(done.answers, "recommendation", "chosen") == 3
    assert value(done.answers, "recommendation", "chosen_because") == "Ledelsen vil"


def test_personal_data_is_pointed_out_masked_and_may_stand_with_a_reason(tmp_path: Path) -> None:
    typed = [to("purpose"), "Ring til 010190-1234", "", "<", "må stå", "Opdigtet", "slut"]
    done = led(tmp_path, typed)
    assert "010190-**** ligner et CPR-nummer." in done.said
    assert value(done.answers, "interview", "purpose_personal") == "010190-****: Opdigtet"


def test_what_is_pointed_out_in_a_note_may_stand_from_the_answer_that_it_stands_beside(tmp_path: Path) -> None:
    typed = [to("practice"), "note", "Ring 22 33 44 55", "", "slut"]
    led(tmp_path, typed)
    done = led(tmp_path, ["2", "må stå", "Alles", "trin 6", "må stå", "slut"], Library())
    assert value(done.answers, "practice", "basic-posting", "note_personal") == "22 33 ** **: Alles"
    assert say("why-may-stand", what=f"{label('practice', 'basic-posting', 'today')}: Note") in done.said
    assert done.said.count("Der er intet i svaret, der ligner personoplysninger.") == 1  # in a list of rows


def test_personal_data_in_a_text_of_several_lines_is_pointed_out_once_after_its_line(tmp_path: Path) -> None:
    typed = [to("purpose"), "Ring til 010190-1234", "Ellers 22 33 44 55", "eller ikke", "", "slut"]
    done = led(tmp_path, typed)
    advice, more = say("personal-advice"), say("more-lines")
    assert f"010190-**** ligner et CPR-nummer. {advice} {more} " in done.said
    assert f"22 33 ** ** ligner et telefonnummer. {advice} {more} {more} Trin" in done.said
    assert done.said.count("ligner et") == 2


def test_the_question_that_is_still_asked_is_said_again_after_what_was_asked_in_between(tmp_path: Path) -> None:
    typed = [to("practice"), "1", "<", "note", "Set på siden.", "", "må stå", "note", "", "senere", "slut"]
    done = led(tmp_path, typed)
    asked = f"{label('practice', 'basic-posting', 'today')}: I dag (1 af 24)"
    still = f"Tilbage ved: {asked} 1 ja; 2 delvist; 3 nej; 4 ved ikke Nu: ja Svar:"
    assert done.said.count("Tilbage ved:") == done.said.count(still) == 2


def test_a_text_is_said_again_after_what_was_asked_among_its_lines(tmp_path: Path) -> None:
    typed = [to("purpose"), "Dialog.", ".", "Ro.", "note", "1", "Sagt af chefen.", "", "", "slut"]
    done = led(tmp_path, typed)
    assert f"Tilbage ved: {label('interview', 'purpose')} Nu: Dialog., Ro. Mere:" in done.said


def test_a_contradiction_is_told_at_the_answer_that_makes_it_with_both_sides(tmp_path: Path) -> None:
    wishes = ["", "ja", "", "ja", "", "", "", "", "", "ja", "", "nej"]  # a direct way is declined; feedback is wished
    done = led(tmp_path, [to("practice"), *wishes, "modsat", "nej", "slut"])
    wanted = label("practice", "feedback-when-relevant", "wish")
    assert f"Det siger I nej til, men I ønsker »{wanted}« og" in done.said
    assert value(done.answers, "practice", "feedback-when-relevant", "wish") == "no"  # where it led to


def test_posts_that_are_not_in_place_are_not_told_as_a_roster_without_people(tmp_path: Path) -> None:
    done = led(tmp_path, [to("practice"), "delvist", "slut"], Example("aakirke"))
    people = value(done.answers, "staff", "people")
    assert isinstance(people, dict) and len(people) == 3
    assert "Brugerne møder åbne profiler, hvor opslagene ikke er på plads." in done.said
    assert "Ingen passer" not in done.said


def test_words_of_both_languages_are_commands_in_both(tmp_path: Path) -> None:
    done = led(tmp_path, ["Skovby", "back", "language", "tilbage", "sprog", "quit"])
    assert done.code == 0
    assert label("hospital", "name", language="en") in done.said


def test_the_steps_are_listed_with_their_states_and_found_by_name(tmp_path: Path) -> None:
    done = led(tmp_path, ["trin", "pers", "slut"], Example("aakirke"))
    assert "7 Personer, 6/7" in done.said
    assert "Trin 7 af 14: Personer" in done.said


def test_the_commands_are_listed_all_or_by_a_word(tmp_path: Path) -> None:
    done = led(tmp_path, [to("practice"), "kommandoer kopi", "slut"])
    listed = done.said.rpartition("4 ved ikke")[2]
    assert "kopi: med et tal" in listed and "gem: " not in listed


def test_what_a_step_is_about_is_told_once(tmp_path: Path) -> None:
    done = led(tmp_path, [to("practice"), to("staff"), to("practice"), "slut"])
    assert done.said.count("Nu ser vi på jeres profiler med en brugers øjne") == 1


def test_ask_next_leads_to_a_question_that_can_change_the_recommendation(tmp_path: Path) -> None:
    done = led(tmp_path, ["spørg", "slut"])
    assert "Spørgsmål, der kan ændre anbefalingen:" in done.said


def test_a_draft_goes_on_at_the_question_where_it_was_left(tmp_path: Path) -> None:
    led(tmp_path, [to("people"), "Chef", "1"])
    done = led(tmp_path, ["2", "7,5", "slut"], Library())
    assert value(done.answers, "staff", "people", "chef", "hours") == 7.5


def test_the_draft_of_a_charter_is_offered_and_taken_up(tmp_path: Path) -> None:
    charter = saved_charter(tmp_path)
    led(tmp_path, ["Nordby", "slut"], Open(charter))
    done = led(tmp_path, ["1", "slut"], Open(charter))
    assert "Den har svar, der ikke er gemt i filen." in done.said
    assert value(done.answers, "hospital", "name") == "Nordby"


def test_a_charter_changed_on_disk_is_not_written_over_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    charter = saved_charter(tmp_path)

    def meanwhile(*given: object, **named: object) -> object:
        if "Vestby" not in charter.read_text("utf-8"):
            charter.write_text(charter.read_text("utf-8").replace("Skovby", "Vestby"), "utf-8")
        return save_charter(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("skalatui.plain.saving.save_charter", meanwhile)
    done = led(tmp_path, ["Nordby", "gem", "3", "gem", "2", "slut"], Open(charter))
    assert "er ændret af andre, siden du åbnede den." in done.said
    assert say("not-saved") in done.said
    assert 'name = "Nordby"' in charter.read_text("utf-8")
    assert done.drafts == []


def test_a_name_alone_is_saved_beside_the_charter_and_the_prompt_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    charter = saved_charter(tmp_path)
    done = led(tmp_path, ["gem som", "vestby", "slut"], Open(charter.relative_to(tmp_path)))
    assert say("file-name", file="saved/skovby-2.toml", folder="saved") in done.said
    assert charter.with_name("vestby.toml").exists()


@pytest.mark.posix
def test_a_link_out_of_the_folder_is_asked_about_before_it_is_written_to(tmp_path: Path) -> None:
    charter = saved_charter(tmp_path)
    elsewhere = tmp_path / "elsewhere.toml"
    charter.rename(elsewhere)
    charter.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    led(tmp_path, ["Nordby", "gem", "3", "slut"], Open(charter))
    assert elsewhere.read_bytes() == before
    led(tmp_path, ["1", "gem", "2", "slut"], Open(charter))
    assert b"Nordby" in elsewhere.read_bytes()


def saved_charter(folder: Path) -> Path:
    path = folder / "saved" / "skovby.toml"
    led(folder, ["Skovby", "gem", str(path), "slut"], New())
    assert path.exists()
    return path


def test_what_cannot_be_opened_ends_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("schema = \n", "utf-8")
    done = led(tmp_path, [], Open(tmp_path / "x.toml"))
    assert done.code == 2
    assert ":1:schema:Hermanglerenværdi" in "".join(done.err.split())  # a long path is broken anywhere


def test_a_large_library_is_told_by_the_page(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    text = (CASES / "brededal.toml").read_text("utf-8")
    for number in range(40):
        (tmp_path / "saved" / f"nr-{number:02}.toml").write_text(text, "utf-8")
    done = led(tmp_path, ["16", "16", "1", "slut"], Library())
    assert max(len(page.splitlines()) for page in done.out.split("Svar:")) < 30
    assert done.code == 0


def test_a_time_is_said_as_it_was_understood(tmp_path: Path) -> None:
    typed = ["trin 9", "", "", "2 timer", "hurtigt", "1,5 t", "30 min", "slut"]
    done = led(tmp_path, typed, Example("aakirke"))
    assert "120 minutter er 2 timer." in done.said
    assert "»hurtigt« er ikke en tid." in done.said
    assert "90 minutter er 1 t 30 min." in done.said
    promised = value_at(done.answers, ("response", "facebook"))
    assert promised == {"first_inside": 120, "full_inside": 90, "first_outside": 30}


def test_leaving_says_that_what_is_no_answer_yet_is_not_saved(tmp_path: Path) -> None:
    done = led(tmp_path, ["Vestbjerg", "find dato", "1", "kl", "gem", "", "slut"])
    assert "Vestbjerg: Svarene er gemt. Kun i kladden, fordi det ikke er et svar endnu: " in done.said
    assert "Vestbjerg: alt er gemt." not in done.said
    assert len(done.drafts) == 1


def test_an_example_that_was_only_read_leaves_no_draft_and_nothing_to_say(tmp_path: Path) -> None:
    done = led(tmp_path, ["", "", "slut"], Example("aakirke"))
    assert done.drafts == [] and "svarene ligger i en kladde" not in done.said


def test_figures_alone_are_no_name_of_a_row_unless_it_is_said_so(tmp_path: Path) -> None:
    done = led(tmp_path, [to("people"), "3 4", "=3 4", "slut"])
    assert "»3 4« er hverken et nummer i listen eller et navn" in done.said
    (key,) = table_at(done.answers, ("staff", "people"))
    assert value(done.answers, "staff", "people", key, "name") == "3 4"


def test_what_stops_a_long_text_is_told_to_be_no_answer(tmp_path: Path) -> None:
    done = led(tmp_path, ["kommandoer", "ja", "slut"])
    assert "Standset. Det, der blev skrevet, er ikke taget som et svar." in done.said
    assert done.drafts == []
