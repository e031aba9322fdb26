"""The closed list of facts that a clause's `when` and `unless` may ask about."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

__all__ = ["FACTS", "Fact"]


class Fact(msgspec.Struct, frozen=True):
    """One fact: what it tells, and the values that it can have.

    No values = any text. boolean: true or false. day: a mapping of from and until, of which one may be missing.
    """

    tells: str
    values: tuple[str, ...] = ()
    boolean: bool = False
    day: bool = False


FACTS: Mapping[str, Fact] = {
    "channel": Fact("where the republication appears", ("online", "print", "newsletter", "audio", "social")),
    "use": Fact(
        "how the original is used: translation and excerpt as translated and excerpted, derived a text of one's own made of "
        "it, whole what is none of the latter two",
        ("whole", "excerpt", "translation", "derived"),
    ),
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
    "publisher.id": Fact("the publisher's id, from its record"),
    "publisher.cannot": Fact(
        "what the publisher's system can't do", ("link", "organisation_in_byline", "script", "image", "canonical")
    ),
    "edited": Fact("whether the text was changed at all", boolean=True),
    "edited_beyond_style": Fact("whether the text was changed in more than style", boolean=True),
    "shortened": Fact("whether parts of the text were left out", boolean=True),
    "excerpted": Fact(
        "whether only a part of the text is republished: passages in an article of the publisher's own, or less than half of the "
        "words; a text of which more stands here is shortened; not known without the original's text",
        boolean=True,
    ),
    "translated": Fact(
        "whether the text is in another language than the original: the page's by its text, then by its mark-up; the original's "
        "by its record, then by its text; not known where none of these tells",
        boolean=True,
    ),
    "localised": Fact("whether local facts, units or spellings were put in", boolean=True),
    "published": Fact("the day on which the original was published", day=True),
    "republished": Fact("the day of the republication", day=True),
    "as_of": Fact("the day that is judged", day=True),
    "source": Fact("whom the syndicator itself credits, from the original's record"),
    "edition": Fact("which of the syndicator's editions the original stands in, from its record"),
    "partner": Fact("one of the partners that reported with the newsroom, from the original's record"),
    "author": Fact("one of the original's authors"),
    "licence": Fact("the original's own licence, from its record"),
    "first_use": Fact("whether the publisher has republished nothing under this policy before", boolean=True),
    "linked": Fact("whether the channel can carry links", boolean=True),
    "original.has": Fact("what the original carries", ("tagline", "embeds", "images", "links")),
    "shared_on": Fact("the social network on which it appears"),
}
