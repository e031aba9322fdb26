"""Terms and records as people write them: policies, word lists, publishers and articles, with every mistake placed."""

from rights.terms.facts import FACTS
from rights.terms.pack import Pack, load_pack, load_policy

__all__ = ["FACTS", "Pack", "load_pack", "load_policy"]
