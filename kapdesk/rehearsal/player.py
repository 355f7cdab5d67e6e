"""Plays a day script through the Desk, one line at a time."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kapdesk.chart.model import Entry, SittingOpened
from kapdesk.desk.desk import Desk
from kapdesk.dosing import protocols
from kapdesk.dosing.model.facts import VitalsRecorded
from kapdesk.dosing.model.parsed import Correction
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.practice.model.practice import RehearsedHere
from kapdesk.rehearsal.between import between
from kapdesk.rehearsal.charted import charted
from kapdesk.rehearsal.charting import line_meant, people_named
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.meeting import Meeting
from kapdesk.rehearsal.printing import put_out
from kapdesk.rehearsal.script import (
    Adopt,
    Chart,
    Close,
    Crash,
    Meanwhile,
    Meet,
    Open,
    Print,
    Script,
    Shift,
    Sign,
    Step,
)

Written = tuple[Entry, ...] | Refusals

_DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Crashed:
    """The script asks for a crash at this line; what comes after it waits for a fresh start."""

    line: int


def _left_alone(_what: str, _pdf: bytes) -> None:
    """Nobody wants the paper itself."""


class Player:
    """A script on a desk.  ``saved`` hears of every entry as soon as it is durable.  thread: the record lane."""

    def __init__(
        self,
        desk: Desk,
        clock: ScriptClock,
        script: Script,
        *,
        passphrase: str,
        saved: Callable[[Entry], None],
        printed: Callable[[str, bytes], None] = _left_alone,
    ) -> None:
        """Stand before the first line; ``clock`` is the desk's own, ``printed`` takes each paper the script prints."""
        self._desk = desk
        self._meeting = Meeting(desk)
        self._clock = clock
        self._script = script
        self._passphrase = passphrase
        self._saved = saved
        self._printed = printed
        self._client: BookId | None = None
        self._sitting: SittingId | None = None
        self._protocol = ""
        self._lead_s = 0.0

    @property
    def sitting(self) -> SittingId | None:
        """The sitting the script is in, or was in last."""
        return self._sitting

    def begin(self, name: str) -> Refusals | None:
        """Mark the vault as rehearsed in, for ever; refuses to play beside real clients."""
        if self._desk.people.has_real_clients():
            return refused(
                "vault", "There are clients in this vault. A rehearsal needs one of its own."
            )
        if name not in self._desk.practice.view().rehearsed:
            self._kept(self._desk.practice.note(RehearsedHere(name)))
        return None

    def resume(self, line: int) -> Refusals | None:
        """Find client, protocol and sitting again as they stood after a line; a fresh start is after line 0."""
        began: Step | None = None
        for step in self._script.upto(line):
            match step.deed:
                case Meet() as deed:
                    met = self._meet(deed)
                    if isinstance(met, Refusals):
                        return _at_line(step, met)
                case Adopt(protocols=(*_, last)):
                    self._protocol = last
                case Open():
                    began = step
        if began is not None and self._client is not None:
            opened = _last_opened(self._desk.ledger.book(self._client))
            self._sitting, self._lead_s = opened.sitting, opened.at.seconds_since(began.at)
        return None

    def play(self, *, resume: int = 0, pace: Callable[[float], None]) -> Crashed | Refusals | None:
        """Play the lines below ``resume``, waiting between them as ``pace`` does with the script's own seconds."""
        here: Instant | None = None
        for step in self._script.after(resume):
            pace(0.0 if here is None else step.at.seconds_since(here))
            here = step.at
            if isinstance(step.deed, Crash):
                return Crashed(step.line)
            refusals = self.take(step)
            if refusals is not None:
                return refusals
        return None

    def take(self, step: Step) -> Refusals | None:
        """Play one line; what stands against it names its line.  A crash is left to whoever plays."""
        self._clock.reach(step.at)
        refusals = self._kept(self._written(step))
        return None if refusals is None else _at_line(step, refusals)

    def _written(self, step: Step) -> Written:
        match step.deed:
            case Meet() as deed:
                return self._meet(deed)
            case Adopt() as deed:
                return self._adopt(step, deed)
            case Open() as deed:
                return self._open(step, deed)
            case Meanwhile(value=value) if self._client is not None:
                return between(value, self._desk.people, self._client)
            case Shift(seconds=seconds):
                self._clock.shift(seconds)
        if self._sitting is None:
            return ()
        return self._in_sitting(step, self._sitting)

    def _in_sitting(self, step: Step, sitting: SittingId) -> Written:
        match step.deed:
            case Chart() as deed:
                return self._chart(step, deed, sitting)
            case Close(reason=reason):
                return self._meeting.close(sitting, reason)
            case Sign():
                return self._meeting.sign(sitting, self._passphrase)
            case Print() as deed:
                return put_out(self._desk, deed, sitting, self._printed) or ()
            case _:
                return ()

    def _meet(self, deed: Meet) -> Written:
        people = self._desk.people
        before = {row.book for row in people.clients()}
        known = people.known(deed.code, deed.born.isoformat(), rehearsal=True)
        if isinstance(known, Refusals):
            return known
        self._client = known
        return () if known in before else self._desk.ledger.book(known)

    def _adopt(self, step: Step, deed: Adopt) -> Written:
        refusals = self._know(((deed.by, "prescriber"),))
        on = step.at.local().date().isoformat()
        for kind, adopted, version, body in _as_shipped(deed):
            if refusals is None:
                written = self._desk.practice.adopt(kind, adopted, version, deed.by, on, body)
                refusals = self._kept(written)
        if deed.protocols:
            self._protocol = deed.protocols[-1]
        return refusals or ()

    def _open(self, step: Step, deed: Open) -> Written:
        if self._client is None:
            return refused("client", "There is no client yet.")
        for row in self._meeting.abandoned():
            self._kept(self._meeting.interrupted(row))
        protocol = deed.protocol or self._protocol or None
        written = self._meeting.begin(self._client, deed, protocol)
        if not isinstance(written, Refusals):
            self._sitting, self._lead_s = written[0].sitting, written[0].at.seconds_since(step.at)
        return written

    def _chart(self, step: Step, deed: Chart, sitting: SittingId) -> Written:
        value = deed.value.value if isinstance(deed.value, Correction) else deed.value
        refusals = self._know(people_named(value))
        if refusals is not None:
            return refusals
        if isinstance(deed.value, Correction):
            written = self._correct(step, deed.value, sitting)
        else:
            at = None if deed.happened is None else self._in_the_sitting(deed.happened)
            written = charted(deed.value, self._desk, sitting, at)
        if isinstance(written, Refusals):
            return written
        self._kept(written)
        return _missed(deed.flags, written) or ()

    def _correct(self, step: Step, said: Correction, sitting: SittingId) -> Written:
        meant = self._in_the_sitting(_clock_time(said.at, before=step.at))
        entry = line_meant(self._desk.dosing, sitting, meant, said.value)
        if entry is None:
            return refused("correct", f"There is no such line at {said.at}.")
        moved_to = None
        if said.moved_to:
            moved_to = self._in_the_sitting(_clock_time(said.moved_to, before=step.at))
        correct = self._desk.dosing.corrections.correct
        return correct(sitting, entry, said.value, said.reason, at=moved_to)

    def _in_the_sitting(self, script_time: Instant) -> Instant:
        """A moment of the script on the sitting's own timeline, which began by the wall as it was set then."""
        return script_time.plus_s(self._lead_s)

    def _know(self, named: tuple[tuple[str, str], ...]) -> Refusals | None:
        """Make everyone known whose name is new to the practice."""
        names = {person.name for person in self._desk.practice.view().people}
        refusals: Refusals | None = None
        for name, role in named:
            if name not in names:
                refusals = refusals or self._kept(self._desk.practice.add_person(name, role))
        return refusals

    def _kept(self, written: Written) -> Refusals | None:
        """What stands against it; every entry that was written is told at once."""
        if isinstance(written, Refusals):
            return written
        for entry in written:
            self._saved(entry)
        return None


def _as_shipped(deed: Adopt) -> Iterator[tuple[str, str, str, str]]:
    """Kind, id, version and whole text of what is adopted."""
    for one in deed.protocols:
        protocol = protocols.load_protocol(one)
        yield "protocol", one, protocol.version, protocols.protocol_to_json(protocol)
    for one in deed.limits:
        preset = protocols.load_preset(one)
        yield "limits", one, preset.version, protocols.limits_to_json(preset.limits)


def _last_opened(entries: tuple[Entry, ...]) -> Entry:
    return [entry for entry in entries if isinstance(entry.fact, SittingOpened)][-1]


def _clock_time(text: str, *, before: Instant) -> Instant:
    """The latest such time of day up to a moment."""
    hours, minutes = (int(part) for part in text.split(":"))
    local = before.local()
    same_day = Instant.of(local.replace(hour=hours, minute=minutes, second=0, microsecond=0))
    return same_day if same_day <= before else same_day.plus_s(-_DAY_S)


def _missed(expected: tuple[str, ...], written: tuple[Entry, ...]) -> Refusals | None:
    """The flags a reading should have carried and does not."""
    carried = [
        _folded(flag.sentence)
        for entry in written
        if isinstance(entry.fact, VitalsRecorded)
        for flag in entry.fact.flags
    ]
    missed = [one for one in expected if not any(_folded(one) in flag for flag in carried)]
    sentences = [f"The flag “{one}” was expected and is not there." for one in missed]
    return Refusals(tuple(Refusal("flag", said) for said in sentences)) if missed else None


def _folded(words: str) -> str:
    return unicodedata.normalize("NFKC", words).casefold()


def _at_line(step: Step, refusals: Refusals) -> Refusals:
    field = f"line {step.line}"
    return Refusals(
        tuple(Refusal(field, f"Line {step.line}: {one.sentence}") for one in refusals.items)
    )
