"""The edit lens: what differs between an original and a republication of it, passage by passage, and of what class it is.

Pure functions over text: no policy, no file, no network, no clock.
"""

from rights.match.compare import best_version, compare, compare_all
from rights.match.reading import of_text, side
from rights.match.summary import summary
from rights.match.values import Anchor, Comparison, Edit, Part, Passage, Side

__all__ = [
    "Anchor",
    "Comparison",
    "Edit",
    "Part",
    "Passage",
    "Side",
    "best_version",
    "compare",
    "compare_all",
    "of_text",
    "side",
    "summary",
]
