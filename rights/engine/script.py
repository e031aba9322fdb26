"""A republication whose credit stands only in the page's script data, because its story is built by a script."""

from __future__ import annotations

from collections.abc import Iterator

from rights.engine.grammar import Grammar
from rights.engine.names import fold
from rights.engine.scene import Scene
from rights.engine.signs import Sign, Signal
from rights.model.source import Place

__all__ = ["script_signs"]


def script_signs(scene: Scene, grammar: Grammar, signal: Signal) -> Iterator[Sign]:
    """The newsroom's credit in script data that also holds the newsroom's counter and this page's own story.

    All three are needed: state data carries other stories too, and an original carries the text that it offers to
    republishers.
    """
    # an address may be escaped there, its host can't well be
    hosts = [host for start in signal.trackers if "." in (host := start.partition("/")[0])]
    if not any(host in scene.page.source.text for host in hosts):
        return
    for hidden in scene.page.hidden:
        if hidden.where != "script" or not any(start in hidden.text for start in signal.trackers):
            continue
        exact = hidden.text
        text = fold(exact)
        if len(text) != len(exact) or not _is_this_story(scene, text):
            continue
        for hit in grammar.hits(text):
            if hit.phrase.what != "source" or hit.phrase.joint:
                continue
            subject = None
            for subject in grammar.itself.finditer(text, max(0, hit.start - 80), hit.start):  # noqa: B007
                pass
            if subject is None:
                continue
            if signal.names.find(text, exact, hit.end, min(len(text), hit.end + 300)) is not None:
                words = f"only in the page's script data it says that the story comes from {signal.policy.name}"
                yield Sign(words, Place(hidden.span.start, hidden.span.end))
                return


def _is_this_story(scene: Scene, text: str) -> bool:
    """Whether the script data hold the story that the page shows, or, where it shows none, the page's headline."""
    shown = [scene.text[slice(*scene.bounds(at))] for at in range(len(scene.blocks)) if scene.zone(at) == "story"]
    longest = max(shown, key=len, default="")
    if len(longest) >= 60:
        return longest[:60] in text
    return any(len(fact.value) >= 12 and fold(fact.value) in text for fact in scene.page.titles)
