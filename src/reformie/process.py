"""What a process that is all reformie's, the command or one of its workers, settles for itself; the library leaves such things alone."""

from __future__ import annotations

import gc

_SELDOM = 100_000  # objects between two looks for garbage, which take a tenth of the start while tables are loaded that stay


def settle() -> None:
    """Look for garbage seldom."""
    gc.set_threshold(_SELDOM)
