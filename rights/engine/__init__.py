"""Recognising what a page is, deciding every clause for it, and the report."""

from rights.engine.checker import Checker, World, exit_status
from rights.engine.questions import Open, Questions, open_questions
from rights.engine.recognise import Known, Role, recognise
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
    "recognise",
]
