"""The room EMDR is worked in, by keyboard and by hand."""
