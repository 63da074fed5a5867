"""Puts the compiled index of the lexicon into the wheel, so that an installed briefcli starts at once."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class IndexBuildHook(BuildHookInterface[Any]):
    """Compiles the index for a wheel; an editable install compiles its own, and anew after every change."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the index beside the tree, which a build leaves as it is."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from briefcli.lexicon.compilation import compile_index  # noqa: PLC0415 # of the tree being built
        from briefcli.lexicon.index import FILE, SEALED  # noqa: PLC0415 # likewise

        compiled = Path(mkdtemp()) / FILE.name
        compile_index(compiled, SEALED)
        build_data["force_include"][str(compiled)] = FILE.relative_to(self.root).as_posix()
