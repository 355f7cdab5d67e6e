"""What the two measures of a target are called and asked by."""

from __future__ import annotations

from kapdesk.emdr.model.nouns import Measure

NAMES = {Measure.DISTRESS: "Distress", Measure.VOC: "VOC"}
ASKS = {
    Measure.DISTRESS: "How strong is the distress now, 0 to 10?",
    Measure.VOC: "How true does the positive belief feel now, 1 to 7?",
}
ENDS = {
    Measure.DISTRESS: ("none", "as strong as can be"),
    Measure.VOC: ("not at all", "wholly"),
}
