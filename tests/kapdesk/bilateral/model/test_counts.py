"""What a set leaves on disk while it runs."""

from __future__ import annotations

from pathlib import Path

from kapdesk.bilateral.model.counts import NAME, Counts, forget, keep, kept


def test_the_last_count_is_the_one_that_is_kept(tmp_path: Path) -> None:
    for passes in (3, 4):
        keep(tmp_path, Counts("one", passes, passes / 0.8, 0.8))
    assert kept(tmp_path) == Counts("one", 4, 5.0, 0.8)
    assert [file.name for file in tmp_path.iterdir()] == [NAME]
    forget(tmp_path)
    forget(tmp_path)
    assert kept(tmp_path) is None


def test_half_a_file_is_no_count(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b'{"key":"one","pas')
    assert kept(tmp_path) is None
