"""The language: folding with offsets kept, tokens and their particles, numerals, ordinals, dates."""
