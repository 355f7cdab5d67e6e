"""Fields of a reading as the one line they could have been typed in, so that it can be corrected whole."""

from __future__ import annotations

from collections.abc import Mapping

from kapdesk.dosing.parse.seen import SEEN_WORDS

_PREFIXED = (
    ("rr", "breathing"),
    ("t", "temperature"),
    ("moaas", "moaas"),
    ("rass", "rass"),
    ("ramsay", "ramsay"),
    ("poss", "poss"),
    ("d", "distress"),
    ("depth", "depth"),
    ("n", "nausea"),
    ("arm ", "arm"),
    ("probe ", "probe_arm"),
)
_WORDS = {said: word for word, said in reversed(tuple(SEEN_WORDS.items()))}


def typed_line(fields: Mapping[str, str]) -> str:
    """The quick line that means these fields; empty ones leave no trace."""
    said = {name: text.strip().lower() for name, text in fields.items()}
    bare = [said.get(name, "") for name in ("pressure", "pulse", "spo2")]
    while bare and not bare[-1]:
        bare.pop()
    words = [text or "-" for text in bare]
    words += [prefix + said[name] for prefix, name in _PREFIXED if said.get(name)]
    words += [said["oxygen"]] if said.get("oxygen") == "air" else []
    words += [said["posture"]] if said.get("posture") else []
    words += [said["source"]] if said.get("source", "manual") != "manual" else []
    words += [word for (name, text), word in _WORDS.items() if text == said.get(name)]
    return " ".join(words)
