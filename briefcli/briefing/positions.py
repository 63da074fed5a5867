"""Where states and bodies stand: what someone who speaks for one maintains, supports, demands, refuses.

A position is told with a verb of saying or of stance, with "according to", in a quotation, or as the
state's own act. The plain agenda, logistics and praise are not positions; nor is what someone says who
speaks for nobody.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import tokenize
from briefcli.briefing.issues import IssueReader
from briefcli.briefing.model import Attribution, Position
from briefcli.briefing.names_in_part import names_in_part
from briefcli.briefing.plain_reports import adds_stand, only_logistics, only_narrates, only_remarks
from briefcli.briefing.speaker import Before, Speaker
from briefcli.briefing.speakers import SpeakerReader
from briefcli.briefing.stances_told import issue_start, stance_of
from briefcli.briefing.stands import StandReader
from briefcli.briefing.statement_bounds import statement_end
from briefcli.briefing.statements import StatementReader
from briefcli.lexicon.everyday_words import everyday_class
from briefcli.mentions.coreference import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefcli.article.model import Span
    from briefcli.briefing.sourced_stands import Stand
    from briefcli.briefing.statement import Statement
    from briefcli.mentions.reading import Reading


_ABOVE_BODY = frozenset(("title", "heading", "item"))
"""Kinds of the lines that sum an article up where they stand above its first paragraph."""
_FUNCTION_CLASSES = frozenset(("particle", "preposition", "conjunction", "pronoun", "relative"))

Objection = Literal["speaks for nobody known", "nothing said", "logistics"]

OBJECTIONS: tuple[Objection, ...] = get_args(Objection)


class PassedOver(NamedTuple):
    """A statement that is no position.

    Attributes:
        speaker: Who makes it, as written; None where nobody is named.
        span: Where it stands.
        rule: The rule that found it.
        objection: Why it is none: the text does not tell for which state or body the speaker speaks;
            the verb stands alone; or what is said tells of the event, or of what has happened.
    """

    speaker: str | None
    span: Span
    rule: str
    objection: Objection


def read_positions(reading: Reading) -> tuple[Position, ...]:
    """The positions of every actor, in the order of the text."""
    return tuple(found for found in read_statements(reading) if isinstance(found, Position))


def read_statements(reading: Reading) -> tuple[Position | PassedOver, ...]:
    """The positions of every actor, and the statements that are none, in the order of the text."""
    found: list[Position | PassedOver] = []
    headlines: list[Position] = []
    bodies: dict[str, Speaker] = {}
    holders: dict[str, Speaker] = {}
    names: dict[str, Speaker] = {}
    before = Before(bodies=bodies, holders=holders, names=names)
    body = next((s.index for s in reading.sentences if s.kind not in _ABOVE_BODY), 0)
    for sentence in reading.sentences:
        if sentence.kind in ("title", "heading") or sentence.index < body:
            reader = StatementReader(SpeakerReader(reading, sentence, Before(reading.persons)))
            headlines += (p for p in _positions_of(reading, reader) if isinstance(p, Position))
            continue
        reader = StatementReader(SpeakerReader(reading, sentence, before))
        statements = _positions_of(reading, reader)
        found += statements
        subject = reader.subjects.first() if not statements else None
        recent = list(before.recent)
        for mention in reading.mentions[sentence.index]:
            person = resolve(mention, reading.persons, recent) if mention.kind == "person" else None
            if person is not None:
                recent = [person, *(known for known in recent if known != person)]
        bodies.update({body.noun: body.speaker for body in reader.speakers.bodies.named()})
        for held in reader.speakers.bodies.holding():
            holders.setdefault(held.noun, held.speaker)
        final = before.final or reader.speakers.stand_ins.tells_of_final()
        told_of = subject.speaker if subject is not None else None
        if told_of is not None and told_of.state and sentence.host_verbs[0] is not None:
            told_of = None  # تستضيف مينسك …: a place, of which nothing is said to go on with
        names.update(names_in_part(reader.speakers))
        issuer = reader.speakers.stand_ins.issuer()
        before = Before(recent, reader.last, told_of, bodies, holders, names, final, issuer)
    told = [position for position in found if isinstance(position, Position)]
    return (*(headline for headline in headlines if not _is_repeated(headline, told)), *found)


def _is_repeated(headline: Position, told: Sequence[Position]) -> bool:
    """Whether a headline only sums up what the body tells of its actor's stands."""
    return headline.stance == "states" or any(
        _may_be_same(headline.actor, position.actor) for position in told
    )


def _may_be_same(short: str, actor: str) -> bool:
    """Whether a headline's actor may be one that the body names otherwise: الهلال الأحمر, نقابة عمال الموانئ.

    A name of more words than one, of which the other's holds all but the first.
    """
    if short == actor:
        return True
    words = _content_words(short)
    others = {split.stem for token in tokenize(actor) for split in token.splits}
    return len(words) > 1 and len(words & others) >= max(2, len(words) - 1)


def _content_words(text: str) -> set[str]:
    """The folded words of a name that are neither particles nor prepositions, without the article."""
    return {
        token.stem
        for token in tokenize(text)
        if token.kind == "word" and everyday_class(token.form) not in _FUNCTION_CLASSES
    }


def _positions_of(reading: Reading, reader: StatementReader) -> list[Position | PassedOver]:
    statements = list(reader.find())
    found: list[Position | PassedOver] = []
    for number, statement in enumerate(statements):
        following = next((s.first for s in statements[number + 1 :] if s.first > statement.content), None)
        told = _told(reading, reader, statement, following)
        found.append(told)
        if isinstance(told, Position):
            found += [
                replace(told, actor=other.actor, speaker=other.name)
                for other in statement.others
                if other.actor is not None
            ]
    if not statements:
        stands = StandReader(reader).find()
        found += [_stood(reading, reader, stand) for stand in stands]
    return found


def _told(
    reading: Reading, reader: StatementReader, statement: Statement, following: int | None
) -> Position | PassedOver:
    speaker, sentence = statement.speaker, reader.sentence
    name = speaker.name if statement.explicit else None
    rule = f"statement-verb:{statement.verb.value.lemma}"
    stop = statement_end(reader, statement, following)
    span = sentence.span_of(statement.first, max(stop, statement.first + 1))
    if speaker.actor is None:
        return PassedOver(name, span, rule, "speaks for nobody known")
    stands = statement.verb.value.row["kind"] == "stance" and sentence.tokens[statement.content].definite
    least = (
        0 if reader.takes_up_object(statement) else 1 if stands else 2
    )  # أيدته سلوفينيا, رفضت موسكو المقترح
    if stop - statement.content < least or reader.only_word(statement, stop):
        return PassedOver(name, span, rule, "nothing said")
    plain = (
        only_logistics(reading.events[sentence.index], reader, statement, stop)
        or only_narrates(reader, statement, stop)
        or only_remarks(reader, statement, stop)
    )
    if plain and not adds_stand(reader, statement, stop):
        return PassedOver(name, span, rule, "logistics")
    quoted = any(statement.first <= start < stop for start in sentence.quotation_ends)
    own_act = speaker.state and statement.verb.value.row["kind"] in ("stance", "refuse", "aims")
    attribution: Attribution = "direct" if quoted else "paraphrase" if own_act else "indirect"
    return Position(
        actor=speaker.actor,
        speaker=name,
        issue=_issue_of(reader, statement, stop),
        stance=stance_of(reader, statement, stop),
        attribution=attribution,
        text=reading.article.phrase(span),
        evidence=(reading.article.evidence(span, rule),),
    )


def _issue_of(reader: StatementReader, statement: Statement, stop: int) -> str | None:
    issues, start = IssueReader(reader), issue_start(reader, statement, stop)
    row = statement.verb.value.row
    if row["object"] == "ب" and row["stance"] == "considers":  # وصفت المشروع بأنه …: it is what is described
        described = (
            index
            for index in range(start + 1, stop)
            if any(split.preposition == "ب" for split in reader.sentence.tokens[index].splits)
            or reader.speakers.uses(index, "that") is not None
        )
        return issues.issue_of(start, next(described, stop)) or issues.issue_of(start, stop)
    return issues.issue_of(_behind_urged(reader, row["object"] or row["urges"], start, stop), stop)


def _behind_urged(reader: StatementReader, preposition: str, start: int, stop: int) -> int:
    """Where it begins what somebody is urged to do, the token given where nobody is told to be urged.

    دعا الدول المطلة على البحر إلى …, حث الأطراف المشاركة في الحوار على ….
    """
    governed, sentence = fold(preposition), reader.sentence
    for index in range(start, stop if governed else start):
        if sentence.tokens[index].kind == "punctuation":
            break
        attached = any(split.preposition == governed for split in sentence.tokens[index].splits)
        if sentence.form(index) == governed or attached:
            return index
    return start


def _stood(reading: Reading, reader: StatementReader, stand: Stand) -> Position:
    assert stand.speaker.actor is not None
    return Position(
        actor=stand.speaker.actor,
        speaker=stand.speaker.name if stand.named else None,
        issue=IssueReader(reader).issue_of(stand.content, stand.stop),
        stance=stand.stance,
        attribution=stand.attribution,
        text=reading.article.phrase(stand.span),
        evidence=(reading.article.evidence(stand.span, stand.rule),),
    )
