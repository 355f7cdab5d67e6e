"""What a new passphrase must be."""

from __future__ import annotations

from kapdesk.kernel.errors import Refusal

PASSPHRASE_LETTERS = 12
PASSPHRASE_KINDS = 5
"""Fewer different letters than this is a repetition, whatever its length."""


def against(passphrase: str, again: str) -> tuple[Refusal, ...]:
    """Why a new passphrase, typed twice, cannot be taken; nothing when it can."""
    if len(passphrase) < PASSPHRASE_LETTERS:
        sentence = f"The passphrase needs at least {PASSPHRASE_LETTERS} letters."
        return (Refusal("passphrase", sentence),)
    if len(set(passphrase)) < PASSPHRASE_KINDS:
        sentence = f"The passphrase needs at least {PASSPHRASE_KINDS} different letters."
        return (Refusal("passphrase", sentence),)
    if passphrase != again:
        return (Refusal("again", "The two passphrases differ."),)
    return ()


def guidance(passphrase: str) -> str:
    """What would make this passphrase better, as it is typed; praise for nothing, plain words only."""
    if not passphrase:
        return "Four words or more that do not belong together."
    short = PASSPHRASE_LETTERS - len(passphrase)
    if short > 0:
        return f"{short} more {'letter' if short == 1 else 'letters'}, at least."
    if len(set(passphrase)) < PASSPHRASE_KINDS:
        return "The same few letters again and again are quickly guessed."
    if len(passphrase.split()) < 4:
        return "Long enough. A fourth word would make it much harder to guess."
    return "Long enough."
