"""What the papers of image work say."""
