"""Day scripts: one grammar that tests, rehearses and trains."""
