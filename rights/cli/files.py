"""Files in and out: which pages a folder holds, bytes read once and within bounds, reports written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from rights.errors import InputError, UsageError

__all__ = ["MAX_BYTES", "PAGE_SUFFIXES", "is_address", "pages_in", "read_page", "read_standard_input", "write_whole"]

#: A page larger than this is not read: real pages are under 3 MB, and a file without end must not fill the memory.
MAX_BYTES = 32 * 1024 * 1024
PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".md", ".markdown", ".mdx", ".txt", ".text", ".json", ".ninjs"})
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv"})


def is_address(text: str) -> bool:
    """Whether the argument is an address to fetch rather than a path."""
    return text.lower().startswith(("http://", "https://"))


def pages_in(folder: str, exclude: Iterable[str] = ()) -> Iterator[str]:
    """Paths of the files that can be pages, below the folder, in a fixed order.

    Hidden files and folders, symbolic links and what `exclude` matches (patterns over the path below the folder, with
    / between its parts) are left out.
    """
    patterns = tuple(exclude)
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(n for n in folders if not n.startswith(".") and n not in _SKIPPED_FOLDERS)
        for name in sorted(names):
            if name.startswith(".") or os.path.splitext(name)[1].lower() not in PAGE_SUFFIXES:  # noqa: PTH122  # many
                continue
            path = os.path.join(root, name)  # noqa: PTH118  # one per file of a site
            if os.path.islink(path):  # noqa: PTH114
                continue
            below = os.path.relpath(path, folder).replace(os.sep, "/")
            if any(fnmatch(below, pattern) or below.startswith(pattern.rstrip("/") + "/") for pattern in patterns):
                continue
            yield path


def read_page(path: str, *, most: int | None = None) -> bytes:
    """The bytes of a file, read once.

    Args: most: bytes that it may have; `MAX_BYTES` unless said.
    Raises: InputError where it is no regular file, larger than that, or can't be read; the message says why.
    """
    most = MAX_BYTES if most is None else most
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except ValueError as error:
        raise InputError("this is no name of a file") from error
    except OSError as error:
        raise InputError(_why(error)) from error
    try:
        status = os.fstat(handle)
        if stat.S_ISDIR(status.st_mode):
            raise InputError("it is a folder")
        if not stat.S_ISREG(status.st_mode):
            raise InputError("it is no regular file (a pipe or a device)")
        if status.st_size > most:
            raise InputError(f"it is larger than {most // 1024 // 1024} MiB")
        with os.fdopen(handle, "rb", closefd=False) as stream:
            data = stream.read(most + 1)
    except OSError as error:
        raise InputError(_why(error)) from error
    finally:
        os.close(handle)
    if len(data) > most:
        raise InputError(f"it is larger than {most // 1024 // 1024} MiB")
    return data


def read_standard_input() -> bytes:
    """What stands on standard input, within the same bound."""
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InputError(f"it is larger than {MAX_BYTES // 1024 // 1024} MiB")
    return data


def write_whole(path: str | Path, text: str) -> None:
    """Write a file so that it is there whole or, where anything fails, as it was before.

    Raises: UsageError where the place can't be written or is a symbolic link.
    """
    try:
        _write_whole(Path(path), str(path), text)
    except ValueError as error:
        raise UsageError(f"{path} is no name of a file") from error
    except OSError as error:
        raise UsageError(f"{path} can't be written: {_why(error)}", hint="name a folder that exists") from error


def _write_whole(target: Path, path: str, text: str) -> None:
    if target.is_symlink():
        raise UsageError(f"{path} is a symbolic link; a report is not written through it", hint="name the file itself")
    if target.parent.is_symlink():
        raise UsageError(f"the folder of {path} is a symbolic link", hint="name the folder that it leads to")
    if target.exists() and not target.is_file():
        if not target.is_dir():
            # a terminal, a pipe or /dev/null that the user named: written straight, it has nothing to lose
            target.write_text(text, encoding="utf-8")
            return
        raise UsageError(f"{path} is a folder", hint="name a file in it")
    import tempfile  # noqa: PLC0415  # slow to import, and only needed where a file is written

    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass", newline="") as stream:
            stream.write(text)
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _why(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
