"""A map as SVG: well-formed whatever it is called, all within its view, the same bytes, nothing hidden in it."""

from __future__ import annotations

import re
from xml.parsers.expat import ParserCreate

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from kapdesk.ifs.exchange.svg import as_svg
from kapdesk.ifs.model.drawn import Drawn, moved
from kapdesk.ifs.model.moves import FrameDrawn, LookMeant, Move, NotePinned, PartDescribed, PartMet
from kapdesk.ifs.model.nouns import Epistemic, Seen, Tie
from kapdesk.ifs.model.parts import Frame, Meaning, Note, Part, Place
from kapdesk.ifs.model.state import IfsState
from kapdesk.ifs.rules.looks import looks_of
from kapdesk.kernel.ids import PartId, ThingId
from tests.fakes.ifs import bond, met, part
from tests.kapdesk.ifs.strategies import states
from tests.kapdesk.ifs.told import Work


class Element:
    """One element of a drawing, with the words in it."""

    def __init__(self, tag: str, named: dict[str, str]) -> None:
        self.tag, self.named, self.text = tag, named, ""


def parsed(data: bytes) -> list[Element]:
    """Every element, in order.  raises ExpatError for what is no XML."""
    found: list[Element] = []
    reader = ParserCreate()
    reader.StartElementHandler = lambda tag, named: found.append(Element(tag, named))

    def text(words: str) -> None:
        found[-1].text += words

    reader.CharacterDataHandler = text
    reader.Parse(data, True)
    return found


def drawn(work: Work, *, for_client: bool = False, coloured: bool = True) -> list[Element]:
    return parsed(
        as_svg(work.drawn, looks_of(work.state), for_client=for_client, coloured=coloured)
    )


def words(found: list[Element]) -> list[str]:
    return [
        one.text.rstrip("\n")
        for one in found
        if one.tag == "text" and "aria-hidden" not in one.named
    ]


def told() -> Work:
    work = Work()
    work.lays(met("Scanner", 1, 200), met("Young one", 2, 300, 300))
    work.lays(bond("Scanner", "Young one", Tie.POLARISED))
    return work


def test_parts_bonds_rings_and_legend_are_told_in_words() -> None:
    said = words(drawn(told()))
    for word in ("Self", "Scanner", "Young one", "polarised with", "nearby"):
        assert word in said
    assert "circle: not sure yet" in said
    assert "zigzag line: polarised with" in said


def test_names_and_notes_are_escaped_and_what_xml_forbids_is_left_out() -> None:
    work = told()
    evil = "</text><script>x</script> & \x00\x0b'\""
    work.lays(met(evil, 3), NotePinned(Note(ThingId("n"), 0, 0, words=evil)))
    work.lays(FrameDrawn(Frame(ThingId("f"), 0, 0, 80, 80, evil)))
    found = drawn(work)
    assert not any(one.tag == "script" for one in found)
    assert any("script" in one for one in words(found))


@given(st.text(max_size=60))
def test_any_name_makes_a_drawing_that_reads(name: str) -> None:
    work = Work()
    work.lays(PartMet(Part(PartId("a"), 1, name)))
    assert drawn(work)[0].tag == "svg"


@given(states(), st.booleans())
def test_everything_lies_within_the_view_and_the_bytes_are_the_same(
    state: IfsState, coloured: bool
) -> None:
    looks = looks_of(state)
    data = as_svg(state.drawn, looks, coloured=coloured)
    assert data == as_svg(state.drawn, looks, coloured=coloured)
    left, top, width, height = map(float, parsed(data)[0].named["viewBox"].split())
    for one in state.drawn.present():
        place, half = state.drawn.place(one.id), looks.parts[one.id].size / 2
        assert left <= place.x - half
        assert place.x + half <= left + width
        assert top <= place.y - half
        assert place.y + half <= top + height


def test_the_clients_copy_leaves_out_what_is_for_the_therapist() -> None:
    work = told()
    work.lays(PartMet(Part(PartId("g"), 3, "guess", seen_by=Seen.CLINICIAN), Place(50, 50)))
    assert "guess" in words(drawn(work))
    assert "guess" not in words(drawn(work, for_client=True))


def test_without_colour_nothing_is_filled_but_with_white_and_ink() -> None:
    data = as_svg(told().drawn, looks_of(told().state), coloured=False).decode()
    assert set(re.findall(r"#[0-9A-F]{6}", data)) == {"#FFFFFF", "#15181C", "#5E666E"}


def test_what_is_guessed_is_dashed_and_every_look_of_the_legend_has_a_sample() -> None:
    work = told()
    guess = msgspec.structs.replace(
        part("Scanner"), epistemic=Epistemic.GUESSED, size_by_activation=True
    )
    work.lays(PartDescribed(guess), LookMeant(Meaning("colour stone", "no colour yet")))
    work.lays(PartMet(part("Behind", 3), Place(0, 200, depth=80)))
    data = as_svg(work.drawn, looks_of(work.state))
    assert data.count(b'stroke-dasharray="6 4"') == 2
    said = words(parsed(data))
    assert any(one.startswith("dashed outline or line") for one in said)
    assert any(one.startswith("faded") for one in said)
    assert any(one.startswith("size") for one in said)
    assert "stone colour: no colour yet" in said


def test_a_drawing_holds_no_address_and_no_picture() -> None:
    data = as_svg(told().drawn, looks_of(told().state)).decode()
    assert re.findall(r"https?://[^\"]+", data) == ["http://www.w3.org/2000/svg"]
    assert "<image" not in data
    assert "href" not in data


def test_without_a_legend_there_is_only_the_map() -> None:
    data = as_svg(told().drawn, looks_of(told().state), legend=False)
    assert "circle: not sure yet" not in words(parsed(data))


def test_dots_lead_from_a_note_to_its_part_and_for_a_client_to_none_they_do_not_see() -> None:
    hushed = msgspec.structs.replace(part("hushed", 2), seen_by=Seen.CLINICIAN)
    moves: list[Move] = [met("open", 1), PartMet(hushed, Place(300.0, 0.0))]
    for name in ("open", "hushed"):
        note = Note(ThingId(f"n {name}"), 0.0, 300.0, words="w", about=PartId(name))
        moves.append(NotePinned(note))
    drawn = moved(Drawn(), moves)
    looks = looks_of(IfsState(drawn=drawn))
    dots = b'stroke-dasharray="0.01 4"'
    assert as_svg(drawn, looks).count(dots) == 2
    assert as_svg(drawn, looks, for_client=True).count(dots) == 1
