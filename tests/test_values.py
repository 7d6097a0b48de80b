"""Values that are made fast are what their dataclass says."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from kg.values import swift


@dataclass(frozen=True, slots=True)
class Plain:
    name: str
    many: int = 1
    others: tuple[str, ...] = ()


@swift
@dataclass(frozen=True, slots=True)
class Swift:
    name: str
    many: int = 1
    others: tuple[str, ...] = ()


@pytest.mark.parametrize("args", [("a",), ("a", 2), ("a", 2, ("b",))])
def test_it_is_the_same_value(args: tuple[object, ...]) -> None:
    plain, swift_ = Plain(*args), Swift(*args)  # type: ignore[arg-type]
    assert repr(swift_) == repr(plain).replace("Plain", "Swift")
    assert (swift_, hash(swift_)) == (Swift(*args), hash(plain))  # type: ignore[arg-type]
    assert pickle.loads(pickle.dumps(swift_)) == swift_
    assert replace(swift_, many=5) == Swift(swift_.name, many=5, others=swift_.others)


def test_nobody_changes_it() -> None:
    with pytest.raises(FrozenInstanceError):
        Swift("a").many = 2  # type: ignore[misc]


def test_a_field_that_lacks_is_an_error() -> None:
    with pytest.raises(TypeError, match="name"):
        Swift()  # type: ignore[call-arg]
