"""Any sheet on the screen: filled in section by section, kept as it is typed, shown as it was answered."""
