"""What is not described has no look."""

from __future__ import annotations

import msgspec
import pytest

from kapdesk.ifs.model.nouns import Kind, Tie
from kapdesk.ifs.shelf import load_styles


def test_what_no_file_describes_is_not_found() -> None:
    empty = msgspec.structs.replace(load_styles(), kinds=(), ties=())
    with pytest.raises(LookupError):
        empty.kind(Kind.EXILE)
    with pytest.raises(LookupError):
        empty.tie(Tie.ALLIED)
