"""Fine lines that tell front from back and give the figure some life; they part nothing.  unit of the box.

Each is drawn on one half and mirrored.
"""

from __future__ import annotations

from kapdesk.body.drawing.curves import Path, straight, through

_FINGERS: tuple[Path, ...] = (
    through([(174.2, 520), (174.4, 531), (173, 541)]),
    through([(169.2, 518), (169, 530), (166.6, 539)]),
    through([(163.8, 515), (163, 525), (160.8, 531)]),
)
_TOES: tuple[Path, ...] = (
    through([(37, 853.5), (36.6, 857), (37, 861.5)]),
    through([(44.5, 854.5), (44.4, 858), (45, 862)]),
    through([(51, 854.5), (51.2, 858), (52, 862)]),
    through([(57, 853.5), (57.6, 857), (58.6, 861)]),
)

FRONT_LINES: tuple[Path, ...] = (
    through([(9, 206), (24, 203.5), (42, 204.5), (62, 200.5)]),
    straight((0, 386), (0, 392)),
    through([(27, 638), (33, 645), (42, 647), (51, 644)]),
    *_FINGERS,
    *_TOES,
)
"""Collarbones, navel, kneecaps, fingers and toes."""

BACK_LINES: tuple[Path, ...] = (
    straight((0, 194), (0, 420)),
    through([(28, 226), (25, 243), (28, 259), (36, 268)]),
    straight((0, 446), (0, 481)),
    through([(4, 490), (20, 502), (42, 505), (58, 500)]),
    through([(24, 638), (38, 642), (54, 638)]),
    through([(116, 350), (121, 353), (127, 350)]),
    through([(31, 850), (39, 853.5), (50, 851)]),
    *_FINGERS,
)
"""The line of the spine, shoulder blades, seat, hollows of the knees, elbows, heels and fingers."""
