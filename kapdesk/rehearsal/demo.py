"""A practice with a year of invented clients: day scripts written by rule, played as any other script is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from kapdesk.desk.desk import create_desk
from kapdesk.dosing.protocols import limit_ids, protocol_ids
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.instant import Instant
from kapdesk.rehearsal.clock import ScriptClock
from kapdesk.rehearsal.deeds import Known
from kapdesk.rehearsal.demo_before import before
from kapdesk.rehearsal.demo_stock import stock_up
from kapdesk.rehearsal.demo_ways import Way, way_of
from kapdesk.rehearsal.demo_week import UNSIGNED, evenings, last_sessions
from kapdesk.rehearsal.demo_worked import worked_days
from kapdesk.rehearsal.parse import parse_script
from kapdesk.rehearsal.player import Player
from kapdesk.rehearsal.script import Script
from kapdesk.vault.cost import FLOOR

NAME = "demo"
CLIENTS = 8
SESSIONS = 7
FIRST_DAY = date(2025, 12, 1)

_QUOTES = (
    "the room is breathing with me",
    "I can see it from further away",
    "there is more space behind my eyes",
    "I am here and it is quiet",
)
_IMAGES = ("a lit window", "a long shore", "an old staircase", "a garden at night")


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demo made."""

    vault: Path
    recovery_key: str
    clients: int
    sittings: int

    def __repr__(self) -> str:
        """Never the key."""
        return "<Demo>"


def demo(
    folder: Path,
    passphrase: str,
    *,
    clients: int = CLIENTS,
    sessions: int = SESSIONS,
    today: date | None = None,
    worked: tuple[str, ...] = (),
) -> Demo | Refusals:
    """A new vault with a year of rehearsed sessions in it, the last of them the day before ``today``.

    Without one the demo has a today of its own, ``today_of``.  ``worked`` names the shipped scripts of work that is
    whole, each of which adds a client.
    raises Trouble as ``create_desk`` does.
    """
    day = today or today_of(clients, sessions)
    scripts = scripts_of(clients, sessions, day)
    for number, name in enumerate(worked, clients + 1):
        scripts = with_worked(scripts, day, f"D-{number:03d}", name)
    clock = ScriptClock(scripts[0].steps[0].at)
    desk, recovery_key = create_desk(
        folder, passphrase, therapist="Therapist", cost=FLOOR, clock=clock
    )
    try:
        for script in scripts:
            player = Player(desk, clock, script, passphrase=passphrase, saved=lambda entry: None)
            refusals = player.begin(NAME) or player.play(pace=lambda seconds: None)
            if isinstance(refusals, Refusals):
                return refusals
        stocked = stock_up(desk)
        if stocked is not None:
            return stocked
        return Demo(folder, recovery_key, len(desk.people.clients()), len(desk.people.sittings()))
    finally:
        desk.close()


def today_of(clients: int = CLIENTS, sessions: int = SESSIONS) -> date:
    """The demo's own today: the day after the last session of its year."""
    return max(day for day, _, _ in days_of(clients, sessions)) + timedelta(days=1)


def scripts_of(clients: int, sessions: int, today: date) -> tuple[Script, ...]:
    """Every script of the demo, in the order of its days and hours."""
    later = today - today_of(clients, sessions)
    days = [(day + later, client, session) for day, client, session in days_of(clients, sessions)]
    days += last_sessions(today, clients, sessions)
    scripts = [script_of(day, signed=day[1:] != (UNSIGNED, sessions)) for day in sorted(days)]
    scripts += [_evening(*evening) for evening in evenings(today, clients)]
    return tuple(sorted(scripts, key=_begin))


def with_worked(
    scripts: tuple[Script, ...], today: date, client: str, name: str
) -> tuple[Script, ...]:
    """The same scripts and, between them, those of one more client whose work is whole, as a shipped script tells."""
    taken = frozenset(step.at.local().date() for script in scripts for step in script.steps)
    days = worked_days(today, taken, client, name)
    return tuple(sorted((*scripts, *(_read(*day) for day in days)), key=_begin))


def script_of(day: tuple[date, int, int], *, signed: bool = True) -> Script:
    """The script of one client's session on one day.  raises ValueError when the rule wrote a bad one."""
    lines = tuple(_lines(*day))
    return _read(day[0], lines if signed else lines[:-1])


def _begin(script: Script) -> Instant:
    return script.steps[0].at


def _evening(day: date, client: int, lines: tuple[str, ...]) -> Script:
    return _read(day, (*_client(day, client), *lines))


def _read(day: date, lines: tuple[str, ...]) -> Script:
    script = parse_script("\n".join(lines), today=day, known=Known(protocol_ids(), limit_ids()))
    if isinstance(script, Refusals):
        raise ValueError(script.sentences())
    return script


def days_of(clients: int = CLIENTS, sessions: int = SESSIONS) -> Iterator[tuple[date, int, int]]:
    """Each client's sessions: the day, which client, which session.  Later clients start later."""
    for client in range(clients):
        for session in range(sessions):
            first = FIRST_DAY + timedelta(days=19 * client)
            yield first + timedelta(days=(21 + client) * session), client, session


def _client(day: date, client: int) -> Iterator[str]:
    yield f"day {day.isoformat()}"
    yield f"client D-{client + 1:03d} born {1964 + 4 * client}-{client + 2:02d}-{3 * client + 4:02d}"


def _lines(day: date, client: int, session: int) -> Iterator[str]:
    hour = 9 + client % 4
    rest = (116 + 3 * (client % 5), 72 + 2 * (client % 4), 62 + 3 * (client % 6))
    way = way_of(client)
    yield from _client(day, client)
    yield f'adopt protocol {way.protocol} limits canmat-start canmat-pause by "prescriber 1"'
    if session == 0:
        yield from before(client, hour - 1)
    yield f"{hour:02d}:00 open dosing {way.protocol}"
    yield f"{hour:02d}:02 check arrival all"
    yield f"{hour:02d}:03 check room all"
    yield f"{hour:02d}:04 check all"
    yield f"{hour:02d}:06 safety before no"
    yield f"{hour:02d}:08 vitals {_reading(rest, client, session, -15)} moaas5 d{_distress(session, 0)}"
    yield f"{hour:02d}:18 vitals {_reading(rest, client, session, -5)} moaas5"
    yield f'{hour:02d}:20 order {way.order} by "prescriber 1"'
    dose = 60 * hour + 23
    yield from _course(dose, way, f"D{day:%m%d}", (rest, client, session))
    last = dose + way.leaving
    yield f"{_clock(last)} vitals {_reading(rest, client, session, way.leaving)} moaas5 d1"
    yield f"{_clock(last + 2)} safety end no"
    yield f'{_clock(last + 6)} discharge all escort "escort {client + 1}" by "nurse 1"'
    yield f"{_clock(last + 8)} close"
    yield f"{_clock(last + 9)} sign"


def _course(
    dose: int, way: Way, lot: str, who: tuple[tuple[int, int, int], int, int]
) -> Iterator[str]:
    """What happens from the first dose on, in the order of its minutes."""
    rest, client, session = who
    lines = list(way.given(lot))
    for minute in way.readings:
        reading = _reading(rest, client, session, minute)
        lines.append((minute, f"vitals {reading} moaas{4 if minute < 60 else 5}"))
        lines += [(minute + 2, words) for words in _heard(minute, client, session)]
    for minute, total in zip(way.scores, (9, 10), strict=True):
        lines.append((minute, f"recovery aldrete {total} mpadss {total}"))
    for minute, words in sorted(lines, key=lambda line: line[0]):
        yield f"{_clock(dose + minute)} {words}"


def _heard(minute: int, client: int, session: int) -> Iterator[str]:
    if minute == 15:
        yield f"distress {_distress(session, 3)}"
    if minute == 30:
        yield f'quote "{_QUOTES[(client + session) % len(_QUOTES)]}"'
    if minute == 40:
        yield f'image "{_IMAGES[(client + 2 * session) % len(_IMAGES)]}"'
    if minute == 60:
        yield f"distress {_distress(session, 1)}"


def _distress(session: int, above: int) -> int:
    return max(1, min(9, 6 - session + above))


def _reading(rest: tuple[int, int, int], client: int, session: int, minute: int) -> str:
    """A quick line: at rest before, highest around the fortieth minute, then back.  Invented, and smooth."""
    swell = math.exp(-(((minute - 40) / 25) ** 2))
    wobble = round(2 * math.sin(client + 2.3 * session + minute / 7))
    systolic, diastolic, pulse = rest
    height = 14 + 4 * (client % 3)
    return (
        f"{systolic + round(height * swell) + wobble}/{diastolic + round(0.6 * height * swell)} "
        f"{pulse + round(12 * swell) + wobble} {98 - round(swell)} rr{14 - round(swell)} air"
    )


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
