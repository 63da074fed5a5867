"""From bytes to an `Article`: one canonical text, and its parts as spans of it."""
