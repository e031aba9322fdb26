"""A republication whose credit stands only in the page's script data, because its story is built by a script."""

from __future__ import annotations

from collections.abc import Iterator

from rights.engine.grammar import Grammar
from rights.engine.names import fold, lower
from rights.engine.scene import Scene
from rights.engine.signs import Sign, Signal, counts_for
from rights.model.source import Place
from rights.text.normalise import normalise

__all__ = ["script_signs"]


def script_signs(scene: Scene, grammar: Grammar, signal: Signal) -> Iterator[Sign]:
    """The newsroom's credit in script data that also holds the newsroom's counter and this page's own story.

    All three are needed: script data carries other stories too, and an original carries the text that it offers to
    republishers.
    """
    if not signal.trackers:
        return
    if not any(not t.live and t.where == "script" and counts_for(signal, t) for t in scene.page.trackers):
        return
    # an address may be escaped in script data, its host can't well be
    hosts = [host for start in signal.trackers if "." in (host := start.partition("/")[0])]
    if not any(host in scene.page.source.text for host in hosts):
        return
    own = _own_words(scene)
    for hidden in scene.page.hidden:
        if hidden.where != "script":
            continue
        exact = normalise(hidden.text).text
        text = lower(exact)
        if (
            signal.names.find(text, exact, 0, len(text)) is not None
            and any(words in text for words in own)
            and _credits(grammar, signal, text, exact)
        ):
            words = f"only in the page's script data it says that the story comes from {signal.policy.name}"
            yield Sign(words, Place(hidden.span.start, hidden.span.end))
            return


def _credits(grammar: Grammar, signal: Signal, text: str, exact: str) -> bool:
    """Whether "this story ... by NAME" stands in the text."""
    for hit in grammar.hits(text):
        if (
            hit.phrase.what == "source"
            and not hit.phrase.joint
            and grammar.itself.search(text, max(0, hit.start - 80), hit.start)
            and signal.names.find(text, exact, hit.end, min(len(text), hit.end + 300)) is not None
        ):
            return True
    return False


def _own_words(scene: Scene) -> list[str]:
    """How the paragraphs begin that the page shows, or, where it shows none, its headlines: its own story has them."""
    shown = [scene.text[slice(*scene.bounds(at))] for at in range(len(scene.blocks)) if scene.zone(at) == "story"]
    return [text[:60] for text in shown if len(text) >= 60] or [
        fold(fact.value) for fact in scene.page.titles if len(fact.value) >= 12
    ]
