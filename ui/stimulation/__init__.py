"""The page of stimulation alone: resourcing with a client, or a test run that nothing is kept of."""
