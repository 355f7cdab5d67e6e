"""How a page is set: paper, fonts, styles, flowables."""
