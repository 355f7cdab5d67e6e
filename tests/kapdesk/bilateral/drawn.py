"""Plans as Hypothesis draws them: any that the controls can make."""

from __future__ import annotations

from hypothesis import strategies as st

from kapdesk.bilateral.model.plan import (
    EVEN,
    MOST_PAUSED,
    TONES,
    TWO_POINT_HZ,
    At,
    Change,
    Channel,
    Look,
    Path,
    Profile,
    SetPlan,
    Side,
    Sound,
    Touch,
)

SHARES = st.integers(0, 100).map(lambda part: part / 100.0)
LOOKS = st.sampled_from([Look(), Look("#FFD27F", "#101418"), Look("#1E3A4C", "#E8E4DA")])
SOUNDS = st.builds(
    Sound,
    voice=st.sampled_from(TONES),
    pitch_left_hz=st.floats(40.0, 1000.0),
    pitch_right_hz=st.floats(40.0, 1000.0),
    gain_left=SHARES,
    gain_right=SHARES,
    cross_feed=st.floats(0.0, 0.2),
    at=st.sampled_from(At),
)
TOUCHES = st.builds(Touch, strength=SHARES, pulse_ms=st.floats(20.0, 250.0), at=st.sampled_from(At))
LENGTHS = st.one_of(
    st.tuples(st.integers(1, 500), st.none()), st.tuples(st.none(), st.floats(1.0, 3600.0))
)
WIDTHS = st.one_of(
    st.just((None, None)),
    st.tuples(st.floats(5.0, 60.0), st.none()),
    st.tuples(st.none(), st.floats(0.1, 1.0)),
)
CHANNELS = st.lists(st.sampled_from(Channel), min_size=1, unique=True).map(tuple)


@st.composite
def plans(draw: st.DrawFn) -> SetPlan:
    """Any plan that can be chosen."""
    path = draw(st.sampled_from(Path))
    rate_hz = draw(st.floats(0.1, TWO_POINT_HZ if path is Path.TWO_POINT else 2.0))
    pause_s = 0.0 if path in EVEN else draw(st.floats(0.0, min(1.0, MOST_PAUSED / 2.0 / rate_hz)))
    passes, seconds = draw(LENGTHS)
    degrees, share = draw(WIDTHS)
    return SetPlan(
        rate_hz=rate_hz,
        passes=passes,
        seconds=seconds,
        path=path,
        profile=draw(st.sampled_from(Profile)),
        edge_pause_s=pause_s if 2.0 * pause_s * rate_hz <= MOST_PAUSED else 0.0,
        amplitude_deg=degrees,
        amplitude_fraction=share,
        size_deg=draw(st.floats(0.5, 4.5)),
        first=draw(st.sampled_from(Side)),
        channels=draw(CHANNELS),
        sound=draw(SOUNDS),
        look=draw(LOOKS),
        touch=draw(TOUCHES),
    )


@st.composite
def changes(draw: st.DrawFn, *, paths: bool = True, lengths: bool = True) -> tuple[Change, ...]:
    """Anything that may be done to a running set, in order, some of it in quick succession or before the count."""
    at_s = draw(st.floats(-0.3, 2.0))
    found: list[Change] = []
    for _ in range(draw(st.integers(0, 5))):
        found.append(
            Change(
                at_s=at_s,
                rate_hz=draw(st.none() | st.floats(0.1, 2.0)),
                width=draw(st.none() | st.floats(0.3, 1.2)),
                path=draw(st.none() | st.sampled_from(Path)) if paths else None,
                passes=draw(st.none() | st.integers(1, 12)) if lengths else None,
            )
        )
        at_s += draw(st.sampled_from([0.0, 0.05, 0.3, 1.0, 2.5]))
    return tuple(found)
