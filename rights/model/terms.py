"""A syndicator's terms as data: policies, clauses, how a republication is recognised, and the shared word lists.

Written by people in YAML (`terms/` reads and checks it), travelling inside as these values. Option tables of the kinds
of clause belong to the rules; a clause carries them as plain mappings, already checked.
"""

from __future__ import annotations

from typing import Any

import msgspec

from rights.model.verdict import Level, Verdict

__all__ = [
    "Agency",
    "Applies",
    "Clause",
    "Condition",
    "Dated",
    "Lists",
    "Note",
    "Phrases",
    "Policy",
    "Recognise",
    "TermsSource",
]


class TermsSource(msgspec.Struct, frozen=True):
    """Where the terms were read: `url`, or `via` what (a notice below the stories, a mirror), and on which day.

    read_on is an ISO day, or None where it is not known; it is never invented. note: our words on what that source is.
    """

    url: str | None = None
    via: str | None = None
    read_on: str | None = None
    note: str | None = None


class Condition(msgspec.Struct, frozen=True):
    """A condition over closed facts, three-valued: a fact that is not known makes it unknown.

    Exactly one of fact, all_of, any_of and not_ is set. fact: name of the fact ("channel", "publisher.kind",
    "licence_for", ...) with `is_in`: the values, any one of which satisfies it; a fact that is a day comes with `from_`
    and `until` instead, ISO days, both inclusive, None = without end.
    """

    fact: str | None = None
    is_in: tuple[Any, ...] = ()
    from_: str | None = None
    until: str | None = None
    all_of: tuple[Condition, ...] = ()
    any_of: tuple[Condition, ...] = ()
    not_: Condition | None = None


class Dated(msgspec.Struct, frozen=True):
    """Options that hold for originals of certain days: from and until are ISO days, both inclusive, None = without end.

    options is laid over the clause's own options. by: whose day it is, "original" or "republication".
    """

    options: dict[str, Any]
    from_: str | None = None
    until: str | None = None
    by: str = "original"


class Clause(msgspec.Struct, frozen=True):
    """One thing that the terms say.

    kind: one of the contract's kinds, or a group: any_of, all_of, one_of, not (`of` holds the children).
    says: what the terms say, in our words. options: what is checked, as the kind's own table allows.
    prefer: the soft form inside a hard duty: options laid over `options`; missing it is advice.
    by_date: variants by the day of the original. decides: the worst that this clause can come to ("review": what the
    page shows can never prove a breach). ambiguous: the terms contradict themselves here; never worse than review.
    ask: the smallest question that settles it, where the kind's own is not good enough.
    scope: article or publisher: what an attestation is given for. seen: verified, secondary or memory: how this very
    clause is known, None as the policy's status. line, column: where the clause stands in the policy's file, or, where it
    was inherited, in `file`.
    widens: ids of clauses, or kinds, that this permission spares where it is in force and its bounds are kept.
    conflicts_with: clauses of the same terms, or words for them, that say otherwise. covers: names of what the survey
    found, which this clause expresses; for the coverage table alone.
    origin: id of the policy that it was inherited from, None for the policy's own. file: the file where it stands.
    changed: the policy lays keys of its own over what it inherited.
    """

    id: str
    kind: str
    level: Level
    says: str
    source: TermsSource
    options: dict[str, Any] = {}
    prefer: dict[str, Any] | None = None
    by_date: tuple[Dated, ...] = ()
    when: Condition | None = None
    unless: Condition | None = None
    of: tuple[Clause, ...] = ()
    decides: Verdict | None = None
    ambiguous: bool = False
    ask: str | None = None
    scope: str = "article"
    seen: str | None = None
    line: int = 0
    column: int = 0
    widens: tuple[str, ...] = ()
    conflicts_with: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    origin: str | None = None
    file: str = ""
    changed: bool = False


class Applies(msgspec.Struct, frozen=True):
    """When this one of several policies of a syndicator holds.

    when: a condition (a tier by agreement). from_, until: ISO days, both inclusive, None = without end. by: whose day:
    "original", "republication", or "as_of", the day judged.
    """

    when: Condition | None = None
    from_: str | None = None
    until: str | None = None
    by: str = "original"


class Recognise(msgspec.Struct, frozen=True):
    """The signals by which a page is known to republish this syndicator, as data.

    names: forms of the newsroom's name that prove nothing alone but complete a credit phrase ("originally published
    by NAME"), a byline or a copyright line; matched as whole words in the case given, spaces and hyphens folded.
    short_names: forms that count only in a byline, a dateline or a copyright line (AP, KHN), in the case given.
    not_names: longer phrases in which a name means something else ("join the conversation").
    own_hosts: registrable hosts whose pages are originals; subdomains included.
    partner_hosts: hosts below own hosts that serve republications (hosted.ap.org).
    partnerships: a story that says it was made in partnership with the newsroom is its own ("part of a partnership with
    NAME"). False where such stories are the partner's: co-reported ones are not held to terms for republishing.
    trackers: address patterns with {article_id} and the like; one live in the story proves a republication.
    datelines: signs in the first words of a story's first paragraph: "(AP)", "(Reuters)".
    bylines: further forms of a byline that names the newsroom: "{person}, Ap {role} Writer".
    signoffs: forms of a closing line that proves: "Reporting by {persons}; Editing by {persons}".
    notices: wording that a republication carries and a mention does not, matched as similar.
    """

    names: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()
    own_hosts: tuple[str, ...] = ()
    partner_hosts: tuple[str, ...] = ()
    partnerships: bool = False
    trackers: tuple[str, ...] = ()
    datelines: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    signoffs: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


class Note(msgspec.Struct, frozen=True):
    """Something that the terms say and that asks nothing of anybody ("no fee"): told by `explain`, never decided.

    covers, origin: as of a clause. why: why what it covers is not expressed as a clause.
    """

    id: str
    says: str
    source: TermsSource
    covers: tuple[str, ...] = ()
    why: str = ""
    origin: str | None = None


class Policy(msgspec.Struct, frozen=True):
    """One syndicator's terms.

    status: verified (the syndicator's own page was read), secondary, draft. sha256: of the file as read; where it
    extends others, of its own hash and theirs.
    version: the file's own version word, a day in ISO form. contacts: purpose to address, or to "@host" where only the
    host of the address is known. variables: fixed values that templates may name ({name}, {licence_url}).
    base: made to be extended; never recognised, but may be named. parents: ids of the policies that it extends.
    syndicator: groups the policies of one syndicator; "" = the policy's own id. applies: when this one of them holds.
    """

    id: str
    name: str
    version: str
    status: str
    language: str
    sha256: str
    file: str
    terms: TermsSource
    recognise: Recognise
    clauses: tuple[Clause, ...]
    licence: dict[str, Any] = {}
    contacts: dict[str, str] = {}
    variables: dict[str, str] = {}
    notes: tuple[Note, ...] = ()
    homepages: tuple[str, ...] = ()
    base: bool = False
    parents: tuple[str, ...] = ()
    syndicator: str = ""
    applies: Applies | None = None

    @property
    def credited(self) -> str:
        """The newsroom's name as a credit writes it; a policy may go by another ("Harbor News (partners)")."""
        names = self.recognise.names
        return names[0] if names and self.name not in names else self.name

    @property
    def family(self) -> str:
        """What the policies of one syndicator share."""
        return self.syndicator or self.id


class Agency(msgspec.Struct, frozen=True):
    """A picture or news agency, and the forms in which its sign appears beside a picture.

    id: "reuters". name: "Reuters". signs: whole-word forms in the case given ("REUTERS", "AP Photo", "Getty Images").
    policy: the id of the policy with the same syndicator, if there is one. stock: sells single licences (iStock, ...).
    bylines: forms under which a news agency is named as the author of a story ("Agence France-Presse", "AFP", "UPI");
    empty for those that only deal in pictures.
    """

    id: str
    name: str
    signs: tuple[str, ...]
    policy: str | None = None
    stock: bool = False
    bylines: tuple[str, ...] = ()


class Phrases(msgspec.Struct, frozen=True):
    """The words by which stories are credited, in one language; {name} stands for a newsroom.

    from_source: phrases after which the source is named ("originally published by", "republished from").
    to_other: phrases that look alike but point away from this page ("reprinted by", "also appeared in").
    read_on: invitations to read the rest elsewhere ("read the full story at"); they mark an excerpt.
    self_nouns: nouns by which a story speaks of itself ("article", "story"); demonstratives: the words before them
    ("this", "the following").
    by: how a byline begins ("By"). joins: between the last two names ("and"). reporting: a sign-off's lead words.
    licence: words that state a licence ("Creative Commons", "with permission"). roles: words of which one makes a role
    ("Reporter", "Correspondent", "Writer").
    joint: those of from_source that name partners as well as sources; they prove nothing about a newsroom without a policy.
    where_first: phrases that stand after the newsroom's name ("where this {noun} first appeared"; {noun}: a self noun).
    works: nouns of other works ("book", "study"): a credit that speaks of one says nothing about the story.
    leads: what may stand before a credit ("Editor's note"). helpers: verbs and pronouns before its phrase ("has been").
    no_names: words after a phrase that name no newsroom ("print", "English"). dates: months, days, seasons.
    edited, shortened, translated, added: words by which a note says that a story was changed ("edited for style"), cut
    ("shortened"), put into another language ("translated from"), added to ("additional reporting by").
    """

    language: str
    from_source: tuple[str, ...] = ()
    to_other: tuple[str, ...] = ()
    read_on: tuple[str, ...] = ()
    self_nouns: tuple[str, ...] = ()
    demonstratives: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    reporting: tuple[str, ...] = ()
    licence: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    joint: tuple[str, ...] = ()
    where_first: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    helpers: tuple[str, ...] = ()
    no_names: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    shortened: tuple[str, ...] = ()
    translated: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


class Lists(msgspec.Struct, frozen=True):
    """The shared word lists beside the policies."""

    agencies: tuple[Agency, ...] = ()
    phrases: tuple[Phrases, ...] = ()
