"""The one tree of errors: data first, words last, each with the exit status that the command line ends with.

RightsError                 anything that a user has to mend; exit status 2
├── UsageError              the call itself is wrong: a path that is not there, options that exclude each other
├── InputError              a page that cannot be read at all (not a file, too large, damaged beyond reading)
├── TermsError              a policy, list or template is wrong; carries every mistake with file, line and column
├── RecordError             a publisher's or an article's record is wrong; carries every mistake likewise
├── ConfigError             rights.toml or [tool.rights] is wrong
└── FetchError              an address could not be fetched; never a breach, becomes ``unread``
"""

from __future__ import annotations

from typing import ClassVar

__all__ = [
    "ConfigError",
    "FetchError",
    "InputError",
    "Mistake",
    "RecordError",
    "RightsError",
    "TermsError",
    "UsageError",
]


class Mistake:
    """One thing wrong in a file that a person wrote: where it is, what is wrong, and what to do.

    Args:
        file: path as the user gave it.
        line: 1-based, 0 where no line is known.
        column: 1-based in code points, 0 where unknown.
        message: what is wrong, in the reader's words, present tense, lower case.
        hint: what to do, or "".
        key: dotted path to the value ("clauses.byline.place"), or "".
        level: "error" stops the file from being used, "warning" does not.
    """

    __slots__ = ("column", "file", "hint", "key", "level", "line", "message")

    def __init__(
        self,
        file: str,
        message: str,
        *,
        line: int = 0,
        column: int = 0,
        hint: str = "",
        key: str = "",
        level: str = "error",
    ) -> None:
        self.file = file
        self.message = message
        self.line = line
        self.column = column
        self.hint = hint
        self.key = key
        self.level = level

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        tail = f"; {self.hint}" if self.hint else ""
        return f"{place}: {self.level}: {self.message}{tail}"

    def __repr__(self) -> str:
        return f"Mistake({str(self)!r})"


class RightsError(Exception):
    """Something that the user has to mend.

    Args:
        message: what is wrong, in the reader's words.
        hint: what to do next, or "".
    """

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n  {self.hint}" if self.hint else self.message


class UsageError(RightsError):
    """The call itself is wrong."""


class InputError(RightsError):
    """A page that cannot be read at all; the message names it and says why."""


class FetchError(RightsError):
    """An address that could not be fetched; `reason` is one short clause for ``unread``, `hops` the addresses asked on the way."""

    def __init__(self, message: str, *, reason: str = "", hint: str = "", hops: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint=hint)
        self.reason = reason or message
        self.hops = hops


class _FileError(RightsError):
    """A file that a person wrote has mistakes; all of them are carried, in the order of their lines."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        self.mistakes = sorted(mistakes, key=lambda m: (m.file, m.line, m.column))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


class TermsError(_FileError):
    """A policy, a list or a template is wrong."""


class RecordError(_FileError):
    """A publisher's or an article's record is wrong."""


class ConfigError(_FileError):
    """The configuration is wrong."""
