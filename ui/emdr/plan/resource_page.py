"""One resource on a page of its own: what it is, the word that calls it, and how it served."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kapdesk.bilateral.model.preset import Preset
from kapdesk.chart.model import Entry
from kapdesk.chart.workbook import Clears, Written
from kapdesk.emdr.model.nouns import Kind
from kapdesk.emdr.model.resources import ResourceMade
from kapdesk.emdr.model.state import EmdrState, ResourceState
from kapdesk.emdr.model.view import EmdrView
from kapdesk.kernel.errors import Refusals, Trouble
from kapdesk.kernel.ids import BookId, ResourceId, SittingId
from ui.bridge.clerk import Clerk
from ui.bridge.entries import Entries
from ui.bridge.keeper import FormKeeper, Spot, kept_texts
from ui.emdr.around import Around
from ui.emdr.plan.practice_part import PracticePart
from ui.emdr.plan.resource_form import ResourceForm
from ui.kit.buttons import PrimaryButton
from ui.kit.strip import Strip
from ui.kit.surface import Scroll, column, row
from ui.kit.text import Heading
from ui.theme.tokens import GRID_PX
from ui.work.leaf import Leaf
from ui.work.pen import Pen

NEW = "A new resource"


class ResourcePage(Leaf[Around, EmdrView]):
    """A resource that is there, or a new one."""

    title = "Plan"

    def __init__(self, host: QWidget, around: Around, clerk: Clerk, entries: Entries) -> None:
        super().__init__(host, around, clerk, entries)
        self._book = BookId("")
        self._sitting: SittingId | None = None
        self._state = EmdrState()
        self._resource: ResourceState | None = None
        self._spot: Spot | None = None
        self.form = ResourceForm()
        self.practice = PracticePart()
        self._name = Heading("", level=2)
        self._strip = Strip()
        self._pen = Pen(clerk, entries, self)
        self._keeper = FormKeeper(clerk, around.drafts, self._texts, self)
        self._save = PrimaryButton("Save   Ctrl+Enter", symbol="check")
        self._lay_out()
        self._connect()
        self.bind("Ctrl+Return", "save", self.save)
        self.bind("P", "record the practice", self.record)

    def show_client(self, book: BookId, label: str, sitting: SittingId | None) -> None:
        """Another client's words leave the screen at once."""
        if book != self._book:
            self._book, self._resource, self._state = book, None, EmdrState()
            self._spot = None
            self._keeper.belong_to(None, {})
            self.form.show_resource(None, {})
            self.practice.put({})
        self._sitting = sitting
        self._show()

    def show_view(self, view: EmdrView) -> None:
        """The resource as it stands now; what was typed stays."""
        self._state = view.state
        if self._resource is not None:
            self._resource = view.state.resource(self._resource.id)
            self.form.renew(self._resource)
        self._show()

    def show_resource(self, resource: str) -> None:
        """Brings a resource into sight, a new one by no name, with what was typed of it before."""
        self._resource = self._state.resource(ResourceId(resource)) if resource else None
        self._strip.clear()
        self._keeper.belong_to(None, {})
        self.form.show_resource(self._resource, {})
        self.practice.put({})
        self._show()
        self._spot = Spot(self._book, f"resource {resource or 'new'}")
        self.form.start(new=not resource)
        kept = partial(kept_texts, self.around.drafts, self._spot)
        then = partial(self._on_kept, self._spot)
        self.clerk.ask(kept, owner=self, then=then, failed=self.troubled.emit)
        presets = partial(self.around.presets, self._book)
        self.clerk.ask(presets, owner=self, then=self._on_presets, failed=self.troubled.emit)

    def left(self) -> None:
        """Keeps what was typed."""
        self._keeper.keep()

    def save(self) -> None:
        """Writes it, as new or as it is now."""
        if self._spot is None or not self._keeper.may_hand_over(self._spot):
            return
        self._keeper.hand_over()
        texts, clears = self.form.whole(), (self._spot.draft,)
        sitting = self._here()
        work = partial(self._make, sitting, texts, clears)
        if self._resource is not None:
            work = partial(self._describe, self._resource.id, sitting, texts, clears)
        then = partial(self._on_saved, self._spot)
        self._pen.write(work, then=then, refused=self._refuse, failed=self._on_not_written)

    def record(self) -> None:
        """Writes one practice."""
        sitting = self._here()
        if self._resource is None or sitting is None:
            return
        before, after = self.practice.before.value(), self.practice.after.value()
        turned = self.practice.turned.isChecked()
        work = partial(
            self.around.emdr.resources.practise,
            sitting,
            self._resource.id,
            before=before,
            after=after,
            turned=turned,
        )
        self._pen.write(work, then=self._on_practised, refused=self._refuse)

    def _make(self, sitting: SittingId | None, texts: dict[str, str], clears: Clears) -> Written:
        return self.around.emdr.resources.make(
            self._book,
            Kind(texts["kind"]),
            cue=texts["cue"],
            text=texts["text"],
            preset=texts["preset"],
            sitting=sitting,
            clears=clears,
        )

    def _describe(
        self,
        resource: ResourceId,
        sitting: SittingId | None,
        texts: dict[str, str],
        clears: Clears,
    ) -> Written:
        return self.around.emdr.resources.describe(
            self._book,
            resource,
            cue=texts["cue"],
            text=texts["text"],
            preset=texts["preset"],
            sitting=sitting,
            clears=clears,
        )

    def _here(self) -> SittingId | None:
        return self.open_session(self._state, self._sitting)

    def _texts(self) -> dict[str, str]:
        return {**self.form.texts(), **self.practice.texts()} if self._spot is not None else {}

    def _on_kept(self, spot: Spot, kept: dict[str, str] | None) -> None:
        if spot != self._spot:
            return
        if kept:
            self.form.show_resource(self._resource, {**kept, **self.form.texts()})
            self.practice.put(kept)
        self._keeper.belong_to(spot, kept or {})

    def _on_presets(self, presets: tuple[Preset, ...]) -> None:
        self.form.offer_presets([one.name for one in presets])

    def _on_saved(self, spot: Spot, entries: tuple[Entry, ...]) -> None:
        """What was new is gone on with under its own name."""
        if spot != self._spot:
            return
        facts = (one.fact for one in entries)
        made = next((one for one in facts if isinstance(one, ResourceMade)), None)
        known = self._state.resource(made.resource) if made is not None else self._resource
        self._resource = known
        self._keeper.belong_to(None, {})
        self._spot = Spot(self._book, f"resource {known.id}") if known is not None else None
        self.form.show_resource(known, {})
        self._keeper.belong_to(self._spot, {})
        self._show()
        self.noted.emit("Saved.")

    def _on_practised(self, _entries: object) -> None:
        self.practice.put({})
        self._keeper.keep()

    def _on_not_written(self, trouble: Trouble) -> None:
        self._keeper.take_back()
        self._strip.show_trouble(trouble)

    def _refuse(self, refusals: Refusals) -> None:
        self._keeper.take_back()
        self._strip.say(refusals.sentences(), tone="notice")

    def _show(self) -> None:
        known = self._resource
        self._name.setText(NEW if known is None else self.form.name())
        self.practice.show_resource(known, in_session=self._here() is not None)

    def _on_not_kept(self, trouble: Trouble) -> None:
        """Said where the words stand, or by the window where they are out of sight."""
        tell = self._strip.show_trouble if self.isVisible() else self.troubled.emit
        tell(trouble)

    def _on_typed(self) -> None:
        self._strip.clear()
        self._keeper.soon()

    def _lay_out(self) -> None:
        self.column.setSpacing(GRID_PX)
        self.column.addLayout(row(self.back, self._name, None, self._save, gap_px=GRID_PX))
        self.column.addWidget(self._strip)
        left, right = Scroll(gap_px=2 * GRID_PX), Scroll(gap_px=2 * GRID_PX)
        self._columns = left, right
        left.column.addWidget(self.form)
        left.column.addWidget(self.practice.story)
        left.column.addStretch(1)
        right.column.addWidget(self.form.guide)
        right.column.addWidget(self.practice)
        right.column.addStretch(1)
        body = row(gap_px=3 * GRID_PX)
        body.addLayout(column(left), 1)
        body.addLayout(column(right), 1)
        self.column.addLayout(body, 1)

    def _connect(self) -> None:
        self.form.typed.connect(self._on_typed)
        self.practice.typed.connect(self._on_typed)
        self.practice.recorded.connect(self.record)
        self._save.clicked.connect(self.save)
        self._keeper.troubled.connect(self._on_not_kept)
        self._pen.refused.connect(self._refuse)
        self._pen.troubled.connect(self._strip.show_trouble)
