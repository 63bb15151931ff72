"""A person's name is a patient's where a word beside it says so; positions, places and colleagues are none."""

from __future__ import annotations

import pytest

from support.detector import found_in, shipped_detector

NAMED = {
    "Patienten Jens Hansen klagede over ventetiden.": "Jens Hansen",
    "patienten Zbigniew skrev igen": "Zbigniew",
    "borgeren Qwyntil skrev igen": "Qwyntil",
    "en borger, der hedder Qwyntil": "Qwyntil",
    "Patienten hedder Aisha Yusuf.": "Aisha Yusuf",
    "en patient, der hedder Zbigniew, skrev": "Zbigniew",
    "En patient ved navn Ida Holm ringede": "Ida Holm",
    "Patient: Lone Olsen": "Lone Olsen",
    "Patient Bo Larsen har klaget": "Bo Larsen",
    "Ida (patient) vil gerne hjælpe": "Ida",
    "Ida, som er patient hos os, styrer gruppen": "Ida",
    "Karen er vores tidligere patient": "Karen",
    "Talte med pårørende Lone Petersen i går": "Lone Petersen",
    "borger Peter Madsen skrev": "Peter Madsen",
    "Borgeren Åse Ærø-Holm ringede": "Åse Ærø-Holm",
    "brugeren Jens H. Holm delte opslaget": "Jens H. Holm",
    "Jens Hansen, indlagt på afsnit 4": "Jens Hansen",
    "Jens Hansen fra byen blev indlagt": "Jens Hansen",
    "Bo blev indlagt i går": "Bo",
    "Per er indlagt igen": "Per",
    "Ida har været indlagt to gange": "Ida",
    "Hun hed Anne-Marie og døde. Afdøde Knud Erik var kendt.": "Knud Erik",
    "Mette er sygemeldt": "Mette",
    "Fru Olsen ringede": "Olsen",
    "Hr. Jensen skrev på Facebook": "Jensen",
    "frk. Sørensen var utilfreds": "Sørensen",
    "mor til Ida skrev i gruppen": "Ida",
    "datter af Mohammed Al-Sayed": "Mohammed Al-Sayed",
    "Lone, mor til en dreng på afsnittet": "Lone",
    "gift med Poul Erik Holm": "Poul Erik Holm",
    "Idas mor skrev på Facebook": "Idas",
    "Jens’ indlæggelse blev omtalt": "Jens’",
    "Jens Hansens diagnose stod i kommentaren": "Jens Hansens",
    "The patient Anna Smith complained": "Anna Smith",
    "a patient named Fatima wrote": "Fatima",
    "Mrs Brown was upset": "Brown",
    "Mr. O'Brien wrote again": "O'Brien",
    "John Smith was admitted to ward 4": "John Smith",
    "mother of Emily": "Emily",
    "Karen's husband wrote on Facebook": "Karen's",
    "relative (Tom Baker)": "Tom Baker",
}
NOT_NAMED = [
    "Ledende sygeplejerske",
    "Ledende sygeplejerske og afdelingslæge svarer patienter på Facebook",
    "Kommunikationschef Anne Jensen vil have flere patienter i dialog",
    "Anne Jensen (kommunikationschef) svarer patienten",
    "Patientrådgiver Lone Olsen svarer patienten",
    "v/Anne Jensen om en patient",
    "Overlæge Per Holm er patientens læge",
    "Dr Smith met the patient",
    "Anne Jensen, patientkoordinator",
    "Jens Hansen",
    "Ida svarer borger på Messenger",
    "Mette ringer til patienten",
    "Mette har en patient med",
    "Per patient bruges 10 minutter",
    "Per indlagt patient bruges 10 minutter",
    "Mark patient posts as read. May the patient decide? Will the patient group help?",
    "Ingen patient må nævnes. Peter svarer.",
    "Det gælder patienten\nPeter svarer",
    "Vi hjalp en patient. Peter Madsen svarede",
    "Peter Madsen svarede. En patient skrev",
    "Peter Madsen svarede; en patient skrev",
    "en borger Qwyntil",
    "Til patienten: Ring hellere",
    "patienten I talte med",
    "patienten De skrev til",
    "patienten på Facebook-gruppen",
    "patienten Facebook-gruppen",
    "The patient Facebook page",
    "the patient Monday",
    "Patient Safety Board",
    "The Patient Experience Network",
    "Danske Patienter",
    "Patient: ja. Pårørende: nej.",
    "Netværk: Mor til Mor",
    "Pårørende til kræftpatienter",
    "Børn og Unge indlagte",
    "indlagte på Bispebjerg Hospital",
    "pårørende på Sankt Hans",
    "på Sankt Hans, indlagt i dag",
    "Lukas Hospice indlagte",
    "Steno Diabetes Center Aarhus: indlagt",
    "Ingrid Jespersens Gade, indlagt",
    "Dronning Ingrids Hospital indlagte",
    "en patient med Parkinsons sygdom",
    "HR Anne er med",
    "MR Aarhus",
    "MS Patient",
    "we miss Anna",
    "Fru Direktør",
    "gift med Facebook",
    "Kræftens Bekæmpelse har en patient i rådet",
    "Region Midtjylland og en patient",
    "HIV-patienten og MRSA",
    "patienten MinSundhedsplatform",
    "Strateg, manager, community manager, producer, flowmanager, facilitator og patient",
    "mor-barn-afsnittet",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_name_beside_such_a_word_is_found(text: str) -> None:
    assert found_in(text, "patient") == [NAMED[text]]
    assert found_in(f"Mødet gik godt. {text}, svar i uge 4!", "patient") == [NAMED[text]]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_other_capitals_are_none(text: str) -> None:
    assert found_in(text, "patient") == []
    assert found_in(f"Mødet gik godt. {text} - svar i uge 4!", "patient") == []


@pytest.mark.parametrize(
    ("text", "mark"), [("Idas mor", "mor"), ("Fru Olsen", "Fru"), ("en patient, Ida Holm", "patient")]
)
def test_the_word_that_gives_a_name_away_is_told(text: str, mark: str) -> None:
    (finding,) = shipped_detector().findings(text)
    assert finding.mark == mark


def test_two_patients_are_two() -> None:
    assert found_in("Fru Olsen og hr. Holm, mor til Ida", "patient") == ["Olsen", "Holm", "Ida"]
