"""Build hook: puts the compiled policies into the wheel, so that an installed run reads no YAML."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_PACK = "policies.msgpack"


class PolicyBuildHook(BuildHookInterface):
    """Compiles `policies/` for a wheel; an editable install and a source archive keep the YAML alone."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files are collected; a policy with a mistake stops the build."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, self.root)
        try:
            from rights.terms.pack import compile_folder, seal  # noqa: PLC0415  # the package that is being built
        finally:
            sys.path.remove(self.root)
        pack = compile_folder(Path(self.root) / "policies", "policies")
        if pack.mistakes:
            raise RuntimeError("\n".join(str(mistake) for mistake in pack.problems()))
        folder = Path(tempfile.mkdtemp(prefix="rights-build-"))
        (folder / _PACK).write_bytes(seal(pack))
        build_data["force_include"][str(folder / _PACK)] = f"rights/_data/{_PACK}"
