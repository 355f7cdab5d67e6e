"""Parts work from text: answers into what a part is, and the lines of a day script."""
