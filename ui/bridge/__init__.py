"""The only crossing between threads, and between desk and screen."""
