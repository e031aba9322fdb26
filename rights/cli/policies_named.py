"""The policies that a call names by file, folder or id, each with the file that it was written in."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from rights import resources
from rights.cli.config import Config
from rights.cli.world import _guess, looks_like_file
from rights.errors import Mistake, TermsError, UsageError
from rights.model.terms import Lists, Policy
from rights.terms import Pack, load_pack, load_policy

__all__ = ["Named", "file_of", "named_policies", "one_policy"]


class Named(msgspec.Struct, frozen=True):
    """What was named: the policies with their files, the word lists, and the mistakes of files that can't be used."""

    policies: tuple[tuple[Policy, Path], ...]
    lists: Lists
    mistakes: tuple[Mistake, ...] = ()


def named_policies(
    given: Sequence[str], folders: Sequence[str], config: Config, *, bundled: bool | None = None
) -> Named:
    """The policies that are named; all in reach where none is.

    Args:
        given: files, folders and ids.
        folders: further folders with policies, where ids are looked up too.
        config: where those folders are named if not in the call.
        bundled: with the bundled ones; as the configuration says where None.

    Raises:
        UsageError: there is no such file, folder or policy.
    """
    reach = list(folders) or [config.at(p) for p in config.policies]
    pack = load_pack(reach, bundled=config.bundled if bundled is None else bundled, strict=False)
    found: dict[str, tuple[Policy, Path]] = {}
    mistakes: list[Mistake] = []
    if not given:
        found = {policy.id: (policy, file_of(policy, reach)) for policy in pack.policies}
        mistakes += pack.problems()
    for one in given:
        if os.path.isdir(one):  # noqa: PTH112  # Path raises on names that are too long
            inside = load_pack([one], bundled=True, strict=False)
            prefix = f"{Path(one)}/"
            found |= {f"{one}/{p.id}": (p, file_of(p, [one])) for p in inside.policies if _lies_in(p.file, prefix, one)}
            mistakes += [m for m in inside.problems() if _lies_in(m.file, prefix, one)]
        elif os.path.isfile(one):  # noqa: PTH113  # ditto
            try:
                found[one] = (load_policy(one), Path(one))
            except TermsError as error:
                mistakes += error.mistakes
        elif (policy := pack.get(one)) is not None:
            found[one] = (policy, file_of(policy, reach))
        else:
            broken = [m for m in pack.problems() if Path(m.file).stem == one]
            if not broken:
                raise _unknown(one, pack)
            mistakes += broken
    return Named(tuple(found.values()), pack.lists, tuple(dict.fromkeys(mistakes)))


def one_policy(given: str, folders: Sequence[str], config: Config) -> tuple[Policy, Path, Lists]:
    """The one policy that is named by its id or its file.

    Raises:
        TermsError: its file has mistakes.
        UsageError: there is no such policy.
    """
    if os.path.isdir(given):  # noqa: PTH112  # Path raises on names that are too long
        raise UsageError(f"{given} is a folder", hint="name one policy, by its id or its file")
    named = named_policies([given], folders, config)
    if not named.policies:
        raise TermsError(list(named.mistakes))
    policy, path = named.policies[0]
    return policy, path, named.lists


def file_of(policy: Policy, folders: Sequence[str]) -> Path:
    """The file that a policy of a pack was read from."""
    for folder in reversed(folders):
        if policy.file.startswith(f"{folder}/") and Path(policy.file).is_file():
            return Path(policy.file)
    return resources.locate("policies") / policy.file.removeprefix("policies/")


def _lies_in(file: str, prefix: str, folder: str) -> bool:
    return file.startswith((prefix, f"{folder}/"))


def _unknown(name: str, pack: Pack) -> UsageError:
    if looks_like_file(name):
        return UsageError(f"there is no {name}", hint="name a policy by its id, its file, or a folder of them")
    return UsageError(f'there is no policy "{name}"', hint=_guess(name, [p.id for p in pack.policies]))
