"""The tests, laid out as the two trees they test."""
