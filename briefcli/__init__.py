"""Briefings from Arabic conference coverage, each fact with the sentence it was read from."""
