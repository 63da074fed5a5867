"""Right-to-left text in a grid of cells: clean, shape, wrap, order, measure, and hand to a terminal.

Knows nothing of what a table means. Importing it loads neither a shaping nor a bidi library.
"""
