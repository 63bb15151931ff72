"""Personal data in a charter is named with its line and what to do, masked, until a reason stands beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.charter.check import problems_in
from skalatui.document.problem import Problem
from skalatui.document.read import read
from skalatui.store import assets
from skalatui.text.language import LANGUAGES, Language
from support.charter_trees import EDITION, case, hostile_text, rebuilt, text_of

HEAD = '[hospital]\nname = "Prøven"\n'


def problems(toml: str) -> list[Problem]:
    found = problems_in(read(toml.encode()), EDITION, assets.catalogue, detector=assets.detector())
    return [problem for problem in found if "personal" in problem.code]


def told(toml: str, language: Language = "da") -> list[str]:
    return [assets.catalogue(language).say(problem.code, **problem.parameters) for problem in problems(HEAD + toml)]


def test_a_note_that_names_a_patient_is_pointed_out() -> None:
    toml = HEAD + '[practice.reviews]\nnote = "Fru Olsen (010190-1234) klagede"\n'
    assert problems(toml) == [
        Problem(
            "charter.personal-data",
            ("practice", "reviews", "note"),
            4,
            {"kind": kind, "found": (masked,), "mark": mark, "reason": "note_personal"},
            "warning",
        )
        for kind, masked, mark in (("patient", "O***", "Fru"), ("cpr", "010190-****", ""))
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "010190-1234",
            "010190-**** ligner et CPR-nummer, og git glemmer intet. Slet det, eller skriv i note_personal,",
        ),
        ("ring 22334455", "2233**** ligner et telefonnummer"),
        ("ib@mail.dk", "i***@mail.dk ligner en e-mailadresse"),
        ("Idas mor", "I*** ligner navnet på en patient eller pårørende (»mor«)"),
    ],
)
def test_the_sentence_says_what_it_looks_like_and_what_to_do(text: str, sentence: str) -> None:
    (said,) = told(f'[practice.reviews]\nnote = "{text}"')
    assert said.startswith(sentence)
    assert "note_personal" in said and text not in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["cpr", "phone", "email", "patient"])
def test_every_kind_can_be_said_while_it_is_typed_and_afterwards(kind: str, language: Language) -> None:
    say = assets.catalogue(language).say
    assert say("charter.personal-data", kind=kind, found=("x",), mark="y", reason="z")
    assert say(f"personal.{kind}", found="x", mark="y")


def test_a_reason_beside_the_text_is_enough_for_what_it_names() -> None:
    toml = '[practice.reviews]\nnote = "Fru Olsen 010190-1234"\nnote_personal = "O***, 010190-****: opdigtet"\n'
    assert told(toml) == []
    (left,) = told(toml.replace("O***, ", ""))
    assert left.startswith("O*** ligner navnet") and "note_personal" in left
    assert len(told(toml.replace("opdigtet", ""))) == len(told(toml.replace("O***, 010190-****: ", ""))) == 2


def test_what_comes_into_an_excused_text_later_is_told_with_its_line() -> None:
    toml = '[interview]\npurpose = """\nRing 22334455\neller 22334466\n"""\npurpose_personal = "2233****: alles"\n'
    (problem,) = problems(HEAD + toml)
    assert (problem.line, problem.parameters["found"]) == (6, ("2233****",))


def test_a_reason_excuses_no_other_text() -> None:
    texts = 'reason = "22334455"\nnote = "22334455"\nreason_personal = "2233****: vagt"\n'
    toml = f'[guidelines.triage]\nstatus = "missing"\n{texts}'
    (problem,) = problems(HEAD + toml)
    assert (problem.path, problem.line) == (("guidelines", "triage", "note"), 6)


def test_a_reason_with_nothing_to_excuse_is_told_for_it_would_hide_what_comes() -> None:
    toml = HEAD + '[practice.reviews]\nnote = "Intet"\nnote_personal = "Vagt"\n'
    assert problems(toml) == [
        Problem(
            "charter.personal-reason-idle", ("practice", "reviews", "note_personal"), 5, {"text": "note"}, "warning"
        )
    ]


def test_a_reason_must_be_free_of_it() -> None:
    (problem,) = problems(
        HEAD + '[practice.reviews]\nnote = "22334455"\nnote_personal = "2233****: spurgt på 22334466"\n'
    )
    assert (problem.line, problem.parameters) == (5, {"kind": "unexcused", "found": ("2233****",)})


def test_the_line_is_that_of_the_place_in_a_long_text_and_of_the_item_in_a_list() -> None:
    toml = (
        '[interview]\npurpose = """\nEt\nto\nring 22334455\n"""\nparticipants = [\n    "Chef",\n    "ib@mail.dk",\n]\n'
    )
    assert [(problem.line, problem.path[-1]) for problem in problems(HEAD + toml)] == [
        (7, "purpose"),
        (11, "participants"),
    ]


def test_a_text_written_with_escapes_is_told_at_its_key() -> None:
    (problem,) = problems(HEAD + '[interview]\npurpose = "Et\\nring 2233\\u00204455"\n')
    assert problem.line == 4


def test_many_places_of_a_kind_are_one_warning() -> None:
    numbers = " ".join(f"tlf. 2233{number}." for number in range(4455, 4475))
    (problem,) = problems(HEAD + f'[interview]\npurpose = "{numbers} og 44556677"\n')
    assert problem.parameters["found"] == ("2233****", "4455****")


def test_of_many_different_places_three_are_shown() -> None:
    numbers = ", ".join(f"{number}334455" for number in range(22, 27))
    (problem,) = problems(HEAD + f'[interview]\npurpose = "{numbers}"\n')
    assert problem.parameters["found"] == ("2233****", "2333****", "2433****", "…")


def test_people_may_be_named_where_the_hospital_names_its_people() -> None:
    people = '[staff.people.a]\nname = "Anne Jensen"\nunit = "central"'
    assert told('[interview]\nparticipants = ["Fru Olsen", "Anne Jensen"]\n' + people) == []


def test_a_number_that_lives_on_in_a_key_is_found_and_the_key_is_not_repeated() -> None:
    (problem,) = problems(HEAD + '[staff.people.anne-010190-1234]\nname = "Anne"\nunit = "central"\n')
    assert (problem.path, problem.line) == (("staff", "people"), 3)
    assert problem.parameters == {"kind": "unexcused", "found": ("010190-****",)}


def test_a_comment_is_looked_through_too() -> None:
    (problem,) = problems("# hej\n" + HEAD + "# Ring til Idas mor på 22334455\n")
    assert (problem.path, problem.line) == ((), 4)
    assert problem.parameters["found"] == ("I***", "2233****")


def test_a_number_sign_in_a_text_makes_no_comment() -> None:
    (problem,) = problems(HEAD + '[interview]\npurpose = "# 010190-1234"\n')
    assert (problem.path, problem.parameters["kind"]) == (("interview", "purpose"), "cpr")


def test_keys_that_nobody_knows_are_guarded_and_can_be_excused() -> None:
    toml = '[noter]\nide = "010190-1234"\nliste = [{ a = ["ib@mail.dk"] }]\n'
    assert [problem.path[-1] for problem in problems(HEAD + toml)] == ["ide", "liste"]
    assert told(toml + 'ide_personal = "010190-****: x"\nliste_personal = "i***@mail.dk: x"\n') == []


def test_a_bare_number_and_a_key_in_an_array_are_guarded_where_nobody_knows_the_key() -> None:
    toml = '[noter]\ntlf = 22334455\ncpr = 1001901234\nliste = [{ "ib@mail.dk" = true }]\naar = 2026\nja = true\n'
    found = [(problem.path[-1], problem.line, problem.parameters["found"]) for problem in problems(HEAD + toml)]
    assert found == [("tlf", 4, ("2233****",)), ("cpr", 5, ("100190****",)), ("liste", 6, ("i***@mail.dk",))]


@pytest.mark.parametrize("name", ["fjordby", "aakirke", "nordkyst", "kanalby", "brededal", "hedeland"])
def test_no_charter_of_the_cases_is_accused_of_anything(name: str) -> None:
    assert problems(text_of(case(name))) == []


def test_the_programs_own_texts_are_not_looked_at_but_a_persons_rewording_is() -> None:
    own = '[guidelines.vores]\nown = true\ntext = "Ring 22334455"\n'
    reworded = '[guidelines.triage]\nstatus = "missing"\ntext = "Ring 22334466"\n'
    assert [problem.path[1] for problem in problems(HEAD + own + reworded)] == ["vores", "triage"]


def test_a_file_that_is_no_charter_or_of_a_form_to_come_is_not_looked_through() -> None:
    assert problems('[noter]\nide = "010190-1234"\n') == []
    assert problems('schema = 2\n[hospital]\nname = "010190-1234"\n') == []


def test_reasons_survive_a_build_and_stand_behind_their_text() -> None:
    toml = HEAD + '[practice.reviews]\nnote_personal = "2233****: vagt"\ntoday = "yes"\nnote = "22334455"\n'
    built = rebuilt(toml)
    assert 'note = "22334455"\nnote_personal = "2233****: vagt"\n' in built
    assert rebuilt(built) == built
    assert problems(built) == []


@given(st.lists(st.sampled_from(["010190-1234", "Fru Olsen", "a@b.dk", "22334455"]) | hostile_text, max_size=5))
def test_no_text_breaks_the_check_and_none_is_repeated(parts: list[str]) -> None:
    text = " ".join(parts)
    toml = HEAD + "[interview]\npurpose = " + _basic(text) + "\n"
    for problem in problems(toml):
        said = assets.catalogue("da").say(problem.code, **problem.parameters)
        assert "1234" not in said and "Olsen" not in said and "4455" not in said


def _basic(text: str) -> str:
    """A basic string of TOML with everything but letters and digits escaped."""
    return '"' + "".join(sign if sign.isalnum() and sign.isascii() else f"\\U{ord(sign):08X}" for sign in text) + '"'
