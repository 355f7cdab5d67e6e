"""What someone typed at the first start, into values or refusals."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.kernel.passphrases import against

NAME_LETTERS = 120
KEY_GROUPS = (2, 5)
"""Which groups of the recovery key are retyped, counted from one."""


@dataclass(frozen=True, slots=True)
class FirstStartDraft:
    """The first start as it stands in the form."""

    folder: str
    therapist: str
    passphrase: str
    again: str


@dataclass(frozen=True, slots=True)
class FirstStart:
    """Where the vault will lie, whose it is, and what opens it."""

    folder: Path
    therapist: str
    passphrase: str

    def __repr__(self) -> str:
        """The kind alone: neither name nor passphrase."""
        return "<FirstStart>"


def parse_first_start(draft: FirstStartDraft) -> FirstStart | Refusals:
    """A vault to be made, from its form."""
    therapist = " ".join(draft.therapist.split())
    refusals = (
        *_against_folder(draft.folder.strip()),
        *_against_name(therapist),
        *against(draft.passphrase, draft.again),
    )
    if refusals:
        return Refusals(refusals)
    return FirstStart(Path(draft.folder.strip()).expanduser(), therapist, draft.passphrase)


def retyped(key: str, typed: tuple[str, ...]) -> bool:
    """Whether the groups in KEY_GROUPS were copied rightly from the paper; case and spaces are forgiven."""
    groups = key.split("-")
    asked = tuple(groups[number - 1] for number in KEY_GROUPS)
    return tuple("".join(part.split()).upper().translate(_READ_AS) for part in typed) == asked


_READ_AS = str.maketrans("OIL", "011", "-")


def _against_folder(folder: str) -> tuple[Refusal, ...]:
    if not folder:
        return (Refusal("folder", "The folder for the vault is missing."),)
    if not Path(folder).expanduser().is_absolute():
        return (Refusal("folder", "Name the whole folder, from the first slash or drive letter."),)
    return ()


def _against_name(therapist: str) -> tuple[Refusal, ...]:
    if not therapist:
        return (Refusal("therapist", "The therapist's name is missing."),)
    if len(therapist) > NAME_LETTERS:
        return (Refusal("therapist", f"The name can have at most {NAME_LETTERS} letters."),)
    return ()
