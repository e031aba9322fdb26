"""What is written of a comparison: the two texts' names, their edits, and what the terms say of each."""

from __future__ import annotations

from datetime import date

import msgspec

from rights.match import Comparison
from rights.model.report import LensTerms

__all__ = ["Compared"]


class Compared(msgspec.Struct, frozen=True):
    """One pair as it was compared.

    original, republication: paths or addresses as the user gave them. day: the day of the original, None where nobody
    said. terms: what a policy says of the edits, None where none was named. id: the pair's name in a list of many.
    """

    original: str
    republication: str
    comparison: Comparison
    day: date | None = None
    terms: LensTerms | None = None
    id: str | None = None
