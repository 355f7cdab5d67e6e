"""What the parts map is measured by."""
