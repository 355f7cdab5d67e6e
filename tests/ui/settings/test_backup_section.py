"""A backup by one button, and how it went."""

from __future__ import annotations

from pathlib import Path

from tests.ui.settings.visit import Visit


def test_a_backup_is_made_read_back_and_its_time_shown(visit: Visit, tmp_path: Path) -> None:
    assert "No backup was made yet." in visit.words()
    visit.presses("Back up now")
    visit.reads("Last backup: Wed 4 Mar 2026, 12:00")
    assert len(list((tmp_path / "backups").glob("kapdesk-backup-*"))) == 1
    assert visit.view().setting("backup_folder") == str(tmp_path / "backups")


def test_a_backup_that_fails_says_why_and_can_be_tried_again(visit: Visit, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    visit.line("Folder for backups").setText(str(tmp_path / "file"))
    visit.presses("Back up now")
    visit.qtbot.waitUntil(lambda: not any("Copying" in one for one in visit.words()))
    assert "No backup was made yet." in visit.words()
    visit.line("Folder for backups").setText(str(tmp_path / "backups"))
    visit.presses("Back up now")
    visit.reads("Last backup: Wed 4 Mar 2026, 12:00")
