"""How surveyed clauses of real terms are expressed by policies: one value each, for the table of coverage."""

from __future__ import annotations

import msgspec

__all__ = ["HOW", "NEEDS", "Covered"]

HOW: tuple[str, ...] = ("checks", "judges", "clears", "question", "permission", "nothing", "not at all")
"""How a surveyed clause is expressed, the best first.

checks: by a rule whose examples pass and fail. judges: by one that finds what a person then judges (pass and review).
clears: by one that a page or a record can bring to pass, and that asks otherwise. question: as a question to a person.
permission: as a permission that no example shows at work. nothing: as a note that asks nothing. not at all.
"""

NEEDS: tuple[str, ...] = (
    "the copy alone",
    "the article's record",
    "the original's text",
    "the publisher's record",
    "the ledger",
)
"""What is needed to decide a clause that a rule checks."""


class Covered(msgspec.Struct, frozen=True):
    """One surveyed clause. kind: the survey's name for it. how: of `HOW`. clause: the policy's clause or note, "" where none.

    needs: of `NEEDS` where a rule checks it. why: in words, where it is not expressed.
    """

    policy: str
    kind: str
    how: str
    clause: str = ""
    needs: str = ""
    why: str = ""
