"""The closed list of facts that a clause's `when` and `unless` may ask about."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

__all__ = ["FACTS", "Fact"]


class Fact(msgspec.Struct, frozen=True):
    """One fact: what it tells, and the values that it can have; no values = any text; boolean = true or false."""

    tells: str
    values: tuple[str, ...] = ()
    boolean: bool = False


FACTS: Mapping[str, Fact] = {
    "channel": Fact("where the republication appears", ("online", "print", "newsletter", "audio", "social")),
    "use": Fact("how the original is used", ("whole", "excerpt", "translation", "derived")),
    "language": Fact("the original's language, as a language tag"),
    "section": Fact("the original's section, from its record"),
    "tag": Fact("one of the original's tags, from its record"),
    "publisher.kind": Fact(
        "what kind of publisher it is",
        ("news", "nonprofit", "commercial", "academic", "government", "advocacy", "aggregator", "personal"),
    ),
    "publisher.region": Fact("one of the regions that the publisher serves"),
    "publisher.membership": Fact("one of the publisher's memberships"),
    "publisher.commercial": Fact("whether the publisher works for profit", boolean=True),
    "publisher.paywall": Fact("whether readers pay for access", boolean=True),
    "permission": Fact("a word among what the publisher's agreement grants"),
    "approval": Fact("who has approved this republication", ("author", "editor", "syndicator")),
    "licence_for": Fact("what the publisher holds a licence of its own for", ("asset", "article")),
}
