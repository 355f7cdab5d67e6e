"""A spoken line as words: leading text, then names with what follows each."""

from __future__ import annotations

from collections.abc import Collection


def keyed(words: tuple[str, ...], keys: Collection[str]) -> tuple[str, dict[str, str]]:
    """The text before the first key, and the text after each key.  A key said twice keeps the last."""
    groups: dict[str, list[str]] = {"": []}
    current = groups[""]
    for word in words:
        if word in keys:
            current = groups[word] = []
        else:
            current.append(word)
    lead = " ".join(groups.pop(""))
    return lead, {key: " ".join(group) for key, group in groups.items()}
