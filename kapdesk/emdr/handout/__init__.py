"""EMDR work on paper: for the record, for the therapist's own folder, for supervision, and for the client."""
