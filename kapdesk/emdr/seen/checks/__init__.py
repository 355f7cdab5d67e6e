"""What can be checked of the work on one target from its record alone: answers and what they rest on, no score."""
