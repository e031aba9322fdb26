"""Recognising what a page is, deciding every clause for it, and the report."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rights.engine.checker import Checker, World, exit_status
    from rights.engine.questions import Open, Questions, open_questions
    from rights.engine.recognise import Known, Role
    from rights.engine.scan import Scan

__all__ = [
    "Checker",
    "Known",
    "Open",
    "Questions",
    "Role",
    "Scan",
    "World",
    "exit_status",
    "open_questions",
]

# loaded on first use: a page without a sign is neither recognised nor decided
_HOMES = {
    "Checker": "checker",
    "Known": "recognise",
    "Open": "questions",
    "Questions": "questions",
    "Role": "recognise",
    "Scan": "scan",
    "World": "checker",
    "exit_status": "checker",
    "open_questions": "questions",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value
