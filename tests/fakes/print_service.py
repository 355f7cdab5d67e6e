"""A print service of its own: a real CUPS with one queue whose printer writes what it prints into a file."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

QUEUE = "KapPDF"
PATIENCE_S = 20.0
DRIVER = "/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd"
FOLDERS = ("etc", "spool/tmp", "cache", "run", "log", "out")
SCHEDULER = """\
LogLevel warn
Listen {here}/run/cups.sock
Browsing No
DefaultAuthType None
WebInterface No
<Location />
Order allow,deny
Allow all
</Location>
<Location /admin>
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
Allow all
</Limit>
</Policy>
"""
FILES = """\
ServerRoot {here}/etc
RequestRoot {here}/spool
TempDir {here}/spool/tmp
CacheDir {here}/cache
StateDir {here}/run
AccessLog {here}/log/access
ErrorLog {here}/log/error
PageLog {here}/log/page
FileDevice Yes
SystemGroup lpadmin
User lp
Group lp
"""


class PrintService:
    """The service, reached by whoever asks ``CUPS_SERVER``; nothing of the system's own is touched."""

    def __init__(self, here: Path) -> None:
        self.socket = here / "run" / "cups.sock"
        self.sheet = here / "out" / "printed.pdf"

    def add_queue(self, *options: str) -> None:
        """Sets up the one queue, as the usual printer."""
        self.asks("lpadmin", "-p", QUEUE, "-E", "-v", f"file:{self.sheet}", "-P", DRIVER, *options)
        self.asks("lpadmin", "-d", QUEUE)

    def asks(self, *words: str) -> str:
        """What a program of the print service answers; a slip of it is an error."""
        done = subprocess.run(
            [_found(words[0]), *words[1:]],
            env={**os.environ, "CUPS_SERVER": str(self.socket)},
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE_S,
        )
        return done.stdout

    def printed(self) -> bytes:
        """What came out of the printer once no job waits any more, without the printer's own wrapping."""
        _until(lambda: QUEUE not in self.asks("lpstat", "-W", "not-completed"))
        sheet = self.sheet.read_bytes()
        return sheet[sheet.index(b"%PDF") : sheet.rindex(b"%%EOF") + len(b"%%EOF\n")]


@contextmanager
def print_service() -> Iterator[PrintService]:
    """The service while it runs.  Its place is open to the account that prints, and goes when it ends."""
    here = Path(tempfile.mkdtemp(prefix="kapdesk-prints-"))
    here.chmod(0o755)
    for folder in FOLDERS:
        (here / folder).mkdir(parents=True)
    (here / "etc" / "cupsd.conf").write_text(SCHEDULER.format(here=here), encoding="utf-8")
    (here / "etc" / "cups-files.conf").write_text(FILES.format(here=here), encoding="utf-8")
    service = PrintService(here)
    scheduler = subprocess.Popen(
        [
            _found("cupsd"),
            "-f",
            "-c",
            here / "etc" / "cupsd.conf",
            "-s",
            here / "etc" / "cups-files.conf",
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _until(lambda: "scheduler is running" in service.asks("lpstat", "-r"))
        yield service
    finally:
        scheduler.terminate()
        scheduler.wait(PATIENCE_S)
        shutil.rmtree(here)


def _until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < end, "the print service did not answer in time"


def _found(program: str) -> str:
    """Where a program of CUPS lies; some are kept from the path of ordinary people."""
    found = shutil.which(program, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    assert found is not None, f"{program} is missing: run ./setup.sh test"
    return found
