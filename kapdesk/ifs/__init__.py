"""Parts work, informed by IFS: a map of the client's parts that remembers, and the work with one part at a time."""
