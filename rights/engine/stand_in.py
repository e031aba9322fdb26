"""Pages that stand in for the story: error pages, walls and empty shells, of which nothing can be said.

A term that such a page "lacks" is not broken: the story is not there. The page is left unread with the reason.
"""

from __future__ import annotations

from rights.model.page import Page

__all__ = ["stands_in"]

#: A page with more words of a story than this is the story, whatever else it asks of its readers.
_MOST_WORDS = 120
#: Below this a whole page shows no story at all: a browser may build it from scripts.
_FEWEST_WORDS = 6

#: What it is, in the report's words, and the words by which it is known: in headlines, then anywhere on the page.
_KINDS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "it is an error page and not the story",
        (
            "page not found",
            "404 not found",
            "error 404",
            "not found",
            "404",
            "seite nicht gefunden",
            "page introuvable",
            "página no encontrada",
            "página não encontrada",
            "pagina non trovata",
            "pagina niet gevonden",
        ),
        ("the page that you are looking for could not be found", "the page you are looking for", "page you requested"),
    ),
    (
        "it asks for proof of a person and does not show the story",
        ("just a moment", "checking your browser", "attention required", "are you a robot", "verify you are human"),
        ("enable javascript and cookies to continue", "verify you are human", "checking your browser"),
    ),
    (
        "it asks for consent and does not show the story",
        ("before you continue", "your privacy choices", "we value your privacy", "your privacy"),
        ("store and access information on a device", "manage your privacy choices"),
    ),
    (
        "the story stands behind a paywall",
        (),
        (
            "subscribe to continue",
            "subscribe to read",
            "subscribers only",
            "to continue reading",
            "already a subscriber",
            "to keep reading",
            "weiterlesen mit",
            "réservé aux abonnés",
            "exclusivo para suscriptores",
            "exclusivo para assinantes",
        ),
    ),
    (
        "it asks readers to log in and does not show the story",
        ("log in", "login", "sign in", "anmelden", "se connecter", "iniciar sesión"),
        ("log in to continue", "log in to read", "sign in to continue", "sign in to read"),
    ),
)


def _words_in(text: str) -> int:
    """About how many words a text has: Japanese, Chinese, Thai and Lao write them without spaces, about two signs each."""
    joined = sum("\u0e00" <= sign <= "\u0eff" or "\u3040" <= sign <= "\u9fff" for sign in text)
    return len(text.split()) + joined // 2


def stands_in(page: Page) -> str | None:
    """Why the page is not the story but stands in for it; None where nothing says so.

    Only a page whose story is next to nothing is looked at: a story that mentions such words stays a story.
    """
    words = 0
    for block in page.blocks:
        if block.zone == "story" and block.kind in ("paragraph", "quote", "list", "note", "table"):
            words += _words_in(block.text)
            if words > _MOST_WORDS:
                return None
    shown = [block for block in page.blocks if block.zone != "hidden"]
    heads = {_folded(fact.value) for fact in page.titles} | {_folded(b.text) for b in shown if b.kind == "heading"}
    # a headline is often followed by the site's name, so it begins with the words or is them
    everything = " ".join(_folded(block.text) for block in shown)
    for reason, in_heads, anywhere in _KINDS:
        if any(
            head == form or head.startswith((form + " -", form + " |", form + ".", form + ":"))
            for head in heads
            for form in in_heads
        ):
            return reason
        if any(form in everything for form in anywhere):
            return reason
    if page.whole and words < _FEWEST_WORDS:
        return "there is no text of a story in it; a browser may build the page from scripts"
    return None


def _folded(text: str) -> str:
    from rights.text.normalise import normalise  # noqa: PLC0415  # for next to empty pages only

    return normalise(text, fold_case=True).text.strip()
