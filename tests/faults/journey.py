"""A whole life of a vault in one process, with one word typed wherever words may be typed.

Run as ``python -m tests.faults.journey PLACE``.  PLACE holds ``script`` and ``passphrase``; everything is made in
PLACE/home, only the one PDF that is asked for goes to PLACE/asked.  The log is as talkative as it can be.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import IntegrityError

import kapdesk.__main__ as twin
from kapdesk.chart.erasing import erase
from kapdesk.chart.model import Act, Drawer, Fact
from kapdesk.desk.codec import CODEC
from kapdesk.desk.desk import Desk, create_desk, open_desk
from kapdesk.dosing.model.facts import EVENT_KINDS, EventNoted, ProcessNoted
from kapdesk.dosing.parse.events import DETAILS
from kapdesk.kernel.errors import Trouble
from kapdesk.kernel.ids import SittingId
from kapdesk.people.model.clients import AllergyWritten, ContactWritten, MedicineWritten
from kapdesk.people.parse.identity import ClientDraft
from kapdesk.practice.parse.practice import PracticeDraft
from kapdesk.vault.cost import FLOOR
from tests.faults import around
from tests.faults.around import done

CANARY = "ZZPHI-7f3a"
PASSPHRASE = "ZZKEY-91c4 opens nothing else"
HOSTILE = f'{CANARY} <img src="http://127.0.0.1:9/x"> 5 < 6 & <b>'

log = logging.getLogger("journey")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the journey goes."""

    root: Path

    @property
    def home(self) -> Path:
        """Everything the journey makes."""
        return self.root / "home"

    @property
    def asked(self) -> Path:
        """The file that is asked for."""
        return self.root / "asked" / "record.pdf"

    def ask(self, *words: str | Path) -> None:
        """A verb of the twin, which must be done."""
        asked(*words, "--passphrase-file", self.root / "passphrase")


def asked(*words: str | Path) -> None:
    """A verb with all that belongs to it, which must be done."""
    code = twin.main([str(word) for word in words])
    if code:
        raise SystemExit(f"{words[0]} ended with {code}")


def main(root: Path) -> None:
    """The journey, from a new vault to a restored one."""
    place = Place(root)
    logging.basicConfig(filename=place.home / "everything.log", level=logging.DEBUG, force=True)
    vault = place.home / "vault"
    create_desk(vault, PASSPHRASE, therapist=CANARY, cost=FLOOR)[0].close()
    place.ask("rehearse", vault, "--script", root / "script", "--acknowledge")
    desk = open_desk(vault, passphrase=PASSPHRASE)
    sitting = _typed_everywhere(desk)
    _every_error(desk)
    around.outside_the_lock(desk, PASSPHRASE, f"{CANARY}-3")
    desk.close(backup=True)
    around.stamped_while_locked(desk)
    open_desk(vault, passphrase=PASSPHRASE).close()
    for verb in ("clients", "sittings", "verify"):
        place.ask(verb, vault)
    place.ask("facts", vault, "--drawer", "process", "--drawer", "sealed")
    place.ask("view", vault, "--sitting", sitting)
    place.ask("print", vault, "--sitting", sitting, "--out", place.asked)
    place.ask("backup", vault, "--to", place.home / "copies")
    (copy,) = (place.home / "copies").iterdir()
    place.ask("restore", copy, "--to", place.home / "restored")
    asked("selfcheck")


def _typed_everywhere(desk: Desk) -> SittingId:
    """The word in every field of every service; the sitting it was typed into."""
    practice, people, dosing = desk.practice, desk.people, desk.dosing
    done(practice.name_practice(PracticeDraft(CANARY, HOSTILE, CANARY, CANARY)))
    done(practice.add_person(f"{CANARY} nurse", "nurse"))
    done(practice.choose_setting("backup_folder", str(desk.vault.folder.parent / "on closing")))
    client = done(
        people.add(ClientDraft(f"{CANARY}-2", f"{CANARY} <b>", "1984-03-02"), confirmed=True)
    )[0].book
    done(people.rename(client, ClientDraft(f"{CANARY}-3", CANARY, "1984-03-02"), confirmed=True))
    for fact in (
        ContactWritten("escort", CANARY, CANARY, CANARY),
        AllergyWritten(CANARY, HOSTILE),
        MedicineWritten(CANARY, CANARY, CANARY),
    ):
        done(people.write(client, fact))
    around.before_session(desk, client, HOSTILE)
    around.practice_papers(desk, client, CANARY)
    sitting = done(dosing.begin(client))[0].sitting
    assert sitting is not None
    for kind in EVENT_KINDS:
        done(
            dosing.events.note(
                sitting, EventNoted(kind, HOSTILE, dict.fromkeys(DETAILS.get(kind, ()), CANARY))
            )
        )
    done(dosing.events.note(sitting, ProcessNoted(HOSTILE)))
    line = done(dosing.events.note(sitting, EventNoted("note", CANARY)))[0]
    again = dosing.corrections.correct(sitting, line.id, EventNoted("note", HOSTILE), CANARY)
    erase(desk.ledger, done(again)[0].id, CANARY)
    desk.drafts.save(sitting, "quick line", HOSTILE.encode())
    desk.ledger.commit(client, [Act(line.fact, line.at, kept_in=Drawer.SEALED)], sitting=sitting)
    around.in_session(desk, sitting, HOSTILE)
    done(dosing.ending.close(sitting))
    done(dosing.ending.sign(sitting, PASSPHRASE))
    done(dosing.ending.add_addendum(sitting, HOSTILE))
    around.after_session(desk, client, sitting, HOSTILE)
    return sitting


def _every_error(desk: Desk) -> None:
    """Errors of many kinds with the word at hand, each logged with all the log can hold."""
    entries = tuple(desk.ledger.every(drawers=tuple(Drawer)))
    log.debug("%r %r %r %r", entries, desk, desk.drafts.every(), [entry.fact for entry in entries])
    for go_wrong in (_wrong_passphrase, _held, _bad_statement, _broken_body, _unknown_fact):
        try:
            go_wrong(desk)
        except (Trouble, IntegrityError, ValueError, KeyError) as fault:
            log.exception("%s %r", type(fault).__name__, fault)
        else:
            raise SystemExit(f"{go_wrong.__name__} did not go wrong")


def _wrong_passphrase(desk: Desk) -> None:
    desk.vault.change_passphrase(CANARY, CANARY)


def _held(desk: Desk) -> None:
    open_desk(desk.vault.folder, passphrase=PASSPHRASE)


def _bad_statement(desk: Desk) -> None:
    with desk.vault.writing() as book_session:
        book_session.exec_driver_sql("INSERT INTO draft VALUES (?, ?, NULL)", (CANARY, HOSTILE))


def _broken_body(desk: Desk) -> None:
    fact = CODEC.decode("EventNoted", json.dumps({"type": "EventNoted", "text": [CANARY]}).encode())
    raise ValueError(repr(fact))


def _unknown_fact(desk: Desk) -> None:
    class _Stranger(Fact, frozen=True):
        text: str

    desk.ledger.commit(desk.people.clients()[0].book, [Act(_Stranger(CANARY), desk.clock.now())])


def script_lines() -> Iterable[str]:
    """A day script with the word in every place of it that takes words."""
    yield "day 2026-03-04"
    yield f"client {CANARY} born 1984-03-02"
    yield f'adopt protocol sublingual limits canmat-start canmat-pause by "{CANARY}"'
    yield "09:00 open dosing"
    yield f'09:01 safety before yes "{CANARY}"'
    yield "09:02 vitals 124/78 70 99"
    yield f'09:03 order "{CANARY} 150 mg" sublingual by "{CANARY}"'
    yield f'09:05 dose 150 mg sublingual given-by "{CANARY}" lot {CANARY}'
    yield "09:25 vitals 182/110 96 97"
    yield f'09:26 did "{CANARY}"'
    yield f'09:27 correct 09:25 vitals 180/108 96 97 because "{CANARY}"'
    for kind in ("quote", "body", "image", "part", "intervention", "note", "process"):
        yield f'09:30 {kind} "{CANARY}"'
    yield f'09:31 touch "{CANARY}" consent yes'
    yield f'09:32 music "{CANARY}" source "{CANARY}"'
    yield f'09:33 substance "{CANARY}" amount "{CANARY}" taken "{CANARY}"'
    yield f'09:34 adverse "{CANARY}" severity mild action "{CANARY}" outcome "{CANARY}"'
    yield "09:35 crash"
    yield "11:50 recovery aldrete 10 mpadss 10"
    yield f'11:58 discharge all escort "{CANARY}" by "{CANARY}"'
    yield "12:00 close"
    yield "12:01 sign"


if __name__ == "__main__":
    os.umask(0)
    main(Path(sys.argv[1]))
