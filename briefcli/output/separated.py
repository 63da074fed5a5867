"""Records as CSV and TSV that Excel, LibreOffice, pandas and csvkit read back without loss.

Headings are the fields of the machine contract and values its codes, unless a language is asked for.
Several years are parted by semicolons, several sentences by pilcrows; what isn't known is empty.

A spreadsheet takes a cell that begins with = + - or @ for a formula, and a formula can call programs
and send data away. Such a cell gets an apostrophe in front, as OWASP advises ("CSV Injection"); numbers
are left alone. `restored` takes the apostrophe off again.
"""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING, Final, Literal, TextIO

from briefcli.output.records import TYPE, records
from briefcli.tables.model import BETWEEN_SENTENCES, EVIDENCE, SOURCE, visible

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from briefcli.output.machine import Json
    from briefcli.tables.model import Language

Dialect = Literal["csv", "tsv", "excel"]

# The full-width signs are signs to a spreadsheet as well. An apostrophe before any of these is doubled,
# so that taking one off always gives the text back.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)*%?")
_GROUPS: Final[Mapping[str, str]] = {
    TYPE: "record",
    "affiliation": "country",
    "actor": "country",
    "country": "country",
    "status": "status",
    "stance": "stance",
    "attribution": "attribution",
    "attribute": "attribute",
    "mark": "mark",
}
_BYTE_ORDER_MARK = "\ufeff"


def disarmed(text: str) -> str:
    """A cell's text that no spreadsheet takes for a formula."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def restored(text: str) -> str:
    """The text that `disarmed` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def write_separated(  # noqa: PLR0913 # what is written and how
    stream: TextIO,
    value: Mapping[str, Json],
    types: Collection[str],
    fields: Sequence[str],
    *,
    dialect: Dialect = "csv",
    headers: bool = True,
    lang: Language | None = None,
) -> None:
    """Write the records of a command's object.

    Args:
        stream: Where to.
        value: An object of the machine contract.
        types: Of the records that are written, as in `briefcli.output.records.FIELDS`. The rows of a
            comparison begin with the editions' years.
        fields: The columns: fields of these types, "type", "evidence" and "source"; a record that has
            none of them is left out.
        dialect: With commas, with tabs, or with commas, a byte order mark and CR LF, which Excel needs
            to take the text for UTF-8.
        headers: Whether the first line names the columns.
        lang: The language of headings, codes and states' names; None for the contract's own.

    Raises:
        OSError: If the stream can't be written to.
    """
    if dialect == "excel":
        stream.write(_BYTE_ORDER_MARK)
    writer = csv.writer(
        stream,
        delimiter="\t" if dialect == "tsv" else ",",
        lineterminator="\r\n" if dialect == "excel" else "\n",
    )
    readable = None if lang is None else _readable(lang)
    if headers:
        writer.writerow(fields if readable is None else [readable("column", field) for field in fields])
    for record in (*_years(value), *records(value)):
        if record[TYPE] in types and (TYPE in fields or any(field in record for field in fields)):
            writer.writerow([disarmed(_text(record, field, readable)) for field in fields])


def _years(value: Mapping[str, Json]) -> Iterator[dict[str, Json]]:
    """The years that a comparison compares, which its rows don't say."""
    if "rows" in value:
        earlier, later = _objects(value["editions"])
        years = (earlier["year"], later["year"])
        yield {
            TYPE: "row",
            "attribute": "year",
            "name": None,
            "earlier": years[0],
            "later": years[1],
            "mark": "not stated" if None in years else "changed",
            EVIDENCE: [*_objects(earlier[EVIDENCE]), *_objects(later[EVIDENCE])],
        }


def _text(record: Mapping[str, Json], field: str, readable: Callable[[str, str], str] | None) -> str:
    """A record's value as the text of a cell."""
    if field in (EVIDENCE, SOURCE):
        parts = _objects(record.get(EVIDENCE))
        texts = (str(part["text"]) if field == EVIDENCE else visible(str(part["source"])) for part in parts)
        return BETWEEN_SENTENCES.join(dict.fromkeys(texts))
    value = record.get(field)
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join(_named(part) for part in value)
    if isinstance(value, bool):
        return json.dumps(value)  # as in the contract, and not as in Python
    group = _group(record, field)
    return str(value) if readable is None or group is None else readable(group, str(value))


def _named(part: Json) -> str:
    """A part of a list: an object by what names it, and in brackets the rules that found it."""
    if not isinstance(part, dict):
        return str(part)
    named = next((part[key] for key in ("name", "value", "speaker") if part.get(key) is not None), None)
    field, rule, rules = part.get("field"), part.get("rule"), part.get("rules")
    text = f"{field}: {named}" if field is not None else str(named or "")
    found_by = ", ".join(map(str, rules if isinstance(rules, list) else [rule] if rule else []))
    return f"{text} ({found_by})".lstrip() if found_by else text


def _objects(value: Json) -> list[dict[str, Json]]:
    return [part for part in value if isinstance(part, dict)] if isinstance(value, list) else []


def _group(record: Mapping[str, Json], field: str) -> str | None:
    """Which labels a field's values have, None if they are no codes."""
    if field in ("earlier", "later"):
        return {"attendee": "presence", "country": "country"}.get(str(record["attribute"]))
    if field == "kind":
        return {"topic": "topic", "sentence": "sentence"}.get(str(record[TYPE]), "kind")
    return _GROUPS.get(field)


def _readable(lang: Language) -> Callable[[str, str], str]:
    """What gives the label of a code."""
    from briefcli.tables.labels import label  # noqa: PLC0415 # codes need neither labels nor the lexicon
    from briefcli.tables.names import state_or_body  # noqa: PLC0415 # likewise

    def readable(group: str, text: str) -> str:
        if group == "country":
            return state_or_body(text, lang).text
        return label(f"{group}.{text}", lang)

    return readable
