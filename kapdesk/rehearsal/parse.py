"""The one parser of day scripts: text into steps, or every problem at once with its line."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time

from kapdesk.dosing.model.parsed import Correction
from kapdesk.dosing.model.vitals import Vitals
from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusal, Refusals
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.deeds import UNTIMED, Known, parse_deed
from kapdesk.rehearsal.script import Chart, Close, Deed, Meanwhile, Meet, Open, Script, Sign, Step
from kapdesk.rehearsal.words import Word, split_at, texts, words_of

_TIME = re.compile(r"(\d{1,2}):(\d{2})")


def parse_script(text: str, *, today: date, known: Known) -> Script | Refusals:
    """The steps of a script; ``today`` is its day until a ``day`` line says otherwise.

    Lines without a time of their own (client, adopt) happen at the time of the next line that has one.
    """
    reading = _Reading(today, known)
    for number, line in enumerate(text.splitlines(), 1):
        reading.take(number, line)
    return reading.finished()


class _Reading:
    """A script on its way through the parser."""

    def __init__(self, today: date, known: Known) -> None:
        self._day = today
        self._known = known
        self._at: Instant | None = None
        self._waiting: list[tuple[int, Deed]] = []
        self._steps: list[Step] = []
        self._refusals: list[Refusal] = []
        self._client = self._opened = self._closed = False

    def take(self, number: int, line: str) -> None:
        """Read one line."""
        words = words_of(line)
        if words is None:
            self._refuse(number, "A quotation is opened and not closed.")
        elif words:
            clock = _TIME.fullmatch(words[0].text)
            self._spoken(number, words[1:] if clock else words, words[0].text if clock else "")

    def finished(self) -> Script | Refusals:
        """The script, or all that stands against it."""
        if not self._refusals and not self._steps and not self._waiting:
            self._refuse(1, "The script is empty.")
        if self._refusals:
            return Refusals(tuple(self._refusals))
        self._settle(self._at or self._moment(time()))
        return Script(tuple(self._steps))

    def _spoken(self, number: int, words: tuple[Word, ...], clock: str) -> None:
        verb = words[0].text if words else ""
        if verb == "day":
            self._turn_to(number, texts(words[1:]), clock)
            return
        if clock:
            self._reach(number, clock)
        elif verb not in UNTIMED:
            self._refuse(number, f"“{verb[:20]}” needs a time before it, such as 10:40.")
        self._ask(number, verb, words[1:], timed=bool(clock))

    def _turn_to(self, number: int, words: tuple[str, ...], clock: str) -> None:
        day = read_day(" ".join(words))
        if clock or day is None:
            self._refuse(number, f"A day line is written as: day 2026-03-04. {HOW_TO_WRITE}")
        else:
            self._day = day

    def _reach(self, number: int, clock: str) -> None:
        moment = self._clock_time(clock)
        if moment is None:
            self._refuse(number, f"“{clock}” is not a time of day.")
        elif self._at is not None and moment < self._at:
            self._refuse(
                number, "This is earlier than the line before; a new day needs a day line."
            )
        else:
            self._at = moment
            self._settle(moment)

    def _ask(self, number: int, verb: str, words: tuple[Word, ...], *, timed: bool) -> None:
        line, *expected = split_at(words, "->")
        happened = None
        if len(line) > 2 and line[-2].means("at") and verb != "correct":
            happened = self._clock_time(line[-1].text)
            line = line[:-2]
            if happened is None or self._at is None or happened > self._at:
                self._refuse(number, "What is written down later must have happened earlier.")
        deed = parse_deed(verb, texts(line), self._known)
        if isinstance(deed, Refusals):
            for refusal in deed.items:
                self._refuse(number, refusal.sentence)
            return
        self._place(number, self._expecting(number, deed, tuple(expected), happened), timed=timed)

    def _expecting(
        self,
        number: int,
        deed: Deed,
        expected: tuple[tuple[Word, ...], ...],
        happened: Instant | None,
    ) -> Deed:
        flags = tuple(words[1].text for words in expected if len(words) == 2)
        if any(len(words) != 2 or not words[0].means("flag") for words in expected):
            self._refuse(number, 'An expectation is written as: -> flag "above 160/100".')
        if isinstance(deed, Chart):
            if flags and not _is_a_reading(deed):
                self._refuse(number, "Only a reading can be expected to carry a flag.")
            return Chart(deed.value, happened, flags)
        if expected or happened:
            self._refuse(number, "This line takes neither an expectation nor an earlier time.")
        return deed

    def _place(self, number: int, deed: Deed, *, timed: bool) -> None:
        self._follow(number, deed)
        if timed and self._at is not None:
            self._steps.append(Step(number, self._at, deed))
        else:
            self._waiting.append((number, deed))

    def _follow(self, number: int, deed: Deed) -> None:
        """A line must make sense after those before it."""
        match deed:
            case Meet():
                self._client, self._opened, self._closed = True, False, False
            case Open():
                if not self._client:
                    self._refuse(number, "There is no client yet; a client line comes first.")
                self._opened, self._closed = True, False
            case Meanwhile() if not self._client:
                self._refuse(number, "There is no client yet; a client line comes first.")
            case Chart() | Close() if not self._opened:
                self._refuse(number, "No sitting is open here; an open line comes first.")
            case Close():
                self._opened, self._closed = False, True
            case Sign() if not self._closed:
                self._refuse(
                    number, "Only a closed sitting can be signed; a close line comes first."
                )

    def _settle(self, at: Instant) -> None:
        self._steps.extend(Step(number, at, deed) for number, deed in self._waiting)
        self._waiting.clear()

    def _clock_time(self, text: str) -> Instant | None:
        found = _TIME.fullmatch(text)
        if found is None or int(found[1]) > 23 or int(found[2]) > 59:
            return None
        return self._moment(time(int(found[1]), int(found[2])))

    def _moment(self, clock: time) -> Instant:
        return Instant.of(datetime.combine(self._day, clock, tzinfo=UTC))

    def _refuse(self, number: int, sentence: str) -> None:
        self._refusals.append(Refusal(f"line {number}", f"Line {number}: {sentence}"))


def _is_a_reading(chart: Chart) -> bool:
    value = chart.value.value if isinstance(chart.value, Correction) else chart.value
    return isinstance(value, Vitals)
