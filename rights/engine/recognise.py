"""What a page is: a republication of somebody's story, an excerpt, a mention, an original, or unrelated.

Signals are data (`Policy.recognise`, `Lists`); the modules beside this one know only their grammar and where on a page
they prove something. A name alone, a link, a picture's credit or a footer never does. What a page is under one policy
never depends on the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from rights.engine.credits import Said, said
from rights.engine.grammar import Grammar, grammar_of
from rights.engine.names import within
from rights.engine.newsrooms import agencies_named, first_appeared, is_this_site, leads_home, newsroom_of
from rights.engine.scene import Scene
from rights.engine.script import script_signs
from rights.engine.signs import Sign, Signal, own_site_name, signal_of, signs_of
from rights.model.page import Page
from rights.model.source import Place
from rights.model.terms import Lists, Policy

__all__ = ["Known", "Role", "Sign", "recognise"]


class Role(msgspec.Struct, frozen=True):
    """What a page is under one policy, or (policy None) under terms that are not loaded.

    newsroom: the name as the page credits it. assumed: what was taken for granted, in words. doubt: on what it depends
    whether the policy applies at all, in words, where that is not known.
    """

    role: str
    policy: Policy | None
    signs: tuple[Sign, ...] = ()
    newsroom: str | None = None
    assumed: str | None = None
    doubt: str | None = None


class Known(msgspec.Struct, frozen=True):
    """The policies in reach and the lists."""

    policies: tuple[Policy, ...]
    lists: Lists


def recognise(
    page: Page,
    known: Known,
    *,
    candidates: frozenset[str] | None = None,
    page_url: str | None = None,
    named: frozenset[str] = frozenset(),
) -> list[Role]:
    """What the page is, the strongest role first; never empty.

    Args:
        page: as read.
        known: the policies and lists.
        candidates: ids of policies whose signs the page's bytes hold; None = all.
        page_url: the page's own address where somebody said it; else the page's own word is taken.
        named: ids of policies that the caller says this page republishes; settles that role.

    Returns: one Role per policy under which the page is a republication or an excerpt, and one with `policy` None for
        a newsroom without a policy; otherwise a single original, mention or unrelated.
    """
    grammar = grammar_of(known.lists)
    signals = _signals(_Identity(known))
    scene = Scene(page, page_url)
    heard = said(scene, grammar)
    roles: list[Role] = []
    mentions: list[Role] = []
    originals: list[Role] = []
    for signal in signals:
        policy = signal.policy
        settled = policy.id in named
        if policy.base and not settled:
            continue  # made to be extended, or held to by those alone who name it
        if not settled and candidates is not None and policy.id not in candidates:
            continue
        own = _is_own(scene, heard, signal)
        if own and not settled:
            originals.append(Role("original", policy, (_address_sign(scene),), policy.name))
            continue
        signs = () if own else tuple(signs_of(scene, heard, grammar, signal))
        if not own and not any(sign.proves for sign in signs):
            signs += tuple(script_signs(scene, grammar, signal))
        proofs = [sign for sign in signs if sign.proves]
        if proofs and not settled and scene.self_said() and _owns(policy, scene.linked_site()):
            # its head names another address, yet it is a page of the syndicator's site
            originals.append(Role("original", policy, (_address_sign(scene),), policy.name))
            continue
        if settled:
            roles.append(Role("republication", policy, signs, policy.name))
        elif proofs:
            role = "excerpt" if all(sign.excerpt for sign in proofs) else "republication"
            roles.append(Role(role, policy, signs, policy.name, _assumed(scene)))
        elif signs:
            mentions.append(Role("mention", policy, signs, policy.name))
    spoke = tuple(signal for signal in signals if not signal.policy.base)
    roles.extend(_others(scene, heard, grammar, known, spoke, settled=bool(roles), own=bool(originals)))
    if roles:
        return roles
    return originals[:1] or mentions[:1] or [Role("unrelated", None)]


def _owns(policy: Policy, host: str | None) -> bool:
    """Whether pages on the host are the syndicator's own; not so where it serves republications."""
    own, partners = policy.recognise.own_hosts, policy.recognise.partner_hosts
    return host is not None and within(host, own) and not within(host, partners)


def _is_own(scene: Scene, heard: Said, signal: Signal) -> bool:
    """Whether the page stands on the syndicator's own site."""
    policy = signal.policy
    if not _owns(policy, scene.stated()):
        return False
    if scene.told():
        return True
    if not _owns(policy, scene.host()):
        return False
    # the page's own word: a republication may carry the original's address, and then its site's name or its credit
    # says otherwise
    site = scene.page.head.site_name
    if site is not None and not own_site_name(signal, site.value) and not _owns(policy, scene.linked_site()):
        return False
    return not any(
        credit.how == "self" and credit.names(scene, signal.names, policy) is not None for credit in heard.credits
    )


def _address_sign(scene: Scene) -> Sign:
    host = scene.host() or ""
    fact = scene.address(host)
    return Sign(f"its address is on {host}", Place(fact.span.start, fact.span.end) if fact is not None else None)


def _assumed(scene: Scene) -> str | None:
    if scene.stated() is None:
        return "the page gives no address of its own, so it is taken for a republication and not for the original"
    return None


def _others(
    scene: Scene, heard: Said, grammar: Grammar, known: Known, signals: tuple[Signal, ...], *, settled: bool, own: bool
) -> Iterator[Role]:
    """The newsroom that a page credits where no policy for it is loaded: reported, never gated."""
    for credit in heard.credits:
        if not credit.proves or credit.joint:
            continue
        if any(credit.names(scene, signal.names, signal.policy) is not None for signal in signals):
            continue  # a policy that is loaded: it has spoken
        place = scene.place(credit.start, min(credit.end, scene.bounds(credit.at)[1]))
        if credit.cut:
            if credit.how == "self":
                words = "its credit breaks off before the newsroom is named"
                yield Role("republication", None, (Sign(words, place),), None, _assumed(scene))
                return
            continue
        name = newsroom_of(scene, grammar, credit)
        if name is None or is_this_site(scene, name) or leads_home(scene, credit):
            continue
        words = "it says that the story comes from elsewhere"
        yield Role("republication", None, (Sign(words, place),), name, _assumed(scene))
        return
    if settled or own:
        return
    for name, place in first_appeared(scene, heard):
        words = f"it says that the story first appeared in {name}"
        yield Role("republication", None, (Sign(words, place),), name, _assumed(scene))
        return
    loaded = frozenset(signal.policy.id for signal in signals)
    for name, place in agencies_named(scene, known.lists, loaded):
        if not is_this_site(scene, name):
            words = f"its byline or copyright line names {name}"
            yield Role("republication", None, (Sign(words, place),), name, _assumed(scene))
            return


class _Identity:
    """A value by identity, so that what is made from it is made once."""

    __slots__ = ("value",)

    def __init__(self, value: Known) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value.policies)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and other.value.policies is self.value.policies


@lru_cache(maxsize=8)
def _signals(identity: _Identity) -> tuple[Signal, ...]:
    return tuple(signal_of(policy) for policy in identity.value.policies)
