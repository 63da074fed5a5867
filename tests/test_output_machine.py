"""The machine contract: exactly these keys, in this order, and a schema that says the same."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from conftest import TEXT
from contract_schema import FROZEN
from contract_schema import validator as contract_validator
from jsonschema import Draft202012Validator

from briefcli import read_text
from briefcli.briefing.comparison import compare
from briefcli.briefing.explaining import explain
from briefcli.output import machine
from briefcli.output.records import to_json_lines, with_fields

if TYPE_CHECKING:
    from briefcli.briefing.model import Briefing

Golden = Callable[[str, str], None]

HEAD = ["version", "articles", "year", "event"]
EVIDENCE = ["source", "start", "end", "text"]
FACTS = ["ordinal", "theme", "city", "country", "start", "end", "countries", "evidence"]


def _outputs(briefing: Briefing) -> dict[str, dict[str, Any]]:
    texts = {
        "brief": machine.to_json(machine.briefing_object(briefing)),
        "attendees": machine.to_json(machine.attendees_object(briefing)),
        "agenda": machine.to_json(machine.agenda_object(briefing)),
        "positions": machine.to_json(machine.positions_object(briefing, briefing.positions)),
        "compare": machine.to_json(machine.comparison_object(compare(briefing))),
        "explain": machine.to_json(machine.explanation_object(explain(read_text(TEXT, "rivers.txt")))),
    }
    return {name: json.loads(text) for name, text in texts.items()}


def _validator() -> Draft202012Validator:
    schema = json.loads(machine.schema_text())
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@pytest.mark.parametrize(
    ("command", "keys"),
    [
        ("brief", [*HEAD, "attendees", "topics", "positions", "editions"]),
        ("attendees", [*HEAD, "attendees"]),
        ("agenda", [*HEAD, "topics"]),
        ("positions", [*HEAD, "positions"]),
        ("compare", ["version", "articles", "editions", "rows"]),
        ("explain", ["version", "articles", "sentences", "rules"]),
    ],
)
def test_top_level_keys_and_their_order(briefing: Briefing, command: str, keys: list[str]) -> None:
    """Each command gives the head and its own part."""
    assert list(_outputs(briefing)[command]) == keys


@pytest.mark.parametrize(
    ("command", "part", "keys"),
    [
        ("brief", "articles", ["source", "title", "characters"]),
        (
            "brief",
            "attendees",
            ["name", "kind", "title", "affiliation", "status", "years", "evidence"],
        ),
        ("brief", "topics", ["text", "kind", "evidence"]),
        (
            "brief",
            "positions",
            ["actor", "speaker", "issue", "stance", "attribution", "text", "evidence"],
        ),
        ("brief", "editions", ["year", *FACTS]),
        ("compare", "rows", ["attribute", "name", "earlier", "later", "mark", "evidence"]),
        (
            "explain",
            "sentences",
            ["start", "end", "text", "kind", "read", "mentions", "findings", "passed_over", "likely_names"],
        ),
        ("explain", "rules", ["name", "does"]),
    ],
)
def test_keys_of_the_parts_and_their_order(
    briefing: Briefing, command: str, part: str, keys: list[str]
) -> None:
    """A key that isn't known is null and not left out."""
    for item in _outputs(briefing)[command][part]:
        assert list(item) == keys
        for evidence in item.get("evidence", []):
            assert list(evidence) == EVIDENCE


def test_the_event_is_an_edition_with_a_name(briefing: Briefing) -> None:
    """The same facts in the same order."""
    assert list(_outputs(briefing)["brief"]["event"]) == ["name", *FACTS]


def test_evidence_points_into_the_article(briefing: Briefing) -> None:
    """The text is that of the article from start to end."""
    text = briefing.articles[0].text
    for attendee in _outputs(briefing)["brief"]["attendees"]:
        for evidence in attendee["evidence"]:
            assert text[evidence["start"] : evidence["end"]] == evidence["text"]


def test_every_output_fits_the_schema(briefing: Briefing) -> None:
    """The schema is right about all of them."""
    validator = _validator()
    for output in _outputs(briefing).values():
        validator.validate(output)


def test_a_briefing_of_nothing_fits_the_schema(briefing: Briefing) -> None:
    """Nothing found is an output as well."""
    empty = replace(briefing, year=None, event=None, attendees=(), topics=(), positions=(), editions=())
    value = machine.briefing_object(empty)
    _validator().validate(value)
    assert (value["event"], value["attendees"]) == (None, [])


@pytest.mark.parametrize("command", ["brief", "attendees", "agenda", "positions", "compare", "explain"])
def test_the_schema_is_closed(briefing: Briefing, command: str) -> None:
    """A key too many or too few anywhere in an output is refused."""
    validator = _validator()
    output = _outputs(briefing)[command]

    def objects(value: Any) -> list[dict[str, Any]]:  # noqa: ANN401 # any JSON value
        if isinstance(value, dict):
            return [value, *(found for child in value.values() for found in objects(child))]
        return [found for child in value for found in objects(child)] if isinstance(value, list) else []

    for index in range(len(objects(output))):
        larger = copy.deepcopy(output)
        objects(larger)[index]["surprise"] = 1
        assert not validator.is_valid(larger)
        smaller = copy.deepcopy(output)
        del objects(smaller)[index][next(reversed(objects(smaller)[index]))]
        assert not validator.is_valid(smaller)


def _bare(value: Any) -> Any:  # noqa: ANN401 # any JSON value
    """A schema without what only explains it."""
    if isinstance(value, dict):
        return {key: _bare(part) for key, part in value.items() if key not in ("description", "title")}
    return [_bare(part) for part in value] if isinstance(value, list) else value


def test_the_schema_keeps_what_was_published() -> None:
    """Definitions may be added, those of version 1 stay as they are: whoever reads it relies on them."""
    frozen, now = (_bare(json.loads(text)) for text in (FROZEN.read_text("utf-8"), machine.schema_text()))
    assert now["$id"] == frozen["$id"]
    assert now["$defs"]["version"] == {"const": machine.VERSION}
    assert [part for part in frozen["oneOf"] if part not in now["oneOf"]] == []
    assert {name: now["$defs"].get(name) for name in frozen["$defs"]} == frozen["$defs"]


@pytest.mark.parametrize("command", ["brief", "attendees", "agenda", "positions", "compare", "explain"])
def test_json_lines_keep_the_contract(briefing: Briefing, command: str) -> None:
    """Each line is a record with its type, and fits the schema; with fields, it has these."""
    output = _outputs(briefing)[command]
    lines = list(to_json_lines(output))
    assert lines
    for line in lines:
        assert line.endswith("}\n")
        _validator().validate(json.loads(line))
    fields = ["name", "evidence", "start"]
    for line in to_json_lines(output, fields):
        assert list(json.loads(line)) == [field for field in fields if field in json.loads(line)]
        contract_validator(selected=True).validate(json.loads(line))


def test_fields_cut_items_down_and_leave_the_rest(briefing: Briefing) -> None:
    """The head is whole, items have the keys asked for in that order."""
    output = _outputs(briefing)["attendees"]
    cut = with_fields(output, ["status", "name"])
    assert {key: value for key, value in cut.items() if key != "attendees"} == {
        key: value for key, value in output.items() if key != "attendees"
    }
    assert [list(item) for item in cut["attendees"]] == [["status", "name"]] * 6  # type: ignore[union-attr, arg-type]
    contract_validator(selected=True).validate(cut)
    assert not contract_validator().is_valid(cut)


def test_json_is_readable_and_ends_its_line() -> None:
    """Letters as themselves, two spaces, a newline at the end."""
    assert machine.to_json({"name": "مينسك"}) == '{\n  "name": "مينسك"\n}\n'


def test_golden_briefing(briefing: Briefing, golden: Golden) -> None:
    """The whole output, byte for byte."""
    golden("briefing.json", machine.to_json(machine.briefing_object(briefing)))


def test_golden_comparison(briefing: Briefing, golden: Golden) -> None:
    """Likewise."""
    golden("comparison.json", machine.to_json(machine.comparison_object(compare(briefing))))


def test_it_loads_nothing_that_draws() -> None:
    """A program that reads JSON doesn't wait for rich or a bidi library."""
    code = (
        "import sys, briefcli.output.machine\n"
        "print([n for n in ('rich', 'bidi', 'arabic_reshaper', 'briefcli.bidi') if n in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
