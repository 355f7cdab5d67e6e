"""A value of any kind, with something in every field: what is stored, read back and searched for leaks."""

from __future__ import annotations

import enum
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec

T = TypeVar("T")


def whole(kind: type[T], word: str) -> T:
    """A value of that kind whose every field is filled, every text with the word."""
    made = _made(kind, word)
    assert isinstance(made, kind)
    return made


def _made(kind: Any, word: str) -> Any:
    plain = {str: word, bytes: word.encode(), int: 1, float: 1.5, bool: True, type(None): None}
    plain |= {date: date(2026, 3, 4)}
    kind = getattr(kind, "__supertype__", kind)
    if kind in plain:
        return plain[kind]
    if get_origin(kind) is not None or isinstance(kind, types.UnionType):
        return _gathered(kind, word)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return next(iter(kind))
    return _struct(kind, word)


def _gathered(kind: Any, word: str) -> Any:
    parts = [part for part in get_args(kind) if part is not Ellipsis]
    origin = get_origin(kind)
    if origin is Callable:
        return lambda *_asked: None
    if origin in (Union, types.UnionType):
        return _made(parts[0], word)
    if origin is tuple:
        return tuple(_made(part, word) for part in parts)
    if origin in (dict, Mapping):
        return {_made(parts[0], word): _made(parts[1], word)}
    return [_made(parts[0], word)]


def _struct(kind: Any, word: str) -> Any:
    hints = get_type_hints(kind)
    if issubclass(kind, tuple):
        return kind(*(_made(hints[name], word) for name in kind.__annotations__))
    named = fields(kind) if is_dataclass(kind) else msgspec.structs.fields(kind)
    return kind(**{field.name: _made(hints[field.name], word) for field in named})
