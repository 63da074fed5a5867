"""Right-to-left text in a grid of cells: clean, shape, wrap, order, measure, and hand to a terminal.

Knows nothing of what a table means. Importing it loads neither a shaping nor a bidi library.
"""

from briefcli.bidi.controls import clean
from briefcli.bidi.emission import EMISSIONS, Emission, EmissionName, write_lines
from briefcli.bidi.frame import Borders
from briefcli.bidi.grid import Column, Grid, Group
from briefcli.bidi.levels import Direction
from briefcli.bidi.rendering import MINIMUM_WIDTH, render_grid, render_paragraph
from briefcli.bidi.styled import StyledText
from briefcli.bidi.terminals import Detection, detect_terminal, emission_for

__all__ = [
    "EMISSIONS",
    "MINIMUM_WIDTH",
    "Borders",
    "Column",
    "Detection",
    "Direction",
    "Emission",
    "EmissionName",
    "Grid",
    "Group",
    "StyledText",
    "clean",
    "detect_terminal",
    "emission_for",
    "render_grid",
    "render_paragraph",
    "write_lines",
]
