"""What a phase asks, what is said, and what came before its turn."""

from __future__ import annotations

from msgspec.structs import replace

from kapdesk.body.model import BodyMark
from kapdesk.emdr.model.nouns import Measure, Moment, Phase
from kapdesk.emdr.model.targets import BodyFelt, BodyScanned, PositiveChecked, TargetDescribed
from kapdesk.emdr.model.variant import Part
from kapdesk.emdr.rules.asking import PART_WORDS, asks_of, missing_parts, seen_lately, sheets_of
from tests.kapdesk.emdr.told import T1, T2, Work, case


def state(work: Work, phase: Phase) -> dict[str, str]:
    """Each part with filled, early or nothing."""
    return {
        one.part.value: "early" if one.early else "filled" if one.filled else ""
        for one in asks_of(case(work).about(T1), phase)
    }


def test_the_assessment_asks_its_parts_in_their_order() -> None:
    work = Work()
    work.opens()
    assert list(state(work, Phase.ASSESSMENT)) == [
        "incident", "image", "negative", "positive", "voc", "emotions", "distress", "body",
    ]  # fmt: skip
    assert set(state(work, Phase.ASSESSMENT).values()) == {""}
    assert len(missing_parts(case(work).about(T1))) == 7
    work.assesses()
    assert missing_parts(case(work).about(T1)) == ()
    assert state(work, Phase.ASSESSMENT)["incident"] == ""
    assert set(PART_WORDS) == set(Part)


def test_another_sense_will_do_for_the_image_and_a_felt_place_for_the_body() -> None:
    work = Work()
    work.opens()
    work.say(TargetDescribed(T1, "kitchen", sense="a smell", image="  "))
    assert state(work, Phase.ASSESSMENT)["image"] == "filled"
    assert state(work, Phase.ASSESSMENT)["negative"] == ""
    work.say(BodyFelt(T1, Moment.AFTER_SET, (BodyMark(("F.M.chest",)),)))
    assert state(work, Phase.ASSESSMENT)["body"] == ""
    work.say(BodyFelt(T1, Moment.ASSESSMENT, (BodyMark(("F.M.chest",)),)))
    assert state(work, Phase.ASSESSMENT)["body"] == "filled"


def test_what_came_before_its_turn_is_taken_and_says_so() -> None:
    work = Work()
    work.opens()
    work.enters(Phase.ASSESSMENT)
    work.rates(8, moment=Moment.ASSESSMENT)
    work.say(TargetDescribed(T1, "kitchen", image="a hand", negative="no"))
    found = state(work, Phase.ASSESSMENT)
    assert (found["distress"], found["image"], found["negative"]) == ("early", "filled", "filled")
    work.say(TargetDescribed(T1, "kitchen", image="a hand", negative="no", positive="yes"))
    work.rates(2, Measure.VOC, Moment.ASSESSMENT)
    assert state(work, Phase.ASSESSMENT)["voc"] == "filled"


def test_later_phases_ask_in_this_meeting_alone() -> None:
    work = Work()
    work.assesses()
    assert state(work, Phase.DESENSITISATION) == {"distress": ""}
    work.enters(Phase.DESENSITISATION)
    work.runs(5)
    assert state(work, Phase.DESENSITISATION) == {"distress": "filled"}
    work.say(PositiveChecked(T1, fits=True))
    work.rates(5, Measure.VOC, Moment.INSTALLATION)
    work.say(BodyScanned(T1, clear=False))
    assert state(work, Phase.INSTALLATION) == {"positive": "filled", "voc": "filled"}
    assert state(work, Phase.BODY_SCAN) == {"body": "filled"}
    assert state(work, Phase.REVIEW) == {"distress": "", "voc": "", "body": ""}
    work.meets(1.0)
    assert state(work, Phase.INSTALLATION) == {"positive": "", "voc": ""}
    work.rates(3, moment=Moment.REVIEW)
    work.say(BodyFelt(T1, Moment.REVIEW))
    assert state(work, Phase.REVIEW) == {"distress": "filled", "voc": "", "body": "filled"}
    assert state(work, Phase.HISTORY) == {}
    assert set(state(work, Phase.ASSESSMENT).values()) == {"", "filled"}


def test_a_target_nobody_chose_is_asked_everything() -> None:
    bare = case(Work())
    assert not any(one.filled for one in asks_of(bare, Phase.ASSESSMENT))
    assert not seen_lately(bare)


def test_the_sheets_of_a_phase_say_whether_they_were_answered_here() -> None:
    work = Work()
    assert [one.answered for one in sheets_of(case(work), Phase.PREPARATION)] == [False]
    work.prepares()
    (sheet,) = sheets_of(case(work), Phase.PREPARATION)
    assert (sheet.use.id, sheet.answered) == ("emdr-preparation", True)
    work.meets(1.0)
    assert [one.answered for one in sheets_of(case(work), Phase.PREPARATION)] == [False]
    assert sheets_of(case(work), Phase.ASSESSMENT) == ()


WHOLE = TargetDescribed(
    T1,
    "kitchen",
    image="a hand",
    negative="no",
    positive="yes",
    emotions=("fear",),
    body=(BodyMark(("F.M.chest",)),),
)


def test_what_the_plan_said_at_once_has_no_turn() -> None:
    work = Work()
    work.opens()
    work.say(WHOLE)
    work.enters(Phase.ASSESSMENT)
    work.rates(2, Measure.VOC, Moment.ASSESSMENT)
    work.rates(8, moment=Moment.ASSESSMENT)
    found = asks_of(case(work).about(T1), Phase.ASSESSMENT)
    assert not any(one.early for one in found)
    assert [one.part for one in found if one.asked] == [Part.VOC, Part.DISTRESS]


def test_a_word_of_the_plan_put_better_in_the_assessment_makes_nothing_early() -> None:
    work = Work()
    work.opens()
    work.say(WHOLE)
    work.enters(Phase.ASSESSMENT)
    work.rates(2, Measure.VOC, Moment.ASSESSMENT)
    work.say(replace(WHOLE, image="a hand on the door"))
    assert not any(one.early for one in asks_of(case(work).about(T1), Phase.ASSESSMENT))


def test_a_number_that_was_given_outside_the_assessment_has_no_turn() -> None:
    work = Work()
    work.opens()
    work.rates(8, moment=Moment.ASSESSMENT)
    work.enters(Phase.ASSESSMENT, T2)
    work.say(WHOLE)
    assert not any(one.early for one in asks_of(case(work).about(T1), Phase.ASSESSMENT))
    work.enters(Phase.ASSESSMENT)
    work.rates(2, Measure.VOC, Moment.ASSESSMENT)
    found = {one.part: one for one in asks_of(case(work).about(T1), Phase.ASSESSMENT)}
    assert (found[Part.DISTRESS].filled, found[Part.DISTRESS].asked) == (True, False)
    assert not found[Part.VOC].early
