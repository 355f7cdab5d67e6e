"""The two faults a person meets: what they typed (a value), and what the world did (an exception)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Refusal:
    """Why one field cannot be taken, in a sentence that names the field and the allowed range."""

    field: str
    sentence: str


@dataclass(frozen=True, slots=True, repr=False)
class Refusals:
    """Everything that stands against a draft, all at once.  ``confirmable`` when a second Enter may carry it."""

    items: tuple[Refusal, ...]
    confirmable: bool = False

    def sentences(self) -> str:
        """The sentences in order, one line each."""
        return "\n".join(refusal.sentence for refusal in self.items)


def refused(field: str, sentence: str) -> Refusals:
    """One refusal, as the set a parser returns."""
    return Refusals((Refusal(field, sentence),))


class Trouble(Exception):
    """The world failed.  Carries a plain sentence and what to do; never a client's words."""

    def __init__(self, sentence: str, advice: str = "") -> None:
        """Keep both for whoever shows it."""
        super().__init__(sentence)
        self.sentence = sentence
        self.advice = advice
