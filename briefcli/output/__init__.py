"""Tables and briefings written out: for a terminal, as text, for machines."""
