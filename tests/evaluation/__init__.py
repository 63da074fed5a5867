"""How well briefings are read: articles with gold, a scorer, and the floors that the figures must keep."""
