"""Days and years as a reader likes them, short enough for a narrow column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.tables.labels import label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefcli.tables.model import Language

_FEW = 2


def compact_years(years: Iterable[int], lang: Language) -> str:
    """Years in order, three and more in a row as a range: "2019، 2021-2024"."""
    runs: list[list[int]] = []
    for year in sorted(set(years)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]}-{run[-1]}"] if len(run) > _FEW else map(str, run)
    return ("، " if lang == "ar" else ", ").join(parts)


def readable_dates(start: str | None, end: str | None, lang: Language) -> str | None:
    """A day or a stretch of days: "26-27 أكتوبر 2023", "31 أكتوبر - 1 نوفمبر 2024".

    What both ends share is said once. Months bear the names that CLDR has for Arabic at large,
    whichever the article uses: the names in use differ from Rabat to Baghdad, and giving two for
    each month makes the column twice as wide.

    Args:
        start: In ISO 8601, cut to what is known, or None.
        end: Likewise.
        lang: The language of the months' names.
    """
    if start is None or end is None or start == end:
        known = start or end
        return None if known is None else _readable(known.split("-"), lang)
    first, last = start.split("-"), end.split("-")
    if len(first) == len(last) == len(("year", "month", "day")) and first[:2] == last[:2]:
        return f"{int(first[2])}-{_readable(last, lang)}"
    if first[0] == last[0] and len(first) > 1 and len(last) > 1:
        return f"{_readable(['', *first[1:]], lang)} - {_readable(last, lang)}"
    return f"{_readable(first, lang)} - {_readable(last, lang)}"


def _readable(parts: list[str], lang: Language) -> str:
    """Year, month and day, as far as given; an empty year is left out."""
    year, *rest = parts
    words = [str(int(rest[1]))] if len(rest) > 1 else []
    if rest:
        words.append(label(f"month.{rest[0]}", lang))
    return " ".join([*words, year]).rstrip()
