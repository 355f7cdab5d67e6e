"""The ledger: entries that are only ever added, and what can be read from them."""
