"""Work in, its result out, or an error once it has taken too long or there is too much of it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from kg.errors import InputError

# Of processor time and not by the clock, so that a busy machine sets aside what an idle one would: a dense page
# takes a fiftieth of a second, and what takes five hundred times as long is no page or was made to hurt.
SECONDS = 10.0
# A broadsheet page has some ten thousand characters, a whole issue twenty times as many.
LONGEST = 300_000
# Bytes for a process that reads pages, of which the largest needs a quarter, or answers a query of which nobody knows
# what it asks: one that joins everything with everything needs more.
MEMORY = 4 * 1024**3


class _TooLong(BaseException):
    """Not an `Exception`: the libraries on the way catch those and go on."""


@contextmanager
def within(what: str, seconds: float) -> Iterator[None]:
    """Ends the work done in it with an `InputError` about `what` once it has taken so many seconds.

    Where the system has no such clock, and in a thread that is not the first of its process (signals reach no other),
    nothing is ended. One inside another leaves the time to the outer one.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    if signal.getitimer(signal.ITIMER_PROF)[0]:
        yield
        return
    before = signal.signal(signal.SIGPROF, _end)
    # Once more every second: what was raised in a place that cannot pass it on (a destructor) is lost.
    signal.setitimer(signal.ITIMER_PROF, seconds, 1.0)
    try:
        yield
    except _TooLong:
        raise InputError(
            f"{what}: took more than {seconds:g} s of processor time and was set aside: is it one newspaper page?"
        ) from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def limit_memory(most: int = MEMORY) -> None:
    """This process gets no more than so many bytes from now on: it fails instead of the machine."""
    try:
        import resource
    except ImportError:  # not on this system
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > most:
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _end(signum: int, frame: object) -> None:
    raise _TooLong
