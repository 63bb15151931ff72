"""Frozen dataclasses that are made when first used do what the standard ones do."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Mapping
from functools import cached_property

import pytest

from skalatui.document import records


@records.dataclass(frozen=True)
class Point:
    """A place."""

    x: int
    y: int = 2
    names: Mapping[str, str] = records.field(default_factory=dict)
    secret: str = records.field(default="", repr=False)

    @cached_property
    def total(self) -> int:
        return self.x + self.y


@records.dataclass(frozen=True)
class Named(Point):
    name: str = ""


@records.dataclass(frozen=True)
class One:
    value: object


@records.dataclass(frozen=True)
class Nothing:
    pass


def test_fields_are_given_by_place_or_by_name() -> None:
    assert (Point(1).x, Point(1).y, Point(1).names, Point(y=4, x=3).y) == (1, 2, {}, 4)
    assert Point(1).names is not Point(1).names
    assert Named(1, 2, {}, "", "a").name == "a"


def test_what_is_left_out_or_too_much_is_refused() -> None:
    with pytest.raises(TypeError, match=r"Point.__init__\(\) missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, 2, {}, "", 5)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, z=2)  # type: ignore[call-arg]


def test_equal_are_those_of_one_class_with_equal_fields() -> None:
    assert Point(1, 2) == Point(1) != Point(2)
    assert Named(1) != Point(1)
    assert One(1) == One(1) != One(2)
    assert Nothing() == Nothing()
    assert {One("a"), One("a"), One("b")} == {One("a"), One("b")}
    with pytest.raises(TypeError, match="unhashable"):
        hash(Point(1))


def test_nothing_is_set_or_deleted() -> None:
    point = Point(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x
    assert (point.total, point.x) == (3, 1)


def test_a_value_shows_its_fields() -> None:
    assert repr(Named(1, secret="s", name="n")) == "Named(x=1, y=2, names={}, name='n')"


def test_a_value_is_taken_apart_by_match() -> None:
    match Named(1, 5):
        case Point(x, y):
            assert (x, y) == (1, 5)


def test_some_fields_are_replaced() -> None:
    point = Named(1, name="n")
    for replace in (records.replace, dataclasses.replace):
        assert replace(point, x=4) == Named(4, name="n")
        assert type(replace(point)) is Named
        with pytest.raises(TypeError):
            replace(point, z=4)


def test_the_standard_functions_work_on_it() -> None:
    assert dataclasses.is_dataclass(Point)
    assert [field.name for field in dataclasses.fields(Named)] == ["x", "y", "names", "secret", "name"]
    assert dataclasses.asdict(Named(1, 2, {"a": "b"})) == {
        "x": 1, "y": 2, "names": {"a": "b"}, "secret": "", "name": "",
    }  # fmt: skip


def test_a_value_is_copied_and_sent_to_another_process() -> None:
    for same in (copy.copy(Point(1)), copy.deepcopy(Point(1)), pickle.loads(pickle.dumps(Point(1)))):
        assert same == Point(1)


def test_only_frozen_ones_are_made() -> None:
    with pytest.raises(TypeError, match="frozen"):
        records.dataclass(frozen=False)
