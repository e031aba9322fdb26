"""A policy's examples as they stand in its file: read only where they are run, and no part of the compiled pack."""

from __future__ import annotations

from pathlib import Path

from rights.errors import Mistake, TermsError
from rights.terms.pack import read_source
from rights.terms.tree import Node, parse

__all__ = ["examples_of"]


def examples_of(path: str | Path, *, shown: str | None = None) -> list[Node]:
    """The examples of a policy file, unchecked, each with its lines and columns; none where the file has none.

    Args: shown: how to name the file in mistakes; the path as given otherwise.

    Raises:
        TermsError: the file can't be read as YAML, or its examples are no list.
        UsageError: there is no such file.
    """
    name = shown or str(path)
    root, mistakes = parse(read_source(Path(path), name), name)
    if root is None:
        raise TermsError(mistakes)
    examples = root.get("examples")
    if examples is None or examples.value is None:
        return []
    if not isinstance(examples.value, list):
        words = "examples are a list"
        raise TermsError([Mistake(name, words, line=examples.line, column=examples.column, hint="begin with: - name:")])
    return examples.value
