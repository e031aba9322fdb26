"""The policies and lists that a run works with: compiled in a wheel, cached beside a checkout, checked when new.

What a run imports to get them is msgspec alone: the YAML reader, pydantic and the rules' tables are loaded only when a
file has not been seen before. Compiled files are MessagePack, so that reading one can run no code; a cache that is
damaged, foreign or not writable is passed over.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from rights import resources
from rights._version import __version__
from rights.errors import Mistake, TermsError, UsageError
from rights.model.terms import Lists, Policy

if TYPE_CHECKING:
    from rights.terms.family import Library

__all__ = [
    "Pack",
    "bundled_library",
    "compile_folder",
    "compile_pack",
    "library_of",
    "load_pack",
    "load_policy",
    "read_source",
    "seal",
]

_Beyond = Mapping[str, bytes] | Callable[[], Mapping[str, bytes]]

_FORMAT = 3
"""Goes up whenever the same sources compile into something else."""
_MAX_FILES = 2_000
_KEPT = 20
"""Compiled packs in the cache; older ones go."""
_SUFFIXES = (".yaml", ".yml")


class Pack(msgspec.Struct, frozen=True):
    """Policies in the order of their ids, and the shared lists.

    mistakes: of files that were left out; always empty unless `load_pack` was told to go on without them.
    """

    policies: tuple[Policy, ...] = ()
    lists: Lists = Lists()
    mistakes: tuple[tuple[str, int, int, str, str, str, str], ...] = ()

    def get(self, policy_id: str) -> Policy | None:
        """The policy with this id."""
        return next((policy for policy in self.policies if policy.id == policy_id), None)

    def problems(self) -> list[Mistake]:
        """The mistakes as values that can be printed."""
        return [
            Mistake(file, message, line=line, column=column, hint=hint, key=key, level=level)
            for file, line, column, message, hint, key, level in self.mistakes
        ]


def load_pack(
    folders: Sequence[str | Path] = (),
    *,
    bundled: bool = True,
    strict: bool = True,
    cache_in: Path | None = None,
) -> Pack:
    """The bundled policies and those of further folders; a later one replaces an earlier one with the same id.

    Args:
        folders: folders with policies (`*.yaml`) and, under `lists/`, word lists.
        bundled: False leaves the bundled policies out; their lists stay, and they may still be extended.
        strict: False leaves files with mistakes out, and tells them in `Pack.mistakes`.
        cache_in: where compiled files are kept; None = the user's cache folder.

    Raises:
        TermsError: a file has mistakes (where strict); all mistakes of all files are told.
        UsageError: a folder is not there, or holds no policy.
    """
    packs = [_bundled(cache_in)]
    if not bundled:
        packs = [msgspec.structs.replace(packs[0], policies=())]
    some = [_sources(Path(folder), str(folder)) for folder in folders]
    for number, sources in enumerate(some):
        # a parent may lie in any of the folders; one beside the child goes first
        others = [one for at, one in enumerate(some) if at != number]
        packs.append(_cached(sources, cache_in, (*others[::-1], _bundled_sources)))
    whole = _join(packs)
    if strict and whole.mistakes:
        raise TermsError(whole.problems())
    return whole


def load_policy(path: str | Path, *, cache_in: Path | None = None) -> Policy:
    """One policy from a file of the user's; what it extends lies beside it or is bundled.

    Raises:
        TermsError: the file has mistakes.
        UsageError: there is no such file.
    """
    beside = partial(_beside, Path(path))
    pack = _cached({str(path): read_source(Path(path), str(path))}, cache_in, (beside, _bundled_sources))
    if pack.mistakes or not pack.policies:
        raise TermsError(pack.problems())
    return pack.policies[0]


def library_of(path: str | Path, *, shown: str | None = None) -> Library:
    """Where the policies that a file extends are found: beside it, or bundled.

    Args: shown: how to name the file itself.
    """
    from rights.terms.family import Library  # noqa: PLC0415  # YAML only where policies are read

    name = shown or str(path)
    own = {name: read_source(Path(path), name)}
    return Library(own, partial(_beside, Path(path)), _bundled_sources)


def bundled_library() -> Library:
    """Where bundled policies are found, for a policy that stands in no file yet."""
    from rights.terms.family import Library  # noqa: PLC0415  # YAML only where policies are read

    return Library({}, _bundled_sources)


def compile_pack(sources: Mapping[str, bytes], beyond: Sequence[_Beyond] = ()) -> Pack:
    """Read policy and list files; those with mistakes are left out and told.

    Args:
        sources: name of the file, as mistakes and policies shall carry it, to its bytes. A file whose folder is called
            "lists" is a word list.
        beyond: further sources, nearest first, in which only policies that are extended are looked for.
    """
    from rights.terms.family import Library  # noqa: PLC0415  # pydantic and YAML only when there is something new
    from rights.terms.lists import read_list  # noqa: PLC0415  # ditto

    library = Library(sources, *(one if callable(one) else partial(_given, one) for one in beyond))
    policies: dict[str, Policy] = {}
    lists = []
    mistakes: list[Mistake] = []
    for name, data in sorted(sources.items()):
        if Path(name).parent.name == "lists":
            read, wrong = read_list(data, name)
            lists.append(read)
        else:
            policy, _, wrong = library.read(name)
            if policy is not None and policy.id in policies:
                words = f'the policy "{policy.id}" stands in {policies[policy.id].file} too'
                wrong = [*wrong, Mistake(name, words, hint="keep one, or give it another id")]
            elif policy is not None:
                policies[policy.id] = policy
        mistakes += wrong
    told = tuple((m.file, m.line, m.column, m.message, m.hint, m.key, m.level) for m in mistakes)
    return Pack(tuple(policies[name] for name in sorted(policies)), _join_lists(lists), told)


def _bundled(cache_in: Path | None) -> Pack:
    packed = resources.packed()
    if packed is not None:
        with contextlib.suppress(OSError):
            pack = _unseal(packed.read_bytes())
            if pack is not None:
                return pack
    return _folder(resources.locate("policies"), "policies", cache_in)


def compile_folder(folder: Path, shown: str) -> Pack:
    """Read every policy and list file of a folder, as the wheel's build does.

    Args:
        folder: with policies, and word lists under `lists/`.
        shown: how mistakes and policies shall name the folder.

    Raises:
        UsageError: the folder is not there, or holds no policy.
    """
    return compile_pack(_sources(folder, shown))


def _folder(folder: Path, shown: str, cache_in: Path | None) -> Pack:
    return _cached(_sources(folder, shown), cache_in)


@cache
def _bundled_sources() -> Mapping[str, bytes]:
    """The bundled policies as written: those of others may extend them."""
    folder = resources.locate("policies")
    return {name: data for name, data in _sources(folder, "policies").items() if "/lists/" not in name}


def _beside(path: Path) -> Mapping[str, bytes]:
    """The policies in the folder of a file, itself left out; one that can't be read is not there."""
    found: dict[str, bytes] = {}
    with contextlib.suppress(OSError):
        for below, one in sorted(_files_in(str(path.resolve().parent), ""))[:_MAX_FILES]:
            if below != path.name:
                with contextlib.suppress(UsageError):
                    found[str(path.parent / below)] = _read(one)
    return found


def _given(sources: Mapping[str, bytes]) -> Mapping[str, bytes]:
    return sources


def _sources(folder: Path, shown: str) -> dict[str, bytes]:
    if not folder.is_dir():
        raise UsageError(f"there is no folder {shown} with policies")
    files = [(name, path) for below in ("", "lists/") for name, path in _files_in(f"{folder}/{below}", below)]
    if not files:
        raise UsageError(f"the folder {shown} holds no policy", hint="policies are files that end in .yaml")
    if len(files) > _MAX_FILES:
        raise UsageError(f"the folder {shown} holds more than {_MAX_FILES} files")
    return {f"{shown}/{name}": _read(path) for name, path in sorted(files)}


def _files_in(folder: str, below: str) -> Iterator[tuple[str, str]]:
    """Name and path of every policy file of a folder: without Path, since every call looks at a hundred files."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_SUFFIXES) and not entry.name.startswith(".") and entry.is_file():
                yield f"{below}{entry.name}", entry.path


def read_source(path: Path, shown: str, *, most: int = 1 << 20) -> bytes:
    """The file's bytes, at most one more than are allowed: the reader says that it is too large.

    Raises:
        UsageError: there is no such file, or it can't be read.
    """
    if not path.is_file():
        raise UsageError(f"there is no file {shown}")
    return _read(str(path), shown, most=most)


def _read(path: str, shown: str | None = None, *, most: int = 1 << 20) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # the cheap way, see _files_in
            data = file.read(most + 1)
            while (more := file.read(most + 1 - len(data))) and len(data) <= most:
                data += more
            return data
    except OSError as error:
        raise UsageError(f"{shown or path} can't be read: {error.strerror or error}") from error


def _join(packs: Iterable[Pack]) -> Pack:
    packs = list(packs)
    if len(packs) == 1:
        return packs[0]
    policies = {policy.id: policy for pack in packs for policy in pack.policies}
    mistakes = tuple(mistake for pack in packs for mistake in pack.mistakes)
    return Pack(tuple(policies[name] for name in sorted(policies)), _join_lists([p.lists for p in packs]), mistakes)


def _join_lists(lists: Sequence[Lists]) -> Lists:
    agencies = {agency.id: agency for each in lists for agency in each.agencies}
    phrases = {some.language: some for each in lists for some in each.phrases}
    return Lists(tuple(agencies.values()), tuple(phrases.values()))


def _cached(sources: Mapping[str, bytes], cache_in: Path | None, beyond: Sequence[_Beyond] = ()) -> Pack:
    """The compiled sources, from the cache where they were compiled before. Only packs without mistakes are kept."""
    folder = cache_in or resources.cache_folder()
    # what is inherited changes with the parents' files; the word in the bytes may mean something else, which is no harm
    also = beyond if any(b"extends" in data for data in sources.values()) else ()
    key = _key(sources, *(one() if callable(one) else one for one in also))
    kept = folder / f"policies-{key}.msgpack" if folder is not None else None
    if kept is not None and _trusted(kept):
        with contextlib.suppress(OSError):
            pack = _unseal(kept.read_bytes())
            if pack is not None:
                return pack
    pack = compile_pack(sources, beyond)
    if kept is not None and not pack.mistakes:
        _keep(kept, seal(pack))
    return pack


def _key(*some: Mapping[str, bytes]) -> str:
    """A hash over all sources, this compiler's format, and the rules' option tables as they stand on disk."""
    digest = hashlib.sha256(f"{_FORMAT} {__version__}\n".encode())
    for sources in some:
        digest.update(f"{len(sources)}\n".encode())
        for name, data in sorted(sources.items()):
            digest.update(f"{len(name)} {name} {len(data)}\n".encode())
            digest.update(data)
    package = Path(__file__).resolve().parent.parent
    for folder in ("rules", "model", "terms", "text"):
        with contextlib.suppress(OSError):
            for entry in sorted(os.scandir(package / folder), key=lambda e: e.name):
                if entry.name.endswith(".py"):
                    state = entry.stat()
                    digest.update(f"{folder}/{entry.name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:32]


def _trusted(path: Path) -> bool:
    """Whether a cached file is the user's own: in a shared folder somebody else could have put it there."""
    try:
        state = path.lstat()
    except OSError:
        return False
    owner = getattr(os, "getuid", lambda: state.st_uid)()
    return path.is_file() and not path.is_symlink() and state.st_uid == owner


def _keep(path: Path, data: bytes) -> None:
    """Write the file as a whole or not at all; a cache that can't be written is no trouble."""
    import tempfile  # noqa: PLC0415  # slow to import, and only needed when something is new

    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".policies-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
        for old in sorted(path.parent.glob("policies-*.msgpack"), key=lambda p: p.stat().st_mtime)[:-_KEPT]:
            old.unlink()


_MAGIC = b"rights policies 1\n"


@cache
def _decoder() -> msgspec.msgpack.Decoder[Pack]:
    return msgspec.msgpack.Decoder(Pack)


def seal(pack: Pack) -> bytes:
    """The pack as bytes, with the hash of what follows in front."""
    body = msgspec.msgpack.encode(pack)
    return _MAGIC + hashlib.sha256(body).digest() + body


def _unseal(data: bytes) -> Pack | None:
    """The pack in the bytes; None where they are damaged or of another format."""
    start = len(_MAGIC) + 32
    body = data[start:]
    if not data.startswith(_MAGIC) or hashlib.sha256(body).digest() != data[len(_MAGIC) : start]:
        return None
    try:
        return _decoder().decode(body)
    except (msgspec.DecodeError, RecursionError):
        return None
