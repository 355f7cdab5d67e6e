"""The desk without a screen: the ledger, the clinical rules, the paper."""
