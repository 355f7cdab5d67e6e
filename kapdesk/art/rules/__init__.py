"""What guides image work: the rail, its cautions, its gates; pure."""
