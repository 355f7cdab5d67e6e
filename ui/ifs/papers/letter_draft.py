"""The letter while the pen is at it: what is struck and edited, and what of it stands as a draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from kapdesk.ifs.model.kept import Sentence
from kapdesk.ifs.seen.letter import HAND

BY = "by"
STRUCK, TEXT, AFTER = "struck ", "text ", "after "
YES, NO = "yes", "no"


class LetterDraft:
    """``standing`` are the sentences as they were kept or given last; every change is held against them."""

    def __init__(self, standing: Iterable[Sentence] = ()) -> None:
        self._standing = {one.key: one for one in standing}
        self._now = dict(self._standing)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All of them, as they stand now."""
        return tuple(self._now.values())

    def get(self, key: str) -> Sentence | None:
        """One sentence as it stands now."""
        return self._now.get(key)

    @property
    def kept(self) -> tuple[Sentence, ...]:
        """Those that are to be kept: a new one that nobody wrote is none."""
        return tuple(one for one in self._now.values() if one.text.strip() or one.given)

    def add(self, after: str, by: str) -> str:
        """A sentence of one's own behind another; its key.  At the end where that one is not there."""
        key = f"{HAND}{1 + max(map(_number, self._now), default=0)}"
        self._insert(after, Sentence("", "", key=key, by=by))
        return key

    def write(self, key: str, text: str, by: str) -> None:
        """One is put otherwise; what the record gave stays beside it."""
        self._put(key, by, text=text)

    def strike(self, key: str, by: str) -> None:
        """One is struck out, or stands again."""
        one = self._now.get(key)
        if one is not None:
            self._put(key, by, struck=not one.struck)

    def give_back(self, key: str) -> None:
        """One is again as the record gave it."""
        one = self._now.get(key)
        if one is not None:
            self._now[key] = msgspec.structs.replace(one, text=one.given, struck=False, by="")

    def texts(self) -> dict[str, str]:
        """What was changed, as it is kept while it is worked on."""
        found: dict[str, str] = {}
        last = ""
        for key, one in self._now.items():
            before = self._standing.get(key)
            if before is None:
                found[AFTER + key] = last
                before = Sentence("", "", key=key)
            last = key
            if one.text != before.text:
                found[TEXT + key] = one.text
            if one.struck != before.struck:
                found[STRUCK + key] = YES if one.struck else NO
            if one.by != before.by:
                found[f"{BY} {key}"] = one.by
        return found

    def restore(self, texts: Mapping[str, str]) -> None:
        """Puts back what was changed; what is told of sentences that are not there any more is left."""
        for told, after in texts.items():
            if told.startswith(AFTER + HAND):
                self._insert(after, Sentence("", "", key=told.removeprefix(AFTER)))
        for key, one in self._now.items():
            self._now[key] = msgspec.structs.replace(
                one,
                text=texts.get(TEXT + key, one.text),
                struck=texts.get(STRUCK + key, YES if one.struck else NO) == YES,
                by=texts.get(f"{BY} {key}", one.by),
            )

    def _insert(self, after: str, new: Sentence) -> None:
        found = [one for one in self._now.values() if one.key != new.key]
        places = [place for place, one in enumerate(found, 1) if one.key == after]
        found.insert(places[0] if places else len(found), new)
        self._now = {one.key: one for one in found}

    def _put(self, key: str, by: str, **changed: object) -> None:
        one = self._now.get(key)
        if one is not None:
            new = msgspec.structs.replace(one, **changed)
            self._now[key] = msgspec.structs.replace(new, by=by if new.edited else "")


def _number(key: str) -> int:
    """Which of the sentences by hand it is; 0 for any other."""
    number = key.removeprefix(HAND)
    return int(number) if key.startswith(HAND) and number.isdecimal() else 0
