"""Help that belongs to no single command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.cli.settings import variable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_CONFIGURATION = """\
Examples:
  BRIEFCLI_LANG=en briefcli attendees article.txt
  BRIEFCLI_CONFIG= briefcli attendees article.txt    (no configuration file)

Every option can be set for good: in the environment, or in a configuration
file. A flag beats the environment, the environment beats the file, and in the
file what is set for a command beats what is set for all.

Environment:
  The variable of an option is its name in capitals behind BRIEFCLI_. An empty
  variable is none. Switches take 1 or 0, lists are parted by commas.

{variables}
  BRIEFCLI_CONFIG  the configuration file; empty: none is read
  XDG_CONFIG_HOME  the folder of the configuration file's folder
  COLUMNS          the width of tables, if --width is not set
  NO_COLOR         not empty: no colours, unless --color says otherwise
  FORCE_COLOR      not empty: colours, unless NO_COLOR or --color say otherwise
  TERM             dumb: no colours, no progress

Configuration file:
  $XDG_CONFIG_HOME/briefcli/config.toml, or ~/.config/briefcli/config.toml, in
  TOML. At the top stand options for all commands that have them, then those of
  one command under its name in brackets:

    lang = "en"
    width = 100

    [attendees]
    status = ["attending", "invited"]

    [positions]
    actor = "BY"
"""

LEXICON = """\
Examples:
  briefcli attendees article.txt --lexicon words.tsv
  briefcli explain article.txt --lang en | grep "Perhaps names"

briefcli knows bodies, offices and states by its own lexicon and by their form.
What it doesn't know can be told in a file: text in UTF-8, tabs between the
cells, one entry a line. Lines that begin with # are left out.

  kind          name            aliases               stands_for
  organisation  منتدى الواحات    الواحات الدولي|OASIS
  office        أمين السر        أمينة السر            body
  country       بلاد الأرز                             LB

The first line is the line of the columns' names, as above.

  kind        organisation, office or country
  name        the body's name; the office in the masculine singular; the
              state's other name
  aliases     further names and forms, joined by |; may be empty
  stands_for  of an office whom its holder speaks for: state, body, self, or
              either, where what follows decides; either if empty. Of a state's
              name the state: its ISO code, or its Arabic or English name. Of a
              body nothing

Harakat, the article, and the spellings of alef, yeh and teh marbuta make no
difference. What is in the file counts more than what briefcli knows, but a
longer name counts more than a shorter one.
"""
"""The topic "lexicon"."""

TOPICS = ("configuration", "lexicon")
"""What there is help on beside the commands."""


def configuration_help(options: Mapping[str, Iterable[str]]) -> str:
    """The topic "configuration", ending in a newline.

    Args:
        options: The names of each command's options, with underscores.
    """
    names = dict.fromkeys(name for command in options.values() for name in command)
    width = max(len(variable(name)) for name in names)
    lines = (f"  {variable(name):{width}}  --{name.replace('_', '-')}\n" for name in names)
    return _CONFIGURATION.format(variables="".join(lines))
