"""Parts work on its way out of the program and back in: a file that carries all of it, and a drawing."""
