"""What the esketamine form asks beyond the chart, and the facts that hold its answers."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from kapdesk.chart.model import Fact

FORM_VERSION = "1"
"""Our version of the list of fields; the programme changes its own form from time to time.  source kap-3.9"""
YES_NO = ("yes", "no")
TIME = "time"
WORDS = "words"


class Question(msgspec.Struct, frozen=True):
    """One question of the form.  ``kind`` is YES_NO's "yes or no", TIME or WORDS; ``section`` is its heading."""

    key: str
    words: str
    section: str
    kind: str = "yes or no"


QUESTIONS: tuple[Question, ...] = (
    Question("enrolled", "Enrolled in the programme", "The person"),
    Question("first_treatment", "First treatment", "The person"),
    Question("benzodiazepines", "Benzodiazepines", "Medicines asked about"),
    Question("hypnotics", "Other sleeping medicines", "Medicines asked about"),
    Question("opioids", "Opioids", "Medicines asked about"),
    Question("stimulants", "Stimulants", "Medicines asked about"),
    Question("maoi", "MAO inhibitors", "Medicines asked about"),
    Question("other_sedating", "Others that sedate or slow breathing", "Medicines asked about"),
    Question("professional", "Who watched", "Who watched, and where", WORDS),
    Question("contact", "How they are reached", "Who watched, and where", WORDS),
    Question("site", "Place", "Who watched, and where", WORDS),
    Question("vitals_before", "Vital signs acceptable before", "As the named person judged"),
    Question("vitals_before_by", "Judged before by", "As the named person judged", WORDS),
    Question("vitals_end", "Vital signs acceptable at the end", "As the named person judged"),
    Question("vitals_end_by", "Judged at the end by", "As the named person judged", WORDS),
    Question("ready_at", "Earliest time ready, as judged", "As the named person judged", TIME),
    Question("sedation", "Sedation", "What was seen"),
    Question("sedation_over", "Sedation over at", "What was seen", TIME),
    Question("dissociation", "Dissociation", "What was seen"),
    Question("dissociation_over", "Dissociation over at", "What was seen", TIME),
    Question("breathing", "Breathing slowed", "What was seen"),
    Question("breathing_over", "Breathing as before at", "What was seen", TIME),
    Question("serious", "Serious event", "What was seen"),
)
EFFECTS = ("sedation", "dissociation", "breathing")
JUDGED = ("vitals_before", "vitals_end")


class EsketamineNoted(Fact, frozen=True):
    """Answers on the esketamine form, those given at one time; an empty one was not given then.

    Times are as the wall showed them, hours and minutes.  ``form`` is the version of the list that was answered.
    """

    form: str = FORM_VERSION
    enrolled: str = ""
    first_treatment: str = ""
    benzodiazepines: str = ""
    hypnotics: str = ""
    opioids: str = ""
    stimulants: str = ""
    maoi: str = ""
    other_sedating: str = ""
    professional: str = ""
    contact: str = ""
    site: str = ""
    vitals_before: str = ""
    vitals_before_by: str = ""
    vitals_end: str = ""
    vitals_end_by: str = ""
    ready_at: str = ""
    sedation: str = ""
    sedation_over: str = ""
    dissociation: str = ""
    dissociation_over: str = ""
    breathing: str = ""
    breathing_over: str = ""
    serious: str = ""

    def words(self) -> str:
        """Who watched, how they are reached and where."""
        named = (self.professional, self.contact, self.site, self.vitals_before_by)
        return " ".join(part for part in (*named, self.vitals_end_by) if part)

    def answers(self) -> dict[str, str]:
        """What was answered, by question, in the form's order."""
        given = ((question.key, str(getattr(self, question.key))) for question in QUESTIONS)
        return {key: answer for key, answer in given if answer}


def together(noted: Iterable[EsketamineNoted]) -> EsketamineNoted:
    """Everything answered so far as one: a later answer takes the place of an earlier one."""
    whole = EsketamineNoted()
    for one in noted:
        whole = msgspec.structs.replace(whole, form=one.form, **one.answers())
    return whole


FACTS: tuple[type[Fact], ...] = (EsketamineNoted,)
