"""Checks what people wrote against typed models, and says every mistake with its place and what was meant.

The frozen msgspec values that travel inside the program are the only description of their fields; pydantic models for
the border are derived from them here, strict and closed.
"""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, Union

import msgspec
from pydantic import BaseModel, ConfigDict, Field, Strict, ValidationError, create_model
from pydantic_core import ErrorDetails

from rights.errors import Mistake
from rights.terms.tree import Node

__all__ = ["CLOSED", "check", "did_you_mean", "model_of", "place_of", "shown"]

CLOSED = ConfigDict(strict=True, extra="forbid", populate_by_name=False)
"""No guessing of types, no key that is not known."""
_META = ("gt", "ge", "lt", "le", "multiple_of", "pattern", "min_length", "max_length")


def model_of(struct: type[Any]) -> type[BaseModel]:
    """The strict, closed pydantic model with the fields of a msgspec struct."""
    if struct in _MODELS:
        return _MODELS[struct]
    hints = typing.get_type_hints(struct, include_extras=True)
    fields: dict[str, Any] = {}
    for number, field in enumerate(msgspec.structs.fields(struct)):
        needed = field.default is msgspec.NODEFAULT and field.default_factory is msgspec.NODEFAULT
        # neutral names inside: a field may be called like something that the model class has already
        info = Field(alias=field.encode_name) if needed else Field(default=None, alias=field.encode_name)
        fields[f"f{number}"] = (_border(hints[field.name]), info)
    _MODELS[struct] = create_model(struct.__name__, __config__=CLOSED, **fields)
    return _MODELS[struct]


_MODELS: dict[type[Any], type[BaseModel]] = {}


def _border(kind: Any) -> Any:
    """The type at the border for a type inside: tuples are lists there, structs are models."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is Annotated:
        limits = {
            name: getattr(meta, name) for meta in args[1:] for name in _META if getattr(meta, name, None) is not None
        }
        inner = _border(args[0])
        return Annotated[inner, Field(**limits)] if limits else inner
    if origin in (Union, types.UnionType):
        return Union[tuple(_border(arg) for arg in args)]  # noqa: UP007  # the members are only known now
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:  # tuple[X, ...]
        return list[_border(args[0])]  # type: ignore[misc]  # a type made at run time
    if origin is tuple:
        return Annotated[tuple[tuple(_border(arg) for arg in args)], Strict(False)]  # type: ignore[misc]  # ditto
    if origin in (list, set, frozenset, Sequence, Iterable):
        return list[_border(args[0])]  # type: ignore[misc]  # ditto
    if origin in (dict, Mapping):
        return dict[str, _border(args[1])]  # type: ignore[misc]  # ditto
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return model_of(kind)
    return kind


def check(model: type[BaseModel], node: Node, file: str, *, path: str = "", also: Iterable[str] = ()) -> list[Mistake]:
    """Every mistake of a value against a model, each once and where it stands.

    Args:
        model: as `model_of` gives it, or written by hand.
        node: the value.
        file: for the mistakes.
        path: dotted path to the value, for the mistakes' keys.
        also: keys that may have been meant although the model does not hold them.
    """
    try:
        model.model_validate(node.data())
    except ValidationError as error:
        return _Told(model, node, file, path, tuple(also)).mistakes(error.errors(include_url=False))
    return []


def place_of(node: Node, loc: Sequence[int | str], path: str = "") -> tuple[list[Node], str]:
    """The nodes that a pydantic location leads through, the deepest last, and the dotted path to it.

    Words in the location that name a branch of a union lead nowhere and are passed over. Items with an id are named by
    it in the path.
    """
    way = [node]
    for step in loc:
        here = way[-1]
        below: Node | None = None
        name = str(step)
        if isinstance(here.value, dict):
            below = here.get(name)
        elif isinstance(here.value, list) and isinstance(step, int) and step < len(here.value):
            below = here.value[step]
            known = below.get("id")
            name = known.value if known is not None and isinstance(known.value, str) else name
        if below is not None:
            way.append(below)
            path = f"{path}.{name}" if path else name
    return way, path


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A hint: the nearest of the choices, or all of them where none is near and they are few."""
    known = list(dict.fromkeys(choices))
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    if not near:
        near = [choice for choice in known if choice.lower() == word.lower()]
    if near:
        return f'did you mean "{near[0]}"?'
    return f"known: {', '.join(known)}" if known else ""


def shown(node: Node) -> str:
    """A value as it may stand in a message: short, and told apart from its neighbours."""
    if isinstance(node.value, dict):
        return "a mapping"
    if isinstance(node.value, list):
        return "a list"
    if node.value is None:
        return "nothing" if not node.raw else f"{node.raw} (nothing)"
    raw = node.raw if len(node.raw) <= _SHOWN else node.raw[: _SHOWN - 1] + "…"
    if isinstance(node.value, bool):
        return f"{raw} (true or false)"
    return f'"{raw}"' if isinstance(node.value, str) else f"{raw} (a number)"


_SHOWN = 60
_BOOLEANS = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}
_TYPE_WORDS = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "none_required": "nothing",
}
_LIMITS = {
    "greater_than": "more than {gt}",
    "greater_than_equal": "{ge} or more",
    "less_than": "less than {lt}",
    "less_than_equal": "{le} or less",
}


class _Told:
    """Puts pydantic's errors about one value into our words, each at its place."""

    def __init__(self, model: type[BaseModel], root: Node, file: str, path: str, also: tuple[str, ...]) -> None:
        self.model = model
        self.root = root
        self.file = file
        self.path = path
        self.also = also

    def mistakes(self, errors: list[ErrorDetails]) -> list[Mistake]:
        """One mistake for all that is wrong with a value."""
        ways = [place_of(self.root, _to_holder(error), self.path) for error in errors]
        out: list[Mistake] = []
        done: set[int] = set()
        for error, (way, key) in zip(errors, ways, strict=True):
            node = way[-1]
            if error["type"] not in _TYPE_WORDS and error["type"] != "literal_error":
                out.append(self.words(error, node, key))
                continue
            # one branch of a union wants another type; another branch came further, so its mistake is the real one
            further = any(len(other) > len(way) and _same(other[: len(way)], way) for other, _ in ways)
            here = [e for e, (other, _) in zip(errors, ways, strict=True) if _same(other, way)]
            inside = any(e["type"] in {"missing", "extra_forbidden"} for e in here)
            if not (further or inside or id(node) in done):
                done.add(id(node))
                out.append(_wrong_value(here, node, self.file, key))
        return list({(m.file, m.line, m.column, m.message): m for m in out}.values())

    def words(self, error: ErrorDetails, node: Node, key: str) -> Mistake:
        """One of pydantic's errors in our words."""
        kind, context = error["type"], error.get("ctx", {})
        last = str(error["loc"][-1]) if error["loc"] else ""
        hint = ""
        if kind == "missing":
            message, key = f'"{last}" is missing', f"{key}.{last}" if key else last
        elif kind == "extra_forbidden":
            message, key = f'unknown key "{last}"', f"{key}.{last}" if key else last
            keys = _keys_at(self.model, error["loc"][:-1])
            hint = did_you_mean(last, [*keys, *self.also] if len(error["loc"]) == 1 else keys)
            node = node.key(last) or node
        elif kind == "value_error":
            message = str(context.get("error", error["msg"]))
        elif kind in _LIMITS:
            message = f"{_LIMITS[kind].format(**context)} is needed here, not {node.raw}"
        elif kind in {"too_short", "string_too_short"}:
            message = "this may not be empty" if context.get("min_length") == 1 else "this is too short"
        elif kind in {"too_long", "string_too_long"}:
            message = "this is too long"
        else:
            message = error["msg"][:1].lower() + error["msg"][1:]
        return Mistake(node.file or self.file, message, line=node.line, column=node.column, hint=hint, key=key)


def _to_holder(error: ErrorDetails) -> tuple[int | str, ...]:
    """The location of an error; for a key that is missing or too many, of the mapping around it."""
    loc = tuple(error["loc"])
    return loc[:-1] if error["type"] in {"missing", "extra_forbidden"} else loc


def _same(one: list[Node], other: list[Node]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def _wrong_value(errors: list[ErrorDetails], node: Node, file: str, key: str) -> Mistake:
    """A value of the wrong type, or not among the words that are known, whichever branches of a union were tried."""
    asked = list(dict.fromkeys(_TYPE_WORDS[e["type"]] for e in errors if e["type"] in _TYPE_WORDS))
    words = [word for e in errors if e["type"] == "literal_error" for word in _literals(e)]
    if words and (isinstance(node.value, str) or not asked):
        wanted = f"; {' or '.join(asked)} is needed here" if asked and "a text" not in asked else ""
        message, hint = f"{shown(node)} is not known here{wanted}", did_you_mean(node.raw, words)
    else:
        asked += [f'"{word}"' for word in words]
        message, hint = f"{' or '.join(asked)} is needed here, not {shown(node)}", ""
        if "a text" in asked and node.raw and not isinstance(node.value, str):
            hint = f'write "{node.raw}"'
        elif asked == ["true or false"] and node.raw.lower() in _BOOLEANS:
            hint = f"write {_BOOLEANS[node.raw.lower()]}"
        elif "a list" in asked and isinstance(node.value, str):
            hint = f'write ["{node.raw}"]' if len(node.raw) <= _SHOWN else "put it in brackets"
    return Mistake(node.file or file, message, line=node.line, column=node.column, hint=hint, key=key)


def _literals(error: ErrorDetails) -> list[str]:
    expected = str(error.get("ctx", {}).get("expected", ""))
    return [word.strip().strip("'\"") for word in expected.replace(" or ", ", ").split(", ")]


def _keys_at(model: type[BaseModel], loc: Sequence[int | str]) -> list[str]:
    """The keys that a model allows at a location."""
    kinds = _branches(model)
    for step in loc:
        below: list[Any] = []
        for kind in kinds:
            args = typing.get_args(kind)
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                if kind.__name__ == step:
                    below.append(kind)
                below += [f.annotation for name, f in kind.model_fields.items() if (f.alias or name) == step]
            elif typing.get_origin(kind) is list and isinstance(step, int):
                below.append(args[0])
            elif typing.get_origin(kind) is dict:
                below.append(args[1])
        kinds = [branch for kind in below for branch in _branches(kind)] or kinds
    models = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
    return [field.alias or name for kind in models for name, field in kind.model_fields.items()]


def _branches(kind: Any) -> list[Any]:
    origin = typing.get_origin(kind)
    if origin is Annotated:
        return _branches(typing.get_args(kind)[0])
    if origin in (Union, types.UnionType):
        return [branch for arg in typing.get_args(kind) for branch in _branches(arg)]
    return [kind]
