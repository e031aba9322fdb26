"""The shared word lists, agencies and credit phrases, from YAML."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from pydantic import BaseModel

from rights.errors import Mistake
from rights.model.terms import Agency, Lists, Phrases
from rights.terms.shape import CLOSED, check, model_of, shown
from rights.terms.tree import parse

__all__ = ["read_list"]


class _Agencies(BaseModel):
    model_config = CLOSED
    agencies: list[model_of(Agency)]  # type: ignore[valid-type]  # derived from the value that travels inside


class _Phrases(BaseModel):
    model_config = CLOSED
    phrases: list[model_of(Phrases)]  # type: ignore[valid-type]  # ditto


_KINDS: dict[str, tuple[type[BaseModel], type[Any], str]] = {
    "agencies": (_Agencies, Agency, "id"),
    "phrases": (_Phrases, Phrases, "language"),
}


def read_list(data: bytes, file: str) -> tuple[Lists, list[Mistake]]:
    """One list file: a mapping with the single key `agencies` or `phrases`."""
    root, mistakes = parse(data, file)
    if root is None or mistakes:
        return Lists(), mistakes
    names = list(root.value) if isinstance(root.value, dict) else []
    if len(names) != 1 or names[0] not in _KINDS:
        found = ", ".join(names) if names else shown(root)
        hint = "begin with agencies: or phrases:"
        words = f"a list file holds agencies or phrases, not {found}"
        return Lists(), [Mistake(file, words, line=root.line, column=root.column, hint=hint)]
    name = names[0]
    model, inside, key = _KINDS[name]
    mistakes = check(model, root, file)
    if mistakes:
        return Lists(), mistakes
    items = root.value[name][1].value
    first: dict[Any, int] = {}
    for item in items:
        node = item.get(key)
        if node.value in first:
            words = f'"{node.value}" stands twice; first in line {first[node.value]}'
            mistakes.append(Mistake(file, words, line=node.line, column=node.column, hint="keep one"))
        first[node.value] = node.line
    values: Sequence[Any] = msgspec.convert([item.data() for item in items], tuple[inside, ...])  # type: ignore[valid-type]
    return Lists(**{name: tuple(values)}), mistakes
