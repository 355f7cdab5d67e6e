"""Everything that can go wrong with the locked book, each in its own plain sentence."""

from __future__ import annotations

from kapdesk.kernel.errors import Trouble

_RESTORE = "Restore the newest backup into a new folder and keep this folder as it is."


class NoVault(Trouble):
    """There is no vault at this place."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "There is no vault in this folder.", "Choose the folder that holds kapdesk.db."
        )


class FolderTaken(Trouble):
    """A vault or a restored copy was to be made where something already lies."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__("This folder is not empty.", "Choose a new or an empty folder.")


class FolderClosed(Trouble):
    """The folder cannot be written: read-only medium, or it belongs to somebody else."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "KapDesk may not write in this folder.",
            "Choose a folder you can write to; a vault on a read-only disk is copied whole first.",
        )


class NoPlace(Trouble):
    """There is no such folder, or a file stands where a folder should."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "There is no such folder, or a file stands in its place.", "Name another place."
        )


class EmptyPassphrase(Trouble):
    """A vault needs a passphrase."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__("The passphrase is empty.", "Type a few words that only you know.")


class WrongPassphrase(Trouble):
    """The key file is whole, and the passphrase does not open it."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "This passphrase does not open the vault.",
            "Check Caps Lock and the keyboard layout, then type it again.",
        )


class StoreSilent(Trouble):
    """The system's key store is absent, locked, or gave no answer in time."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "The key store of this computer did not answer.",
            "Type the passphrase; it always opens the vault.",
        )


class NoQuickUnlock(Trouble):
    """This computer cannot open the vault by itself, and why."""

    def __init__(self, why: str) -> None:
        """Say why."""
        super().__init__(why, "Type the passphrase; it always opens the vault.")


class MistypedRecoveryKey(Trouble):
    """The recovery key does not agree with its own check characters."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "The recovery key is mistyped.",
            "Compare it with the printed page, group by group: six groups of six.",
        )


class WrongRecoveryKey(Trouble):
    """The recovery key is well typed and belongs to another vault, or was replaced."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "This recovery key is typed correctly but does not open this vault.",
            "Look for the page printed for this vault, or use the passphrase.",
        )


class BadKeyFile(Trouble):
    """vault.json is missing, damaged, or asks for something KapDesk refuses."""

    def __init__(self, why: str) -> None:
        """Say what is the matter with it."""
        super().__init__(
            f"The key file vault.json {why}.",
            "If vault.json.bak lies beside it, set vault.json aside and give the copy its name; "
            "else restore the newest backup.",
        )


class SealBroken(Trouble):
    """A box does not belong to this seal or this place, or was changed."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "What is sealed here cannot be opened with this passphrase.",
            "It may have been sealed with an earlier one.",
        )


class VaultDamaged(Trouble):
    """The key is right and the encrypted file is not whole."""

    def __init__(self, problems: tuple[str, ...] = ()) -> None:
        """Say it; ``problems`` are what the checks reported."""
        super().__init__("The vault file is damaged.", _RESTORE)
        self.problems = problems


class NewerVault(Trouble):
    """Written by a later KapDesk than this one."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "This vault was written by a newer KapDesk.",
            "Open it with that version or a later one; nothing was changed.",
        )


class VaultHeld(Trouble):
    """Another running KapDesk has this vault open."""

    def __init__(self, holder: str) -> None:
        """Say who holds it."""
        super().__init__(
            f"This vault is already open in {holder}.",
            "Go to that window, or close it and try again.",
        )


class VaultBusy(Trouble):
    """Another connection kept the file for longer than we wait."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__("The vault file is in use.", "Wait a moment and try again.")


class DiskFull(Trouble):
    """The disk has no room; nothing of this step was saved."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "The disk is full. This was not saved.",
            "Free some space and try again; what you typed is still here.",
        )


class WriteFailed(Trouble):
    """The disk failed; nothing of this step was saved."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "The disk failed while reading or writing. This was not saved.",
            "Try again; if it fails once more, make a backup on another disk.",
        )


class VaultUnreachable(Trouble):
    """The file is no longer where it was."""

    def __init__(self) -> None:
        """Say it."""
        super().__init__(
            "The vault file cannot be reached.",
            "Check that its disk is still connected, then try again.",
        )


class BackupDamaged(Trouble):
    """A backup is not what it says it is."""

    def __init__(self, where: str, why: str) -> None:
        """Name the file of the backup and what is wrong with it."""
        super().__init__(
            f"The backup is damaged: {where} {why}.",
            "Use another backup, and make a new one today.",
        )
