"""The page the recovery key is printed on."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from ui.unlock.key_paper import key_page

KEY = "7K2M9P-QX4T8W-0ZCVB3-HJ5N6R-A1D7EF-G8K2S4"


def test_the_page_names_vault_and_day_and_holds_every_group(qapp: QApplication) -> None:
    pdf = PdfReader(BytesIO(key_page(KEY, "vault", "Sun 22 Nov 2026")))
    text = " ".join(pdf.pages[0].extract_text().split())
    assert len(pdf.pages) == 1
    assert all(group in text for group in KEY.split("-"))
    assert "“vault”, made on Sun 22 Nov 2026" in text


def test_the_page_is_made_in_memory(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    key_page(KEY, "vault", "Sun 22 Nov 2026")
    assert list(tmp_path.iterdir()) == []
