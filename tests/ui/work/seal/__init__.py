"""The client's own seal: asked for, held, let go, and drafts boxed under it."""
