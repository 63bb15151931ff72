"""Frozen dataclasses whose methods are made when first used: the standard ones take a third of a short run to define.

To the type checker these are the standard `dataclass`, `field` and `replace`, and they do the same for what is used
here: frozen, with defaults and factories, without `init`, `compare`, `InitVar` or slots. `dataclasses.replace`,
`asdict` and `fields` work on them too; a standard dataclass cannot derive from one.
"""

from __future__ import annotations

from operator import attrgetter

TYPE_CHECKING = False  # as typing has it, which `--help` does not wait for
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, Final, NoReturn, TypeVar

    T = TypeVar("T")
    Class = TypeVar("Class", bound=type)

_FIELDS = "__record__"  # the class attribute that holds the fields, those of the bases before its own
_STANDARD = "__dataclass_fields__"
_REQUIRED: Final = object()
_FEW = 24  # values of a class that are made before its own way to make them pays


class _Field:
    """What is known of a field beside its name."""

    __slots__ = ("default", "factory", "repr")

    def __init__(self, default: object, factory: Callable[[], object] | None, repr: bool) -> None:
        self.default, self.factory, self.repr = default, factory, repr

    def made(self) -> object:
        """The value where none is given."""
        return self.default if self.factory is None else self.factory()


def _field(
    *, default: object = _REQUIRED, default_factory: Callable[[], object] | None = None, repr: bool = True
) -> Any:
    return _Field(default, default_factory, repr)


def _replace(value: T, /, **changes: object) -> T:
    """The same value with some fields changed; TypeError for a field that it has not."""
    kept = {name: getattr(value, name) for name in type(value).__match_args__}  # type: ignore[attr-defined]
    return type(value)(**{**kept, **changes})


def _dataclass(*, frozen: bool) -> Callable[[Class], Class]:
    if not frozen:
        raise TypeError("only frozen ones; for others there is the standard dataclass")
    return _record


def _record(made: Class) -> Class:
    fields: dict[str, _Field] = {}
    for base in reversed(made.__mro__[1:]):
        fields.update(base.__dict__.get(_FIELDS, {}))
    for name, kind in made.__annotations__.items():
        if kind.startswith("ClassVar"):
            continue
        given = made.__dict__.get(name, _REQUIRED)
        field = fields[name] = given if isinstance(given, _Field) else _Field(given, None, True)
        if field is given and field.default is _REQUIRED:
            delattr(made, name)
        elif field is given:
            setattr(made, name, field.default)
    names = tuple(fields)
    methods = {
        "__init__": _init_when_used(made, fields),
        "__repr__": _repr_of([name for name, field in fields.items() if field.repr]),
        **_comparing(names),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__match_args__": names,
    }
    for name, method in methods.items():
        if name not in made.__dict__:
            setattr(made, name, method)
    setattr(made, _FIELDS, fields)
    setattr(made, _STANDARD, _StandardFields())
    return made


def _init_when_used(made: type, fields: Mapping[str, _Field]) -> Callable[..., None]:
    """Fields set one by one for the first few values, then as by the standard one: to make that takes longer."""
    required = {name for name, field in fields.items() if field.factory is None and field.default is _REQUIRED}
    times = 0

    def first(self: object, *values: object, **named: object) -> None:
        nonlocal times
        times += 1
        given = dict(zip(fields, values, strict=False)) | named
        is_right = len(given) == len(values) + len(named) and given.keys() <= fields.keys()
        if times > _FEW or not is_right or not required <= given.keys():
            init = _init(made, fields)
            made.__init__ = init  # type: ignore[misc]
            init(self, *values, **named)
            return
        for name, field in fields.items():
            object.__setattr__(self, name, given[name] if name in given else field.made())

    return first


def _init(made: type, fields: Mapping[str, _Field]) -> Callable[..., None]:
    """As the standard one: a function with the fields as its parameters, since that is what runs fast."""
    known: dict[str, object] = {"_set": object.__setattr__, "_absent": _REQUIRED}
    parameters, lines = [], []
    for name, field in fields.items():
        value = name
        if field.factory is not None:
            known[f"_make_{name}"] = field.factory
            parameters.append(f"{name}=_absent")
            value = f"_make_{name}() if {name} is _absent else {name}"
        elif field.default is not _REQUIRED:
            known[f"_default_{name}"] = field.default
            parameters.append(f"{name}=_default_{name}")
        else:
            parameters.append(name)
        lines.append(f" _set(self, {name!r}, {value})")
    exec(f"def __init__(self, {', '.join(parameters)}):\n" + "\n".join(lines or [" pass"]), known)  # noqa: S102
    init: Any = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    return init  # type: ignore[no-any-return]


def _comparing(names: tuple[str, ...]) -> dict[str, object]:
    """Equal are two of the same class whose fields are equal, one by one."""

    def few(of: object) -> tuple[object, ...]:  # `attrgetter` gives no tuple for them
        return tuple(getattr(of, name) for name in names)

    values_of: Callable[[Any], tuple[object, ...]] = attrgetter(*names) if len(names) > 1 else few

    def equals(self: object, other: object) -> bool:
        return values_of(self) == values_of(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values_of(self))

    return {"__eq__": equals, "__hash__": hashed}


def _repr_of(names: list[str]) -> Callable[[object], str]:
    def shown(self: object) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{type(self).__qualname__}({fields})"

    return shown


def _refuse(self: object, name: str, *value: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}" if value else f"cannot delete field {name!r}")


class _StandardFields:
    """What the standard module's functions look for in a class; made when one of them looks."""

    def __get__(self, value: object, made: type) -> dict[str, Any]:
        import dataclasses

        for base in made.__mro__:
            if isinstance(base.__dict__.get(_STANDARD), _StandardFields):
                made = base
                break
        shape = [
            (name, "object", dataclasses.field(**_as_standard(field))) for name, field in getattr(made, _FIELDS).items()
        ]
        found = {field.name: field for field in dataclasses.fields(dataclasses.make_dataclass("Shape", shape))}
        setattr(made, _STANDARD, found)
        return found


def _as_standard(field: _Field) -> dict[str, Any]:
    if field.factory is not None:
        return {"default_factory": field.factory}
    return {} if field.default is _REQUIRED else {"default": field.default}


if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    dataclass, field, replace = _dataclass, _field, _replace

__all__ = ["dataclass", "field", "replace"]
