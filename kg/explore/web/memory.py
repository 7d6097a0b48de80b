"""Nothing in, nothing out: memory that this process no longer uses goes back to the system."""

from __future__ import annotations

import ctypes


def give_back() -> None:
    """What an earlier state of the graph took, which the C library would keep, some in a pool for each thread."""
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (OSError, TypeError, AttributeError):  # another C library, which sees to it itself
        return
    trim(0)
