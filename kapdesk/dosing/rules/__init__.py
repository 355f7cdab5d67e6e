"""Pure clinical thinking: flags, baseline, planned readings, phases, and what is missing at the end."""
