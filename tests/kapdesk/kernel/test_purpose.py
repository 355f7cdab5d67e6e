"""The one wording of what the program is not."""

from __future__ import annotations

from kapdesk.kernel.purpose import NOT_A_DEVICE


def test_it_says_everything_that_must_be_said() -> None:
    for words in (
        "record-keeping",
        "not a medical device",
        "monitor",
        "late or silent",
        "no dosing",
    ):
        assert words in NOT_A_DEVICE
