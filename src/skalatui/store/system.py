"""What differs between operating systems: confirmation by the disk, access rights, locks and other processes."""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PATIENCE = 5.0  # seconds to wait for another process that is saving; a save takes some hundredths
_PAUSE = 0.01  # seconds between two tries
_NO_SUCH_SERVICE = (errno.EINVAL, errno.ENOTSUP)  # what a file system without fsync of folders answers
_STILL_ACTIVE = 259  # what Windows gives as the exit code of a process that runs
_QUERY_LIMITED_INFORMATION = 0x1000


def sync(descriptor: int) -> None:
    """Wait until the disk has what was written. OSError where it does not confirm: nothing is known then."""
    if sys.platform == "darwin":
        with suppress(OSError):  # not every file system there has it
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # fsync alone stops at the drive's own memory
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the folder's names. OSError where it does not confirm; no such thing on Windows."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as failure:
        if failure.errno not in _NO_SUCH_SERVICE:
            raise
    finally:
        os.close(descriptor)


def keep_access(descriptor: int, replaced: os.stat_result) -> None:
    """Give a new file the mode of the one that it replaces, and its group and owner as far as we may."""
    if sys.platform == "win32":
        return
    mode = stat.S_IMODE(replaced.st_mode) & 0o777
    for owner, group in ((-1, replaced.st_gid), (replaced.st_uid, -1)):
        with suppress(OSError):
            os.fchown(descriptor, owner, group)
    if os.fstat(descriptor).st_gid != replaced.st_gid:
        mode = mode & ~0o070 | (mode & 0o007) << 3  # the rights were another group's: ours gets those of everybody
    os.fchmod(descriptor, mode)


def may_write(path: Path) -> bool:
    """Whether we may write to a file that is there; replacing it would get round its protection."""
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold a folder against other processes of this program, so that looking and replacing are one act.

    The kernel drops the hold with the process. Where a file system has no locks (or on Windows) there is none:
    the content is compared all the same, only a moment earlier. BlockingIOError after PATIENCE seconds.
    """
    if sys.platform == "win32":
        yield
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:  # a folder that may be written to but not listed
        yield
        return
    try:
        _hold(descriptor)
        yield
    finally:
        with suppress(OSError):  # what was done stays done, whatever becomes of the hold
            os.close(descriptor)


def make_private(folder: Path) -> None:
    """Make a folder, with those above it, that only its owner can look into.

    PermissionError where it is there already and somebody else owns it: in a shared folder for temporary files
    anybody may have made it.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32" and folder.lstat().st_uid != os.geteuid():
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))


def temporary_folder(environment: Mapping[str, str], name: str) -> Path | None:
    """A folder of this user's own among the temporary files, not made yet; Windows always has a better place."""
    if sys.platform == "win32":
        return None
    return Path(environment.get("TMPDIR") or "/tmp").absolute() / f"{name}-{os.geteuid()}"


def is_running(pid: int) -> bool:
    """Whether a process of that number runs on this machine; one that has ended but is not buried does not."""
    return pid > 0 and _is_running(pid)


def birth(pid: int) -> str:
    """When a process started, in the system's own terms: tells two of the same number apart. Empty if unknown."""
    return _state_and_birth(pid)[1]


def _state_and_birth(pid: int) -> tuple[str, str]:
    """From Linux's /proc/PID/stat, where the name in brackets may itself hold brackets and spaces."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()
        return fields[0].decode(), fields[19].decode()
    except (OSError, IndexError, UnicodeDecodeError):
        return "", ""


if sys.platform == "win32":

    def _is_running(pid: int) -> bool:
        import ctypes  # os.kill(pid, 0) would send Ctrl+C there

        kernel = ctypes.windll.kernel32
        process = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, pid)
        if not process:
            return False
        code = ctypes.c_ulong()
        known = kernel.GetExitCodeProcess(process, ctypes.byref(code))
        kernel.CloseHandle(process)
        return bool(known) and code.value == _STILL_ACTIVE

else:

    def _is_running(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except PermissionError:
            return True
        except (ProcessLookupError, OverflowError):
            return False
        state, _ = _state_and_birth(pid)
        return state != "Z"

    def _hold(descriptor: int) -> None:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                if time.monotonic() > until:
                    raise
                time.sleep(_PAUSE)
            except OSError:  # no locks here
                return
