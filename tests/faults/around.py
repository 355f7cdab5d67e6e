"""The rest of the journey: before and after sessions, the practice's papers and log, the card outside the lock."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from kapdesk.bilateral.model.counts import Counts, keep
from kapdesk.bilateral.model.kept import StageSetup
from kapdesk.bilateral.model.outcome import Outcome
from kapdesk.bilateral.model.plan import Channel, SetPlan
from kapdesk.bilateral.model.preset import Preset
from kapdesk.chart.model import Entry
from kapdesk.desk.desk import Desk
from kapdesk.desk.editing import Copied
from kapdesk.dosing import protocols
from kapdesk.dosing.model.adverse import AdverseEventRecorded
from kapdesk.dosing.model.facts import EventNoted
from kapdesk.dosing.model.medicine import MedicineWasted, RemainderCounted
from kapdesk.dosing.model.parsed import Followed
from kapdesk.kernel.errors import Refusals
from kapdesk.kernel.ids import BookId, SittingId
from kapdesk.people.model.worksheet import SheetWanted
from kapdesk.people.parse.afterwards import CallDraft, PaperDraft
from kapdesk.people.parse.appointments import AppointmentDraft
from kapdesk.people.parse.consents import load_consent
from kapdesk.people.parse.locking import load_stimulation
from kapdesk.people.parse.screening import NoteDraft, load_screening, load_work_up
from kapdesk.practice.model.leaflet import PaperWanted
from kapdesk.practice.model.urgent import END, EVENTS, STAMP, STRIKE, Press
from kapdesk.practice.parse.controlled import StockDraft
from kapdesk.practice.parse.house_rules import HouseRulesDraft
from kapdesk.practice.service.locked_card import LockedCard
from kapdesk.sheets.model import Choice, Day, Sheet
from tests.fakes.store import FakeStore

Written = tuple[Entry, ...] | Refusals


def before_session(desk: Desk, client: BookId, word: str) -> None:
    """Screening, work-up, consents and appointments, with the word in every answer that takes words."""
    people = desk.people
    answers = _answers(load_screening(), word) | {"consent-free": "yes"}
    done(people.screening.answer(client, answers))
    for item in people.screening.of(client).open:
        done(people.screening.note(client, item.key, NoteDraft(word, word)))
    done(people.screening.work_up(client, _answers(load_work_up(), word)))
    done(people.locking.answer(client, _answers(load_stimulation(), word)))
    done(people.locking.open_lock(client, "flicker", word))
    for kind in ("recording", "touch"):
        texts = _answers(load_consent(kind), word)
        given = done(people.consents.give(client, kind, texts))[0].id
        desk.drafts.save(client, f"consent {kind}", word.encode())
        desk.worksheets.pdf(SheetWanted(client, f"consent-{kind}", given))
    done(people.consents.withdraw(client, given, note=word))
    slot = AppointmentDraft("integration", "tomorrow", "10:00", "11:00", word)
    booked = people.appointments
    done(booked.make(client, slot, confirmed=True))
    done(booked.cancel(client, booked.of(client)[0].id, word))


def in_session(desk: Desk, sitting: SittingId, word: str) -> None:
    """Adverse events, moments and their words, what is left of a medicine, the urgent card and the hand-over sheet."""
    dosing = desk.dosing
    sick = AdverseEventRecorded("other", word, word, action=word, reported_to=word, follow_up=word)
    done(dosing.adverse.record(sitting, sick))
    done(dosing.adverse.follow(sitting, Followed(word, "over", 5.0, word, word)))
    moment = done(dosing.events.note(sitting, EventNoted("quote")))[0].id
    done(dosing.moments.add_words(sitting, moment, word))
    done(dosing.score.bookmark(sitting, word))
    done(dosing.score.send_on(sitting, moment, "image", word))
    left = word, 5.0, "mg", word
    done(dosing.medicines.note(sitting, MedicineWasted(*left, word, word, f"{word} 2")))
    done(dosing.medicines.note(sitting, RemainderCounted(*left, word, f"{word} 2")))
    for press in (Press(STAMP, "other", word), Press(STRIKE), Press(END, text=word)):
        done(dosing.urgent.press(sitting, press))
    desk.papers.handover(sitting)
    _stimulated(desk, sitting, word)


def _stimulated(desk: Desk, sitting: SittingId, word: str) -> None:
    """A set cut short, one noted by hand, what was said after it, and what is kept for the next."""
    room = desk.stimulation
    plan = SetPlan(rate_hz=0.6, passes=6, channels=(Channel.TACTILE,))
    key = done(room.sets.start(sitting, plan, word))[0].id
    keep(desk.vault.folder, Counts(key, 3, 5.0, 0.6))
    done(room.sets.lost(sitting, key, word))
    done(room.afterwards.rate(sitting, key, 4))
    done(room.afterwards.say_came_up(sitting, key, word, ("image",)))
    done(room.sets.note(sitting, plan, Outcome(6, 10.0, "finished", why=word), word))
    client = desk.ledger.entry(key).book
    done(room.presets.keep(Preset(word, plan, note=word), client))
    done(room.presets.keep(Preset(word, plan, note=word)))
    room.arranging.arrange(StageSetup(display=word, device=word))


def after_session(desk: Desk, client: BookId, sitting: SittingId, word: str) -> None:
    """The call, paper that waits, the day and the candidates read out."""
    people = desk.people
    done(people.afterwards.call(client, sitting, CallDraft("client", word, word)))
    done(people.afterwards.set_paper_aside(client, PaperDraft("today", word)))
    desk.day.read()
    dosing = desk.dosing
    dosing.score.sent_on(client)


def practice_papers(desk: Desk, client: BookId, word: str) -> None:
    """House rules, a paper read and made for a client, the log with its lines, limits of the practice's own."""
    shelf, today = desk.handouts, desk.controlled.today()
    done(shelf.library.write_rules(HouseRulesDraft("2", "2", word, word)))
    paper = next(one.id for one in shelf.shelf() if not one.form)
    done(shelf.library.review(paper, word, today.isoformat()))
    wanted = PaperWanted(paper, book=client, by_name=True)
    shelf.preview(wanted)
    shelf.note_printing(wanted)
    counted = StockDraft(
        "counted", word, word, "5", "mg", today.isoformat(), word, f"{word} 2", word
    )
    line = done(desk.controlled.stock.write(counted))[0].id
    done(desk.controlled.stock.correct(line, counted, word))
    desk.controlled.pdf(today - timedelta(days=1), today)
    desk.controlled.note_printing(today - timedelta(days=1), today)
    preset = protocols.load_preset("canmat-start")
    body = protocols.limits_to_json(preset.limits)
    copied = Copied("limits", preset.id, preset.version, preset.name, preset.provenance, body)
    done(desk.editing.write(copied, desk.editing.texts(copied) | {"name": f"own {word}"}))


def outside_the_lock(desk: Desk, passphrase: str, code: str) -> None:
    """Words for the card that lies in the open, refused where they name a client; quick unlock turned on."""
    prompts = desk.urgent.prompts
    event = next(iter(EVENTS))
    for named in (prompts.write(event, code, "sit up"), prompts.reach("112", f"with {code}")):
        if not isinstance(named, Refusals):
            raise SystemExit("a client's code went onto the card")
    done(prompts.write(event, "pale, cold", "sit up\ncall"))
    done(prompts.reach("112", "1 Long Street, second bell"))
    desk.urgent.keep_copy()
    store = FakeStore()
    desk.vault.turn_quick_on(passphrase, store, today=desk.controlled.today())


def stamped_while_locked(desk: Desk) -> None:
    """Times pressed on the unlock page; they lie beside the vault until the next unlocking."""
    card = LockedCard(desk.vault.folder, desk.clock)
    for key in ("help", "oxygen"):
        card.press(Press(STAMP, key), desk.clock.now(), desk.clock.now())


def done(written: Written) -> tuple[Entry, ...]:
    """The entries of a verb, which must be taken."""
    if isinstance(written, Refusals):
        raise SystemExit(written.sentences())
    return written


def _answers(sheet: Sheet, word: str) -> dict[str, str]:
    return dict(_each(sheet, word))


def _each(sheet: Sheet, word: str) -> Iterable[tuple[str, str]]:
    for prompt in sheet.prompts():
        if isinstance(prompt, Choice):
            keys = [option.key for option in prompt.options]
            yield prompt.key, "unknown" if "unknown" in keys else keys[0]
            yield f"{prompt.key} note", word
        elif isinstance(prompt, Day):
            yield prompt.key, "3 Mar 2026"
        else:
            yield prompt.key, word
