"""What the detail of an answer or a row holds: its title, its whole text, and its fields in the file's order."""

from __future__ import annotations

from skalatui.document.records import dataclass, replace
from skalatui.document.tree import Path
from skalatui.flow.asked import Asked, asked
from skalatui.flow.client_view import is_hidden
from skalatui.flow.view import View
from skalatui.interview.answers import BECAUSE, LEFT_OUT
from skalatui.interview.fields import PERSONAL, field_at, fields_below
from skalatui.interview.remarks import REMARKS, remark_path
from skalatui.scale.edition import CENTRAL, FRAME_SECTIONS
from skalatui.scale.platform import CAPABILITIES, capability
from skalatui.text.safe import displayable

BESIDE = ("note", "evidence", "later")
NEVER = ("own", "reworded", "roles")  # set by what is done elsewhere


@dataclass(frozen=True)
class Details:
    """`first` is the field where the cursor starts."""

    title: str
    text: str
    fields: tuple[Asked, ...]
    first: Path


def details_of(view: View, path: Path) -> Details:
    paths = [one for one in _paths(view, path) if field_at(one) is not None]
    paths = [one for one in paths if not (view.for_client and is_hidden(one))]
    fields = tuple(_worded(view, asked(view, one)) for one in paths)
    title, text = _title(view, path)
    wanted = remark_path(path, "note")
    first = wanted if wanted in paths else paths[0] if paths else ()
    return Details(title, text, fields, first)


def _paths(view: View, path: Path) -> list[Path]:
    if path and path[-1].endswith(PERSONAL):
        return [path]
    if path[:1] == ("platforms",) and path[2:3] == ("capabilities",) and len(path) == 4:
        return _of_capability(path)
    if field_at(path) is None:
        return _of_row(view, path)
    note = remark_path(path, "note")
    if note and note[:-1] == path[:-1] and note[-1] == f"{path[-1]}_note":
        return [path, *(remark_path(path, remark) for remark in BESIDE)]
    return _of_row(view, path[:-1]) if note else [path]


def _of_row(view: View, row: Path) -> list[Path]:
    """The fields of a row, without those that make no sense for it now."""
    is_frame = row[0] in FRAME_SECTIONS
    found = [(*row, field.path[-1]) for field in fields_below(row) if field.path[-1] not in NEVER]
    if is_frame:
        hidden = set() if view.value((*row, "own")) is True else {"text"}
        if view.value((*row, "status")) != LEFT_OUT and not view.value((*row, "reason")):
            hidden.add("reason")
        found = [path for path in found if path[-1] not in hidden]
    if row[0] == "platforms":
        if row[-1] in view.edition.platforms:
            found = [path for path in found if path[-1] != "name"]
        remarks = [path for path in found if path[-1] in REMARKS]
        found = [path for path in found if path not in remarks] + _capabilities(view, row) + remarks
    return found


def _of_capability(path: Path) -> list[Path]:
    """One capability: the answer, why it is so, and when somebody looked; `path` is any of the three."""
    name = next((name for name in CAPABILITIES if path[3] == name or path[3].startswith(f"{name}_")), path[3])
    return [(*path[:3], one) for one in (name, f"{name}_reason", f"{name}_checked")]


def _capabilities(view: View, row: Path) -> list[Path]:
    """Each capability; one that was overridden is asked why and when it was looked at."""
    found: list[Path] = []
    for name in CAPABILITIES:
        path = (*row, "capabilities", name)
        found.append(path)
        if view.value(path) is not None:
            found += [(*row, "capabilities", f"{name}_{suffix}") for suffix in ("reason", "checked")]
    return found


def _worded(view: View, field: Asked) -> Asked:
    """A field with the words that only the charter has: units by name, what is known of a platform."""
    path = field.path
    if path[:2] == ("staff", "people") and path[-1] == "unit":
        units = {CENTRAL: view.names.unit(CENTRAL)}
        units |= {department.key: view.names.unit(department.key) for department in view.answers.departments}
        stands = view.value(path)
        if isinstance(stands, str) and stands not in units:
            units[stands] = view.wording.say("people.unknown-unit", key=stands)
        return replace(field, options=tuple(units), words=units)
    if path[0] in FRAME_SECTIONS and path[-1] == "status":
        return replace(field, label=view.wording.say("frames.status"))
    if path[0] == "practice" and path[-1] in ("today", "wish"):
        return replace(field, label=view.wording.say(f"practice.{path[-1]}"))
    if path[0] == "platforms" and len(path) == 4 and path[-1] in CAPABILITIES:
        known = capability(view.edition.platforms, path[1], path[-1], {})
        word = view.wording.word(path, known)
        return replace(field, label=view.wording.say("platforms.known", name=field.label, word=word))
    return field


def _title(view: View, path: Path) -> tuple[str, str]:
    """A name for what the detail is of, and the whole text of a row of the scale."""
    names, of = view.names, view.wording.of
    if path and path[-1].endswith(PERSONAL) and (why := view.question(path)) is not None:
        return of(why.label), f"{of(why.ask)} {of(why.hint)}"
    match path:
        case ("practice", id, *_):
            row = view.edition.row("practice", id)
            return names.row("practice", id), of(row.text) if row else ""
        case ("staff", "people", key, *_):
            return view.name(("staff", "people", key)), ""
        case ("departments", key, *_):
            return view.name(("departments", key)), ""
        case ("platforms", key, "capabilities", name):
            platform, capability_name = view.edition.platforms.get(key), _of_capability(path)[0][-1]
            asked_of = view.question((*path[:3], capability_name))
            cell = platform.capabilities.get(capability_name) if platform else None
            label = of(asked_of.label) if asked_of else displayable(name)
            return f"{names.platform(key)}: {label}", of(cell.note) if cell and cell.note else ""
        case ("platforms", key, *_):
            known = view.edition.platforms.get(key)
            warnings = " ".join(of(warning) for warning in known.warnings) if known else ""
            return names.platform(key), warnings
        case ("response", key, *_) if field_at(path) is None or len(path) == 3:
            return channel_name(view, key), ""
        case (section, id, *_) if section in FRAME_SECTIONS:
            row = view.edition.row(section, id)
            own = view.text((section, id, "text"))
            return names.row(section, id) if row else own or displayable(id), of(row.text) if row else ""
    question = view.question(path) or view.question((*path, "state"))
    if question is None:
        return displayable(path[-1]), ""
    return of(question.label), (_choice_asked_about(view) if path == BECAUSE else "") or of(question.ask)


def _choice_asked_about(view: View) -> str:
    """Which level was chosen, where it is asked why; empty where none is, or the recommended."""
    chosen, recommended = view.answers.chosen, view.assessment.verdicts.recommended
    if chosen is None or chosen == recommended:
        return ""
    name = view.wording.of(view.edition.level(chosen).name)
    return view.wording.catalogue.say("advice.screen.because-ask", chosen=chosen, name=name, recommended=recommended)


def channel_name(view: View, key: str) -> str:
    from skalatui.interview.fields import EMAIL_CHANNEL

    return view.wording.say("response.email") if key == EMAIL_CHANNEL else view.names.platform(key)
