"""The practice and this desk."""
