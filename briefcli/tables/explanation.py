"""An article explained: each sentence with its mentions in brackets, then what was read, by which rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefcli.briefing.explanation import REASONS
from briefcli.briefing.positions import OBJECTIONS
from briefcli.tables.labels import label
from briefcli.tables.model import Cell, Column, Row, Table
from briefcli.tables.names import state_or_body
from briefcli.tables.rules import rule_line, rule_name, rules
from briefcli.tables.times import compact_years, readable_dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from briefcli.article.model import Article
    from briefcli.briefing.explanation import ExplainedSentence, Explanation, Finding
    from briefcli.briefing.model import Briefing, Edition, Event
    from briefcli.tables.model import Language, Style

    _Rows = Callable[[Explanation, ExplainedSentence, Language], Iterator[Row]]

_OPENING, _CLOSING = "[", "]"
_COLUMNS = ("attribute", "value", "rule")
FIELDS: Final = ("text", "read", "findings", "mentions", "passed_over", "likely_names")
"""What is shown of a sentence unless something else is asked for; its kind is in the title."""

_WITH_RULES = frozenset(("findings", "mentions", "passed_over"))
_FIELD_LABELS = {"start": "dates", "end": "dates"}


def explanation_tables(
    explanation: Explanation, lang: Language = "ar", fields: Sequence[str] = FIELDS
) -> tuple[Table, ...]:
    """A list for each sentence of which there is something to show, and one of the rules named in them.

    Args:
        explanation: An article's.
        lang: The language of titles and labels.
        fields: What is shown of a sentence, in this order: fields of the contract's sentences. Others show
            nothing.
    """
    sentences = [
        _sentence_table(explanation, sentence, number, lang, fields)
        for number, sentence in enumerate(explanation.sentences, start=1)
    ]
    named = _rules_table(explanation, lang, fields)
    return tuple(table for table in (*sentences, named) if table.rows)


def _sentence_table(
    explanation: Explanation,
    sentence: ExplainedSentence,
    number: int,
    lang: Language,
    fields: Iterable[str],
) -> Table:
    title = (
        f"{label('title.sentence', lang)} {number}{_comma(lang)}{label(f'sentence.{sentence.kind}', lang)}"
    )
    rows = (row for field in fields if field in _ROWS for row in _ROWS[field](explanation, sentence, lang))
    return Table("sentence", title, lang, _columns(lang), tuple(rows), form="list")


def _columns(lang: Language) -> tuple[Column, ...]:
    return tuple(Column(key, label(f"column.{key}", lang)) for key in _COLUMNS)


def _comma(lang: Language) -> str:
    return "، " if lang == "ar" else ", "


def _labelled(key: str, value: Cell, lang: Language, rules_named: str = "") -> Row:
    return Row((Cell(label(key, lang), lang, "faint"), value, Cell(rules_named, "en", "faint")), ())


def _remark(key: str, lang: Language) -> Row:
    return Row((Cell(label(key, lang), lang, "faint"), Cell(""), Cell("")), ())


def _marked(article: Article, sentence: ExplainedSentence) -> Cell:
    """The sentence with each mention in brackets, those that gave a fact in another style than the rest."""
    pieces: list[str] = []
    marks: list[tuple[int, int, Style]] = []
    length, position = 0, sentence.span.start
    for mentioned in sentence.mentions:
        if mentioned.span.start < position:  # inside a mention that is marked already
            continue
        before = article.text[position : mentioned.span.start]
        words = f"{_OPENING}{article.slice(mentioned.span)}{_CLOSING}"
        pieces += [before, words]
        length += len(before)
        marks.append((length, length + len(words), "past" if mentioned.reason else "attending"))
        length += len(words)
        position = mentioned.span.end
    pieces.append(article.text[position : sentence.span.end])
    return Cell("".join(pieces), marks=tuple(marks))


def _text_rows(explanation: Explanation, sentence: ExplainedSentence, lang: Language) -> Iterator[Row]:
    yield _labelled("explanation.text", _marked(explanation.article, sentence), lang)


def _place_rows(key: str) -> _Rows:
    """What shows one of the sentence's offsets."""

    def rows(_explanation: Explanation, sentence: ExplainedSentence, lang: Language) -> Iterator[Row]:
        yield _labelled(f"column.{key}", Cell(str(getattr(sentence.span, key))), lang)

    return rows


def _kind_rows(_explanation: Explanation, sentence: ExplainedSentence, lang: Language) -> Iterator[Row]:
    yield _labelled("column.kind", Cell(label(f"sentence.{sentence.kind}", lang), lang), lang)


def _read_rows(_explanation: Explanation, sentence: ExplainedSentence, lang: Language) -> Iterator[Row]:
    if not sentence.read:
        yield _remark("explanation.unread", lang)


def _finding_rows(explanation: Explanation, sentence: ExplainedSentence, lang: Language) -> Iterator[Row]:
    """A row for each fact; values of one edition that one rule read from one place share a row."""
    if sentence.read and not sentence.findings:
        yield _remark("explanation.nothing", lang)
    briefing = explanation.briefing
    groups: dict[object, list[Finding]] = {}
    for finding in sentence.findings:
        groups.setdefault((finding.part, finding.index, finding.span, finding.rules), []).append(finding)
    for group in groups.values():
        first = group[0]
        named = f"({_comma(lang).join(first.rules)})"
        if first.part == "attendees":
            key = "finding.introduction" if first.field == "title" else "finding.attendee"
            yield _labelled(key, _attendee(briefing, first, lang), lang, named)
        elif first.part == "topics":
            yield _labelled("finding.agenda", Cell(briefing.topics[first.index].text), lang, named)
        elif first.part == "positions":
            yield _labelled("finding.position", _position(briefing, first, lang), lang, named)
        else:
            yield from _edition_rows(briefing, group, named, lang)


def _attendee(briefing: Briefing, finding: Finding, lang: Language) -> Cell:
    attendee = briefing.attendees[finding.index]
    words = [attendee.name, attendee.title]
    if finding.field is None:
        words += [label(f"status.{attendee.status}", lang), compact_years(attendee.years, lang)]
    return Cell(_comma(lang).join(word for word in words if word))


def _position(briefing: Briefing, finding: Finding, lang: Language) -> Cell:
    position = briefing.positions[finding.index]
    actor = state_or_body(position.actor, lang).text
    words = [actor, label(f"stance.{position.stance}", lang), position.issue]
    return Cell(_comma(lang).join(word for word in words if word))


def _edition_rows(briefing: Briefing, group: list[Finding], named: str, lang: Language) -> Iterator[Row]:
    first = group[0]
    told: Event | Edition
    if first.part == "event":
        assert briefing.event is not None
        told, whose = briefing.event, label("finding.event", lang)
    else:
        told = briefing.editions[first.index]
        whose = f"{label('finding.edition', lang)} {told.year or ''}".rstrip()
    values: dict[str, Cell] = {}
    for finding in group:
        assert finding.field is not None
        key = _FIELD_LABELS.get(finding.field, finding.field)
        values[key] = _value(told, key, lang)
    labels = _comma(lang).join(label(f"attribute.{key}", lang) for key in values)
    heading = Cell(f"{whose}{_comma(lang)}{labels}", lang, "faint")
    # What the article says stays in its language, and so does what stands beside it.
    language = next((cell.language for cell in values.values() if cell.language != lang), lang)
    value = Cell(_comma(lang).join(cell.text for cell in values.values()), language)
    yield Row((heading, value, Cell(named, "en", "faint")), ())


def _value(told: Event | Edition, key: str, lang: Language) -> Cell:
    if key == "dates":
        return Cell(readable_dates(told.start, told.end, lang) or "", lang)
    if key == "country":
        return state_or_body(told.country, lang)
    value = getattr(told, key)
    return Cell(str(value), lang if isinstance(value, int) else "ar")


def _mention_rows(_explanation: Explanation, sentence: ExplainedSentence, lang: Language) -> Iterator[Row]:
    """The mentions that gave nothing, by why they did not."""
    for reason in REASONS:
        mentioned = [mention for mention in sentence.mentions if mention.reason == reason]
        if mentioned:
            names = _comma(lang).join(f"{mention.name} ({mention.rule})" for mention in mentioned)
            yield _labelled(f"mentioned.{reason}", Cell(names, style="faint"), lang)


def _passed_over_rows(explanation: Explanation, sentence: ExplainedSentence, lang: Language) -> Iterator[Row]:
    """The statements that are no positions, by what speaks against it."""
    for objection in OBJECTIONS:
        passed_over = [found for found in sentence.passed_over if found.objection == objection]
        if passed_over:
            names = _comma(lang).join(
                f"{found.speaker or explanation.article.slice(found.span)} ({found.rule})"
                for found in passed_over
            )
            yield _labelled(f"statement.{objection}", Cell(names, style="faint"), lang)


def _likely_name_rows(
    _explanation: Explanation, sentence: ExplainedSentence, lang: Language
) -> Iterator[Row]:
    if sentence.likely_names:
        names = _comma(lang).join(
            f"{name.name} ({label(f'likely.{name.place}', lang)})" for name in sentence.likely_names
        )
        yield _labelled("explanation.likely", Cell(names, style="changed"), lang)


_ROWS: Final[Mapping[str, _Rows]] = {
    "start": _place_rows("start"),
    "end": _place_rows("end"),
    "text": _text_rows,
    "kind": _kind_rows,
    "read": _read_rows,
    "findings": _finding_rows,
    "mentions": _mention_rows,
    "passed_over": _passed_over_rows,
    "likely_names": _likely_name_rows,
}


def _rules_table(explanation: Explanation, lang: Language, fields: Iterable[str]) -> Table:
    named = {rule_name(rule) for rule in explanation.rules} if _WITH_RULES.intersection(fields) else set()
    rows = tuple(
        Row((Cell(rule, "en", "faint"), Cell(rule_line(rule, lang), lang), Cell("")), ())
        for rule in rules()
        if rule in named
    )
    return Table("rules", label("title.rules", lang), lang, _columns(lang), rows, form="list")
