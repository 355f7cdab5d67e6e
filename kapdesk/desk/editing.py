"""How a practice writes its own protocols and limits: copied, changed, kept as a version, tried on past readings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from kapdesk.dosing import protocols
from kapdesk.dosing.model.protocol import Limit, Preset
from kapdesk.dosing.model.soundness import OWN
from kapdesk.dosing.parse.limits_text import limits_texts, parse_limits
from kapdesk.dosing.parse.protocol_text import key_of, parse_protocol, protocol_texts
from kapdesk.dosing.service.dosing import Dosing
from kapdesk.dosing.service.past import PastReading
from kapdesk.kernel.clock import Clock
from kapdesk.kernel.day import HOW_TO_WRITE, read_day
from kapdesk.kernel.errors import Refusal, Refusals, refused
from kapdesk.kernel.ids import SittingId
from kapdesk.kernel.instant import Instant
from kapdesk.kernel.wall import moment_on_wall
from kapdesk.practice.model.version import VersionWritten
from kapdesk.practice.parse.practice import tidy
from kapdesk.practice.service.practice import Written
from kapdesk.practice.service.versions import Versions

PROTOCOL, LIMITS = "protocol", "limits"


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy is taken from: one version of a protocol or a set of limits, whole.  ``own`` is the practice's."""

    kind: str
    id: str
    version: str
    name: str
    source: str
    body: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Editing:
    """The practice's own versions.  thread: the record lane; ``texts`` and ``against`` think alone."""

    versions: Versions
    dosing: Dosing
    clock: Clock

    def texts(self, copied: Copied) -> dict[str, str]:
        """What stands in the form when a copy is opened; a copy of another's has no name of its own yet."""
        texts = _texts(copied)
        if copied.own:
            return texts
        after = {"source": f"after {copied.name}"} if "source" in texts else {}
        return texts | {"name": ""} | after

    def against(self, copied: Copied, texts: Mapping[str, str]) -> Refusals | None:
        """Everything that stands against a form but its name."""
        read = _body(copied, texts, "own", "1")
        return read if isinstance(read, Refusals) else None

    def write(
        self,
        copied: Copied,
        texts: Mapping[str, str],
        *,
        clears: Sequence[tuple[str, str]] = (),
    ) -> Written:
        """Keep a form as a version: the next of the practice's own, or the first of a copy under a new name."""
        name = tidy(texts.get("name", ""))
        of = copied.id if copied.own else ""
        taken = self.versions.against_name(copied.kind, name, of=of)
        own_id = of or f"own-{key_of(name)}"
        if not of and not taken and self.versions.of(copied.kind, own_id):
            taken = refused("name", "Another one here has nearly this name.")
        version = self.versions.next(copied.kind, own_id)
        body = _body(copied, texts, own_id, version)
        against = (taken, body if isinstance(body, Refusals) else None)
        if isinstance(body, Refusals) or taken is not None:
            return Refusals(tuple(item for one in against if one for item in one.items))
        written = VersionWritten(
            kind=copied.kind,
            id=own_id,
            version=version,
            name=name,
            body=body,
            source=texts.get("source", "").strip(),
            copied_from=f"{copied.id}, version {copied.version}",
        )
        return self.versions.write(written, clears=clears)

    def past(self, begin: str, end: str) -> tuple[SittingId, ...] | Refusals:
        """The sittings between two days, both included, as typed; or what stands against the days."""
        days = {"begin": read_day(begin), "end": read_day(end)}
        refusals = [Refusal(field, HOW_TO_WRITE) for field, day in days.items() if day is None]
        first, last = days["begin"], days["end"]
        if first is not None and last is not None and first > last:
            refusals.append(Refusal("end", "The last day lies before the first."))
        if refusals or first is None or last is None:
            return Refusals(tuple(refusals))
        return self.dosing.past.sittings(
            self._begin_of(first), self._begin_of(last + timedelta(days=1))
        )

    def tried(
        self, copied: Copied, texts: Mapping[str, str], sittings: tuple[SittingId, ...]
    ) -> tuple[PastReading, ...]:
        """The readings of these sittings under the limits of a form; none while the form cannot be read."""
        limits = parse_limits(texts, preset="own", version="1")
        return () if isinstance(limits, Refusals) else self.dosing.past.readings(sittings, limits)

    def _begin_of(self, day: date) -> Instant:
        """The first moment of a day here; an hour later where the clocks are put forward over midnight."""
        now = self.clock.now()
        found = moment_on_wall(day, time(), now) or moment_on_wall(day, time(1), now)
        return found or now


def _texts(copied: Copied) -> dict[str, str]:
    if copied.kind == PROTOCOL:
        return protocol_texts(protocols.protocol_from_json(copied.body))
    limits = protocols.limits_from_json(copied.body)
    source = copied.source.removeprefix(OWN).lstrip(": ")
    return limits_texts(Preset(copied.id, copied.version, copied.name, "", source, limits))


def _body(copied: Copied, texts: Mapping[str, str], id_: str, version: str) -> str | Refusals:
    if copied.kind == PROTOCOL:
        was = protocols.protocol_from_json(copied.body)
        protocol = parse_protocol(texts, was, protocol=id_, version=version)
        return protocol if isinstance(protocol, Refusals) else protocols.protocol_to_json(protocol)
    limits: tuple[Limit, ...] | Refusals = parse_limits(texts, preset=id_, version=version)
    return limits if isinstance(limits, Refusals) else protocols.limits_to_json(limits)
