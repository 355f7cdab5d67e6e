"""Bonds are drawn where they are seen, and say what they are where there is room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtWidgets import QApplication

from kapdesk.ifs.model.nouns import Tie
from kapdesk.ifs.model.parts import Bond
from kapdesk.ifs.rules.looks import bond_look
from kapdesk.kernel.ids import BondId, PartId
from ui.ifs.map.bonds import Bonds, draw_bonds, line_colour
from ui.ifs.map.laid import Line
from ui.ifs.map.plates import Plates
from ui.theme.tokens import DUSK, THEMES, Tokens, contrast
from ui.theme.worn import wear, worn

SIZE = QRectF(0, 0, 400, 200)

pytestmark = pytest.mark.usefixtures("qapp")


def bonds(tie: Tie, a: QPointF, b: QPointF, *, chosen: bool = False) -> Bonds:
    """One bond alone."""
    bond = Bond(BondId("b"), PartId("a"), PartId("c"), tie)
    return Bonds(((Line(bond, a, b), bond_look(bond)),), chosen=chosen)


def drawn(found: Bonds, zoom: float = 0.6, *, quick: bool = False) -> QImage:
    """The picture of it, without its words unless the zoom has them."""
    picture = QImage(400, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor(worn().ground))
    painter = QPainter(picture)
    plates = Plates()
    draw_bonds(painter, QTransform.fromScale(zoom, zoom), SIZE, found, plates, quick=quick)
    plates.draw(painter)
    painter.end()
    return picture


def inked(picture: QImage) -> int:
    """How many pixels are not of the ground."""
    ground = QColor(worn().ground)
    return sum(picture.pixelColor(x, y) != ground for x in range(400) for y in range(200))


A, B = QPointF(50, 150), QPointF(550, 150)


def test_ties_are_told_apart_by_their_lines() -> None:
    ties = (Tie.PROTECTS, Tie.POLARISED, Tie.ALLIED, Tie.UNKNOWN)
    pictures = [drawn(bonds(tie, A, B)) for tie in ties]
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[n + 1 :])


def test_a_bond_beyond_the_view_is_not_drawn() -> None:
    away = bonds(Tie.PROTECTS, QPointF(-500, -400), QPointF(900, -300))
    assert inked(drawn(away)) == 0


@pytest.mark.parametrize("tie", [Tie.PROTECTS, Tie.POLARISED, Tie.ALLIED, Tie.UNKNOWN])
def test_a_bond_through_the_view_is_drawn_from_edge_to_edge(tie: Tie) -> None:
    through = drawn(bonds(tie, QPointF(-20_000, 150), QPointF(20_000, 150)))
    ground = QColor(worn().ground)
    for side in (range(12), range(388, 400)):
        assert any(through.pixelColor(x, y) != ground for x in side for y in range(200))


def test_one_that_is_chosen_is_in_the_accent() -> None:
    chosen = drawn(bonds(Tie.PROTECTS, A, B, chosen=True))
    assert chosen.pixelColor(120, 90).name().upper() == worn().accent


def test_words_stand_where_it_is_seen_near_and_none_while_it_moves() -> None:
    near = bonds(Tie.PROTECTS, QPointF(20, 100), QPointF(380, 100))
    assert inked(drawn(near, 1.0)) > 1.3 * inked(drawn(near, 1.0, quick=True))


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_line_is_told_from_the_ground_in_every_look(theme: Tokens, qapp: QApplication) -> None:
    wear(qapp, theme)
    try:
        shares = [contrast(line_colour(plain=one).name(), theme.ground) for one in (True, False)]
    finally:
        wear(qapp, DUSK)
    assert min(shares) >= 3.0
    assert shares == sorted(shares)
