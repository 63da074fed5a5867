"""Write the geographic and calendar tables of the lexicon from CLDR and the hand-written files beside them.

Run as `python -m briefcli.lexicon.generate_from_cldr`; it needs Babel, which carries CLDR and is only a
development dependency. With `--check` nothing is written, and the exit code is 1 if a checked-in table
differs from what would be written.

CLDR gives the names of states, of months in every Arab usage, and of the capitals that are the example
city of a time zone. The hand-written files give what news writes besides: see the comments that head them.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_cldr_version

from briefcli.arabic.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

DATA = Path(__file__).with_name("data")

Row = dict[str, str]
CalendarLocales = tuple[str, tuple[str, ...]]

MONTH_SYSTEMS: tuple[CalendarLocales, ...] = (
    ("international", ("ar", "ar_EG", "ar_SA")),
    ("levant", ("ar_SY", "ar_IQ", "ar_LB", "ar_JO", "ar_PS")),
    ("algeria-tunisia", ("ar_DZ", "ar_TN")),
    ("morocco", ("ar_MA",)),
    ("mauritania", ("ar_MR",)),
)
_WRITTEN_SYSTEMS = ("egypt", "hijri")

_FROM_CLDR = "CLDR"
_BY_RULE = "rule"

_HEADERS = {
    "countries": """\
Names of states and of territories that news mentions.
columns:
  code             ISO 3166 alpha-2 (XK: Kosovo, as in CLDR)
  arabic           the name that Arabic news writes most often and that is safe in running text
  aliases          other names and spellings that are safe in running text; take the longest that matches
  ambiguous_alias  names that are also something else (another state, a city, a word): take them only where
                   a state is expected, as in a list of states or after the noun of an office
  comment          what else, and other traps
  english          the name in English
A name that is written with the article is only safe with it: الهند is a state, هند a given name.""",
    "nationalities": """\
Adjectives of nationality. Dual and sound plural (ـان، ـين، ـون، ـات) follow from the singular.
columns:
  code       ISO 3166 alpha-2
  masculine  singular, without the article, the most frequent form first
  feminine   likewise, in the same order
  plural     broken plurals and names of the people
  ambiguous  forms of either gender that are also another word or another state's adjective
  comment    what else, and other traps
  origin     rule: follows from the state's name; irregular: written by hand
Where both words of a form are adjectives (كوري جنوبي) both inflect and both take the article; where the
first is not (جنوب أفريقي) the first takes the article and the last inflects.""",
    "cities": """\
Capitals, cities, resorts and regions where conferences are held.
columns:
  code       ISO 3166 alpha-2 of the state; for cities whose state is disputed ISO 3166's and CLDR's answer is
             taken, or ZZ (CLDR: unknown) where the answer is what the dispute is about
  arabic     the name that Arabic news writes most often
  aliases    other names and spellings
  english    the name in English, without diacritics
  role       capital (it may speak for the state), city (resorts, suburbs and provinces that are named
             like their seats too), region (a part of a state, most with a government of its own)
  ambiguous  yes where the name is also an ordinary word, a person's name, a state or a better known place:
             take it only beside a word that says it is a place
A name with the article ال is only safe with it: الرياض is a city, رياض a given name.""",
    "months": """\
Names of months in the systems that Arabic news uses.
columns:
  number     1 to 12, counted in the system's own year
  name       without the noun شهر
  system     international, egypt (its own spellings), levant (with Iraq), algeria-tunisia, morocco,
             mauritania: Gregorian; hijri
  ambiguous  yes where the name is also an ordinary word or a person's name: take it only beside a day
             or a year""",
}
# A column that is never empty comes last, so that no line ends in white space.
_COLUMNS = {
    "countries": ("code", "arabic", "aliases", "ambiguous_alias", "comment", "english"),
    "nationalities": ("code", "masculine", "feminine", "plural", "ambiguous", "comment", "origin"),
    "cities": ("code", "arabic", "aliases", "english", "role", "ambiguous"),
    "months": ("number", "name", "system", "ambiguous"),
}
_INPUTS = {
    "countries": "country-aliases.tsv",
    "nationalities": "country-aliases.tsv and nationality-irregular.tsv",
    "cities": "city-names.tsv",
    "months": "month-names.tsv",
}


def read_table(path: Path) -> list[Row]:
    """The rows of a data file, each a mapping of column name to cell.

    Raises:
        ValueError: If a row has more or fewer cells than the file has columns.
    """
    lines = [
        line for line in path.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")
    ]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


def distinct(names: Iterable[str], known: Iterable[str] = ()) -> list[str]:
    """The names in their order, without those that folding makes equal to an earlier or a known one."""
    seen = {fold(name) for name in known}
    kept = []
    for name in names:
        folded = fold(name)
        if name and folded not in seen:
            seen.add(folded)
            kept.append(name)
    return kept


def nisba(name: str) -> str:
    """The masculine adjective that Arabic forms from a state's name of one word: روسيا gives روسي.

    The article goes; a final ـا or ـة (often spelled ـه) gives way to the ending ـي, a final ـي is the
    ending already.
    """
    stem = name.removeprefix("ال")
    if stem.endswith(("يا", "ية")):
        return stem[:-1]
    if stem.endswith(("ا", "ة", "ه")):
        return stem[:-1] + "ي"
    return stem if stem.endswith("ي") else stem + "ي"


def feminine(masculine: str) -> str:
    """The feminine of an adjective in ـي; of two words both change if both are adjectives.

    كوري جنوبي gives كورية جنوبية, but جنوب أفريقي gives جنوب أفريقية.
    """
    return " ".join(word + "ة" if word.endswith("ي") else word for word in masculine.split(" "))


def countries() -> list[Row]:
    """The rows of countries.tsv."""
    arabic, english = Locale("ar"), Locale("en")
    rows = []
    for written in read_table(DATA / "country-aliases.tsv"):
        code = written["code"]
        cldr_name = _without_parentheses(arabic.territories[code])
        name = cldr_name if written["arabic"] == _FROM_CLDR else written["arabic"]
        long_names = [f"{noun} {name}" for noun in _values(written["form_of_state"])]
        ambiguous = _values(written["ambiguous_alias"])
        rows.append(
            {
                "code": code,
                "arabic": name,
                "english": _plain_english(english.territories[code])
                if written["english"] == _FROM_CLDR
                else written["english"],
                "aliases": _cell(
                    distinct([cldr_name, *long_names, *_values(written["aliases"])], [name, *ambiguous])
                ),
                "ambiguous_alias": _cell(ambiguous),
                "comment": written["comment"],
            }
        )
    return rows


def nationalities() -> list[Row]:
    """The rows of nationalities.tsv; a name of several words has a row only if one is written."""
    written_rows = {row["code"]: row for row in read_table(DATA / "nationality-irregular.tsv")}
    nothing_written = {"masculine": _BY_RULE, "plural": "", "ambiguous": "", "comment": ""}
    rows = []
    for country in countries():
        written = written_rows.get(country["code"], nothing_written)
        names = [name for name in (country["arabic"], *_values(country["aliases"])) if " " not in name]
        by_rule = distinct(nisba(name) for name in names)
        masculine = by_rule if written["masculine"] == _BY_RULE else _values(written["masculine"])
        if not masculine:
            continue
        ambiguous = _values(written["ambiguous"])
        rows.append(
            {
                "code": country["code"],
                "masculine": _cell(masculine),
                "feminine": _cell(feminine(form) for form in masculine),
                "plural": written["plural"],
                "origin": "rule" if set(masculine) <= set(by_rule) else "irregular",
                "ambiguous": _cell([*ambiguous, *(feminine(form) for form in ambiguous)]),
                "comment": written["comment"],
            }
        )
    return rows


def cities() -> list[Row]:
    """The rows of cities.tsv."""
    zones = Locale("ar").time_zones
    rows = []
    for written in read_table(DATA / "city-names.tsv"):
        cldr_name = zones[written["zone"]]["city"] if written["zone"] else ""
        name = cldr_name if written["arabic"] == _FROM_CLDR else written["arabic"]
        rows.append(
            {
                **{column: written[column] for column in ("code", "english", "role")},
                "arabic": name,
                "aliases": _cell(distinct([*_values(written["aliases"]), cldr_name], [name])),
                "ambiguous": written["ambiguous"],
            }
        )
    return rows


def months() -> list[Row]:
    """The rows of months.tsv.

    Raises:
        ValueError: If CLDR has come to name a month differently within one system.
    """
    written_rows = read_table(DATA / "month-names.tsv")
    ambiguous = {fold(row["name"]) for row in written_rows if row["ambiguous"] == "yes"}
    found: list[tuple[str, str, str]] = []
    for system, locales in MONTH_SYSTEMS:
        found += [(system, str(number), name) for number, name in _cldr_months(locales)]
    found += [(row["system"], row["number"], row["name"]) for row in written_rows]
    systems = [system for system, _ in MONTH_SYSTEMS] + list(_WRITTEN_SYSTEMS)
    found.sort(key=lambda month: (systems.index(month[0]), int(month[1])))
    rows = []
    seen = set()
    for system, number, name in found:
        if (system, fold(name)) not in seen:
            seen.add((system, fold(name)))
            mark = "yes" if fold(name) in ambiguous else "no"
            rows.append({"number": number, "name": name, "system": system, "ambiguous": mark})
    return rows


def tables() -> dict[str, str]:
    """The text of each generated file, by its name without the ending."""
    generated = {
        "countries": countries(),
        "nationalities": nationalities(),
        "cities": cities(),
        "months": months(),
    }
    return {name: _text(name, rows) for name, rows in generated.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the tables, or with --check compare them; the exit code is 1 if one differs."""
    parser = argparse.ArgumentParser(description="Write the lexicon's tables of places and months from CLDR.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is out of date")
    check = parser.parse_args(arguments).check
    differing = []
    for name, text in tables().items():
        path = DATA / f"{name}.tsv"
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            differing.append(path.name)
            if not check:
                path.write_text(text, encoding="utf-8", newline="\n")
    if differing:
        sys.stderr.write(f"{'out of date' if check else 'written'}: {', '.join(differing)}\n")
    return 1 if check and differing else 0


def _cldr_months(locales: Sequence[str]) -> Iterator[tuple[int, str]]:
    names, *others = [dict(Locale.parse(locale).months["format"]["wide"]) for locale in locales]
    if any(other != names for other in others):
        raise ValueError(f"CLDR no longer has the same months in {', '.join(locales)}")
    yield from names.items()


def _text(name: str, rows: Iterable[Row]) -> str:
    comment = (
        f"{_HEADERS[name]}\n"
        f"provenance: generated by generate_from_cldr.py from CLDR {get_cldr_version()} and {_INPUTS[name]}\n"
        "licence: Unicode License v3 for what is CLDR's; MIT for what was written for briefcli"
    )
    columns = _COLUMNS[name]
    lines = [f"# {line}" for line in comment.split("\n")]
    lines.append("\t".join(columns))
    lines += ["\t".join(row[column] for column in columns) for row in rows]
    return "\n".join(lines) + "\n"


def _without_parentheses(name: str) -> str:
    return re.sub(r" \([^)]*\)", "", name)


def _plain_english(name: str) -> str:
    return _without_parentheses(name).replace("&", "and").replace("St. ", "Saint ").replace("’", "'")


def _values(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def _cell(values: Iterable[str]) -> str:
    return "|".join(values)


if __name__ == "__main__":
    sys.exit(main())
