"""The stacked plot on screen: draws a plot value, reads it under the pointer, knows no therapy."""
