"""Sources as repositories name them: files relative to a root, addresses told from files."""

from __future__ import annotations

import os
import posixpath

__all__ = ["is_file", "relative"]


def is_file(source: str) -> bool:
    """Whether a source is a file, not an address or standard input.

    >>> is_file("news/a.html"), is_file("https://gazette.example/a"), is_file("-")
    (True, False, False)
    """
    return source != "-" and not source.lower().startswith(("http://", "https://"))


def relative(source: str, root: str) -> str:
    """The path with forward slashes, relative to `root` where it lies below it.

    >>> relative("/site/news/a.html", "/site"), relative("./news/a.html", ""), relative("/else/a.html", "/site")
    ('news/a.html', 'news/a.html', '/else/a.html')
    """
    path = posixpath.normpath(source.replace(os.sep, "/"))
    base = posixpath.normpath(root.replace(os.sep, "/")) if root else ""
    if base and path.startswith(base.rstrip("/") + "/"):
        return path[len(base.rstrip("/")) + 1 :]
    return path
