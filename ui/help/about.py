"""What this program is and is not, and what it is made of."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

from kapdesk.kernel.purpose import NOT_A_DEVICE
from kapdesk.kernel.version import VERSION
from ui.help.book import Line, Topic

PARTS = ("SQLAlchemy", "sqlcipher3", "cryptography", "keyring", "pyqtgraph", "numpy", "reportlab")
LICENCES = (
    "KapDesk: Apache-2.0. Letters: Noto Sans and its kin under the SIL Open Font License, Droid Sans Fallback under "
    "Apache-2.0, NanumSquare under the SIL Open Font License. Icons: Phosphor, MIT. Qt under the LGPL, version 3."
)


def about(cipher: str) -> Topic:
    """The topic that says versions, wording and licences; ``cipher`` is the cipher's own name and version."""
    return Topic(
        "about",
        "About KapDesk",
        (
            Line("words", NOT_A_DEVICE),
            Line("part", "Where everything lies"),
            Line(
                "words",
                "In one encrypted folder on this computer. KapDesk opens no network connection; without passphrase and "
                "recovery key nobody opens the folder.",
            ),
            Line("part", "Versions"),
            Line("point", f"KapDesk {VERSION}"),
            Line("point", f"Python {platform.python_version()}, Qt {qVersion()}"),
            Line("point", cipher),
            *(Line("point", words) for part in PARTS if (words := _part(part))),
            Line("part", "Licences"),
            Line("words", LICENCES),
        ),
    )


def _part(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return ""
