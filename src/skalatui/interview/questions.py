"""The reader of the questions: data files and an edition of the scale become the questionnaire.

The files give the words (`assets/interview`, a file of the step's name, or those that the step names under
`files`); the edition gives the rows and their order. A file holds blocks, one for each question or for the few
questions of one row: a table with the texts in `da` and `en` and, beside them, `rows` and `optional`. Where `ask`
is a table, each of its keys is a question of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from skalatui.document.records import replace
from skalatui.document.tree import Path, Tree
from skalatui.interview.answers import NOT_POSSIBLE
from skalatui.interview.fields import ANY, field_at
from skalatui.interview.questionnaire import Question, Questionnaire, Step
from skalatui.scale.edition import FRAME_SECTIONS, Edition, Row
from skalatui.text.language import LANGUAGES, Words

__all__ = ["Question", "Questionnaire", "Step", "questionnaire_from"]

STEPS, BESIDE = "steps", "beside"  # the two files that are no step's
EVERY_ROW = "every-row"  # the questions that each row of each frame section has
ROW_SECTIONS = ("practice", "strategies", *FRAME_SECTIONS)  # sections whose rows are asked

Block: TypeAlias = Mapping[str, Any]


def questionnaire_from(files: Mapping[str, Tree], edition: Edition) -> Questionnaire:
    """The questionnaire that the files hold (file stem to parsed tree), for the rows of an edition.

    Assumes that the files are whole: KeyError names a text that is missing. A row that the files do not know is
    asked in its section's general words, with the row's own text as label; a row that only the files know is
    not asked.
    """
    reading = _Reading(edition)
    steps: list[Step] = []
    questions: list[Question] = []
    for id, block in _tables(files[STEPS]):
        steps.append(Step(id, _words(block, "title"), _words(block, "heading"), _words(block, "lead")))
        blocks = {key: value for stem in block.get("files", (id,)) for key, value in files.get(stem, {}).items()}
        questions += reading.of_step(id, blocks)
    beside = {key: reading.question("", (key,), block, {}) for key, block in _tables(files[BESIDE])}
    return Questionnaire(tuple(steps), tuple(_with_meanings(questions)), beside)


class _Reading:
    """One reading of the files for one edition."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._known_rows = {f"{row.section}.{row.id}" for row in edition.rows}

    def of_step(self, step: str, tree: Tree) -> Iterator[Question]:
        for key, table in _tables(tree):
            if key in FRAME_SECTIONS:
                yield from self._of_rows(step, key, table, _tables_at(tree, EVERY_ROW)["status"], ("status",))
            elif key in ROW_SECTIONS:
                yield from self._of_rows(step, key, table, table[ANY], ())
                yield from self.of_block(step, (key, ANY), table[ANY], {})
            elif key == EVERY_ROW:
                for section in FRAME_SECTIONS:
                    for answer, block in _tables(table):
                        yield from self.of_block(step, (section, ANY, answer), block, {})
            else:
                for path, block in _blocks_below(table, (key,)):
                    yield from self.of_block(step, path, block, {})

    def _of_rows(self, step: str, section: str, blocks: Block, general: Block, answer: Path) -> Iterator[Question]:
        for row in self._edition.of_section(section):
            if not row.asked:
                continue
            block = blocks.get(row.id)
            if block is None:
                block = _labelled(general, row)
            path = (section, row.id) if isinstance(block["da"]["ask"], Mapping) else (section, row.id, *answer)
            yield from self.of_block(step, path, block, general, row)

    def of_block(
        self, step: str, path: Path, block: Block, general: Block, row: Row | None = None
    ) -> Iterator[Question]:
        """The questions of a block: one, or one for each key of its `ask`."""
        asked = block["da"]["ask"]
        if not isinstance(asked, Mapping):
            yield self.question(step, path, block, general, row)
            return
        for key in asked:
            yield self.question(step, (*path, key), _one_of(block, key), _one_of(general, key), row)

    def question(self, step: str, path: Path, block: Block, general: Block, row: Row | None = None) -> Question:
        options = _options(path, row)
        meanings = _criteria(block, general)
        own_row = () if row is None else (f"{row.section}.{row.id}",)
        return Question(
            step=step,
            path=path,
            label=_words(block, "label"),
            ask=_words(block, "ask"),
            hint=_words(block, "hint"),
            guidance=_words(block, "guidance"),
            options=options,
            criteria={value: words for value, words in meanings.items() if not options or value in options},
            rows=(*own_row, *(id for id in block.get("rows", ()) if id in self._known_rows and id not in own_row)),
            optional=block.get("optional") is True,
        )


def _with_meanings(questions: list[Question]) -> Iterator[Question]:
    """The questions; a choice that says nothing of its values has the words of the question with `*` in its place."""
    general = {question.path: question.criteria for question in questions if ANY in question.path}
    for question in questions:
        if question.options and not question.criteria:
            yield replace(question, criteria=general.get(question.field.path, {}))
        else:
            yield question


def _options(path: Path, row: Row | None) -> tuple[str, ...]:
    """The options of the field; *not possible* only of a row that rests on what the platforms allow."""
    answered = field_at(path)
    options = () if answered is None else answered.options
    if row is not None and row.required:
        return tuple(option for option in options if option != NOT_POSSIBLE)
    return options


def _criteria(block: Block, general: Block) -> dict[str, Words]:
    """What each value means, in the block's words; in general ones where it has none."""
    found: dict[str, Words] = {}
    for source in (general, block):
        found |= {value: _words(source, "criteria", value) for value in source.get("da", {}).get("criteria", {})}
    return found


def _one_of(block: Block, key: str) -> Block:
    """The block of one of a table's questions: its `ask`, and its criteria where they stand by question."""
    one = dict(block)
    for language in LANGUAGES:
        if language in block:
            texts = block[language]
            one[language] = {
                **texts,
                "ask": texts["ask"].get(key, ""),
                "criteria": texts.get("criteria", {}).get(key, {}),
            }
    return one


def _labelled(general: Block, row: Row) -> Block:
    """The general block with a row's own text as label."""
    return {**general, **{code: {**general[code], "label": row.text.in_language(code)} for code in LANGUAGES}}


def _blocks_below(table: Block, path: Path) -> Iterator[tuple[Path, Block]]:
    """Every block of a table, with its path: the tables that hold texts."""
    if "da" in table:
        yield path, table
        return
    for key, inner in _tables(table):
        yield from _blocks_below(inner, (*path, key))


def _tables(tree: Mapping[str, Any]) -> Iterator[tuple[str, Block]]:
    return ((key, table) for key, table in tree.items() if isinstance(table, Mapping))


def _tables_at(tree: Mapping[str, Any], key: str) -> Block:
    return dict(_tables(tree[key]))


def _words(block: Block, *keys: str) -> Words:
    """The text at `keys` in both languages, its lines joined: the data stands one sentence a line."""
    danish, english = block["da"], block["en"]
    for key in keys:
        danish, english = danish[key], english[key]
    return Words(" ".join(danish.split("\n")).strip(), " ".join(english.split("\n")).strip())
