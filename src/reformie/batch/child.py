"""A worker process: it reads chunks on standard input and answers with finished lines, one batch of inputs after the other.

It is started anew with the interpreter and shares nothing with the process that starts it, whatever that one's threads, open
files or start method are; it ends when its standard input does.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import pickle
import subprocess
import sys
import threading
import time
from typing import Any, BinaryIO

from reformie.process import settle

_START = "import pickle, sys; sys.path[:] = pickle.load(sys.stdin.buffer); from reformie.batch.child import serve; serve()"
_LOOK = 0.1  # seconds between two looks at the clock
_GRACE = 2  # an orphan ends itself when an article takes this many times the limit


class Child:
    """A worker process as its owner sees it; one thread talks to it at a time."""

    def __init__(self) -> None:
        self.overtime = False
        self._deadline: float | None = None
        self._ended = threading.Event()
        # In a process group of its own, so that Ctrl-C at the terminal reaches only the owner.
        group = None if sys.platform == "win32" else 0
        command = [sys.executable, "-c", _START]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, process_group=group)  # noqa: S603 - our own interpreter
        self._watch = threading.Thread(target=self._kill_when_late, name="reformie-limit", daemon=True)
        self._watch.start()
        with contextlib.suppress(OSError):
            self._send(sys.path)

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def send(self, message: object) -> None:
        """Hand work over.

        Raises:
            EOFError: The process has ended.
        """
        try:
            self._send(message)
        except OSError as error:
            raise EOFError from error

    def receive(self, limit: float | None = None) -> Any:
        """Wait for an answer, for ``limit`` seconds at most; then the process is killed.

        Raises:
            EOFError: The process has ended; ``overtime`` says whether for the limit.
        """
        assert self._process.stdout is not None, "it was made with a pipe"
        self._deadline = time.monotonic() + limit if limit is not None else None
        try:
            return pickle.load(self._process.stdout)  # noqa: S301 - from our own process
        except (OSError, pickle.UnpicklingError) as error:
            raise EOFError from error
        finally:
            self._deadline = None

    def kill(self) -> None:
        """End the process at once, from any thread."""
        self._process.kill()

    def close(self) -> None:
        """End the process and wait for it."""
        self.kill()
        self._ended.set()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):
                if pipe is not None:
                    pipe.close()
        self._watch.join()

    def _send(self, message: object) -> None:
        assert self._process.stdin is not None, "it was made with a pipe"
        pickle.dump(message, self._process.stdin)
        self._process.stdin.flush()

    def _kill_when_late(self) -> None:
        while not self._ended.wait(_LOOK):
            deadline = self._deadline
            if deadline is not None and time.monotonic() > deadline:
                self.overtime = True
                self.kill()
                return


def serve() -> None:
    """Be the worker process, until standard input ends."""
    from reformie.batch.work import entries, prepared

    settle()
    _die_first()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not come between the answers
    with contextlib.suppress(EOFError, OSError), open(os.devnull, "w", encoding="utf-8") as nowhere:
        while True:
            batches, settings, known = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
            trouble = prepared(settings.extract, settings.lexicon)
            _answer(answers, trouble)
            for units in batches if trouble is None else ():
                # This clock runs in C, so that it ends even a process that no longer runs Python code, when nobody is left to kill it.
                faulthandler.dump_traceback_later(_GRACE * settings.limit + 1, exit=True, file=nowhere)
                _answer(answers, entries(units, settings, known))
                faulthandler.cancel_dump_traceback_later()
    os._exit(0)  # there is nobody to tell, and nothing to put away


def _answer(answers: BinaryIO, message: object) -> None:
    pickle.dump(message, answers)
    answers.flush()


def _die_first() -> None:
    """Ask Linux to end this process rather than its owner when memory runs out."""
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w", encoding="ascii") as score:
        score.write("500")
