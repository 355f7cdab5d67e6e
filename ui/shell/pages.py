"""Every page of the desk, in the order of the rail.  Static, so that a bundle holds what it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kapdesk.vault.cipher import cipher_version
from ui.art.page import ArtPage
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.dosing.page import SessionPage
from ui.emdr.page import EmdrPage
from ui.help.page import HelpPage
from ui.ifs.page import IfsPage
from ui.kit.page import Page
from ui.library.page import LibraryPage
from ui.people.page import ClientsPage
from ui.settings.page import SettingsPage
from ui.shell.art import around_art
from ui.shell.editing import edit_way_of
from ui.shell.emdr import around_emdr
from ui.shell.ifs import around_ifs
from ui.shell.library_stock import around_library
from ui.shell.music import music_way_of
from ui.shell.offers import offers, quick_way_of, shelf_of
from ui.shell.stimulation import around_stimulation
from ui.shell.stock_shelf import around_stock
from ui.shell.surroundings import adopting, around_clients, around_sessions
from ui.stimulation.page import StimulationPage
from ui.stock.page import StockPage
from ui.today.page import TodayPage

if TYPE_CHECKING:
    from kapdesk.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Place:
    """A page on the rail: its key, word and symbol, and how it is made with its own service alone.

    ``whole`` is its title, where the rail has room for a shorter word alone.
    """

    key: str
    words: str
    symbol: str
    make: Callable[[Desk, Clerk, Entries], Page]
    whole: str = ""

    @property
    def title(self) -> str:
        """What the page is called."""
        return self.whole or self.words


def _today(desk: Desk, clerk: Clerk, entries: Entries) -> Page:
    return TodayPage(desk.day, desk.people, clerk, entries, back_up=desk.back_up_as_chosen)


def _clients(desk: Desk, clerk: Clerk, entries: Entries) -> Page:
    return ClientsPage(desk.people, clerk, entries, around_clients(desk))


def _session(desk: Desk, clerk: Clerk, entries: Entries) -> Page:
    return SessionPage(
        desk.dosing,
        clerk,
        entries,
        desk.drafts,
        around_sessions(desk, adopting(desk, clerk, entries)),
    )


def _stimulation(desk: Desk, clerk: Clerk, entries: Entries) -> Page:
    return StimulationPage(around_stimulation(desk, clerk, entries), clerk, entries)


def _emdr(desk: Desk, clerk: Clerk, entries: Entries) -> Page:
    return EmdrPage(around_emdr(desk, clerk, entries), clerk, entries)


def _images(desk: Desk, clerk: Clerk, entries: Entries) -> Page:
    return ArtPage(around_art(desk, clerk, entries), clerk, entries)


def _parts(desk: Desk, clerk: Clerk, entries: Entries) -> Page:
    return IfsPage(around_ifs(desk, clerk, entries), clerk, entries)


def _library(desk: Desk, clerk: Clerk, entries: Entries) -> Page:
    return LibraryPage(around_library(desk), clerk, entries)


def _stock(desk: Desk, clerk: Clerk, entries: Entries) -> Page:
    return StockPage(around_stock(desk), clerk, entries)


def _settings(desk: Desk, clerk: Clerk, entries: Entries) -> Page:
    return SettingsPage(
        desk.practice,
        clerk,
        entries,
        offers=partial(offers, desk),
        shelf=shelf_of(desk),
        quick=quick_way_of(desk),
        library=desk.handouts.library,
        urgent=desk.urgent.prompts,
        editing=edit_way_of(desk),
        music=music_way_of(desk),
        sheets=desk.own_sheets,
    )


def _help(_desk: Desk, clerk: Clerk, _entries: Entries) -> Page:
    return HelpPage(clerk, cipher=cipher_version)


PAGES: tuple[Place, ...] = (
    Place("today", "Today", "calendar-blank", _today),
    Place("clients", "Clients", "users", _clients),
    Place("session", "Session", "timer", _session),
    Place("stimulation", "Sets", "eye", _stimulation),
    Place("emdr", "EMDR", "brain", _emdr),
    Place("images", "Images", "image", _images, whole="Image rescripting"),
    Place("parts", "Parts", "crosshair", _parts, whole="Parts map"),
    Place("library", "Library", "file-text", _library),
    Place("medicine", "Medicine", "pill", _stock),
    Place("settings", "Settings", "gear", _settings),
    Place("help", "Help", "question", _help),
)
