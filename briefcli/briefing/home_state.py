"""The state of officials whose office names none: a newspaper writes "the foreign minister" of its own.

It is read only from what the text tells: the clause that sends somebody (`senders`), a statement that begins
with the speaker's state (the minister said that Morocco …), a stand told as the state's (renewed Egypt's
refusal). Beyond those, an article has a state of its own where all such statements are of one state, or
where an official of no named state opens or chairs the event in the host country. The officials, ministries
and authorities that it leaves without a state are of that one, unless their clause tells of another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.briefing.newspaper import states_of_press
from briefcli.briefing.senders import sent_in
from briefcli.lexicon import vocabulary
from briefcli.lexicon.tables import bare
from briefcli.mentions.coreference import Person, name_words, resolve, same_person
from briefcli.mentions.model import Mention
from briefcli.mentions.offices import POSTED
from briefcli.mentions.reading import StateTold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefcli.mentions.reading import Reading
    from briefcli.mentions.sentence import Sentence

Key = tuple[int, int]
"""A mention: the number of its sentence and its first token."""

_THAT = frozenset(("ان", "بان"))
_HEADS_OF_STATE = frozenset(("الرئيس", "رئيس الجمهورية", "رئيسة الجمهورية", "الملك", "الأمير", "السلطان"))
_OPENING = frozenset(("افتتح", "دشن", "قص", "أعطى", "اختتم"))
"""Lemmas of verbs that tell what only a host does."""
_CHAIRING = frozenset(("ترأس", "رأس", "أشرف"))
"""Lemmas of verbs that a host does where their object is the opening or closing."""
_CEREMONIES = frozenset(
    ("افتتاح", "الافتتاح", "الافتتاحيه", "افتتاحه", "انطلاق", "اختتام", "الاختتام", "ختام")
)
_CEREMONY_REACH = 5
_SUBJECT_REACH = 2
_CONTENT_REACH = 10
_OPENER_REACH = 8
_BREAKS = frozenset(("بينما", "فيما", "كما", "وفيما", "وبينما", "حين"))


def states_of_officials(reading: Reading, host: str | None) -> tuple[dict[Key, StateTold], str | None]:
    """The state of each mention of somebody, or of a state's body, that doesn't name it; the newspaper's own.

    Args:
        reading: The article.
        host: The code of the state where its event is held, None if that is not known.
    """
    told: dict[Key, StateTold] = {}
    for sentence in reading.sentences:
        for sent in sent_in(sentence, reading):
            replaces = sent.rule == "state-by-pronoun"
            _give(told, reading, sent.mention, StateTold(sent.affiliation, sent.rule), replaces=replaces)
    own_words, ties = _own_words(reading)
    for person, code in own_words.items():
        for mention in _mentions_of(person, reading):
            if mention.affiliation is None:
                told.setdefault((mention.sentence, mention.first), StateTold(code, "state-in-own-words"))
    for mention, code in _spoken_of(reading, own_words, told):
        _give(told, reading, mention, StateTold(code, "state-of-speaker"))
    for mention, body in _of_bodies(reading):
        told.setdefault((mention.sentence, mention.first), StateTold(body, "body-of-office"))
    own, rule = _own_state(reading, host, told, ties)
    if own is None:
        return told, None
    for mention in _open_officials(reading, told):
        sentence = reading.sentences[mention.sentence]
        at_post = mention.title or mention.name
        if rule == "state-of-host" and bare(fold(at_post)).startswith(POSTED):
            continue  # ambassadors are of other states than the host
        if not _tells_of_another(sentence, mention, own, reading):
            _give(told, reading, mention, StateTold(own, rule))
    return told, own


def _of_bodies(reading: Reading) -> Iterator[tuple[Mention, str]]:
    """Whose office ends with a body's noun alone, and the last body told of by that noun: رئيسة الجمعية."""
    named: dict[str, str] = {}
    for sentence, mentions in zip(reading.sentences, reading.scanned, strict=True):
        for mention in mentions:
            if not isinstance(mention, Mention):
                continue
            if mention.kind == "organisation" and mention.sure and len(mention.name.split()) > 1:
                head = sentence.body_heads[mention.first]
                if head is not None:
                    named[bare(sentence.form(mention.first)[head.split.offset :])] = mention.name
            elif mention.kind == "person" and mention.title and mention.affiliation is None:
                last = fold(mention.title).split()[-1]
                if last.startswith("ال") and mention.standing == "unknown" and bare(last) in named:
                    yield mention, named[bare(last)]


def _own_state(
    reading: Reading, host: str | None, told: dict[Key, StateTold], spoken_of: list[str | None]
) -> tuple[str | None, str]:
    """The state whose officials the article names without it, and the rule that found it."""
    if len(set(spoken_of)) == 1 and (len(spoken_of) > 1 or spoken_of[0] == host):
        return spoken_of[0], "state-in-own-words"
    press = states_of_press(reading)
    if len(press) > 1:
        press &= {host}
    if len(press) == 1:
        (own,) = press
        return (own, "state-of-newspaper") if set(spoken_of) <= press else (None, "")
    if host is None or press:
        return None, ""
    if _told_as_foreign(reading, host):
        return None, ""
    if _opens_at_home(reading, told):
        return host, "state-of-host"
    return None, ""


def names_no_other_state(sentence: Sentence, state: str, mentions: Sequence[Mention]) -> bool:
    """Whether a sentence names no state but one, the names of bodies and of other states' officials aside."""
    named = ("organisation", "person")
    inside = {index for m in mentions if m.kind in named for index in range(m.first, m.stop)}
    return not any(
        term is not None and term.value.code != state and term.first not in inside
        for terms in (sentence.countries, sentence.nationalities)
        for term in terms
    )


def _told_as_foreign(reading: Reading, host: str) -> bool:
    """Whether an official of the host bears its name, as a newspaper from elsewhere writes it."""
    for sentence in reading.sentences:
        for mention in reading.scanned[sentence.index]:
            if not isinstance(mention, Mention) or mention.kind != "person":
                continue
            for terms in (sentence.nationalities, sentence.countries):
                found = [term.value.code for term in terms[mention.first : mention.stop] if term is not None]
                if host in found and mention.affiliation == host:
                    return True
    return False


def _give(
    told: dict[Key, StateTold],
    reading: Reading,
    mention: Mention,
    state: StateTold,
    *,
    replaces: bool = False,
) -> None:
    """Note the state of somebody, at all the places where they are named."""
    person = resolve(mention, reading.persons) if mention.named and mention.kind == "person" else None
    if person is None:
        if mention.affiliation is None or replaces:
            told.setdefault((mention.sentence, mention.first), state)
        return
    if person.affiliation is not None and not replaces:
        return
    for other in _mentions_of(person, reading):
        if other.affiliation is None or (replaces and other.affiliation == mention.affiliation):
            told.setdefault((other.sentence, other.first), state)


def _mentions_of(person: Person, reading: Reading) -> Iterator[Mention]:
    """The mentions by name, as they were first read, that a person was made of."""
    for mentions in reading.scanned:
        for mention in mentions:
            if isinstance(mention, Mention) and mention.kind == "person" and mention.named:
                words = name_words(mention.name)
                if same_person(words, person.words) or same_person(person.words, words):
                    yield mention


def _open_officials(reading: Reading, told: dict[Key, StateTold]) -> Iterator[Mention]:
    """Officials and organs of a state that no word gives a state."""
    for mentions in reading.scanned:
        for mention in mentions:
            if not isinstance(mention, Mention) or (mention.sentence, mention.first) in told:
                continue
            person = resolve(mention, reading.persons) if mention.named and mention.kind == "person" else None
            known = person or mention
            title = known.title if mention.named else mention.name
            official = mention.kind == "person" and (known.standing == "state" or title in _HEADS_OF_STATE)
            organ = mention.kind == "organisation" and mention.standing == "state"
            organ = organ and mention.sure and mention.definite
            if not (official or organ) or known.affiliation is not None or mention.counterpart:
                continue
            if mention.named or not _takes_up(mention, reading):
                yield mention


def _takes_up(mention: Mention, reading: Reading) -> bool:
    """Whether an office without a name may be that of somebody told before: the minister."""
    words = fold(mention.name).split()
    again = words[0].startswith("ال") and not any(word.startswith("ل") for word in words[1:])
    return (
        again
        or not mention.sure
        or any(fold(person.title).split()[:2] == words[:2] for person in reading.persons if person.title)
    )


def may_bear_another(sentence: Sentence, mention: Mention, own: str) -> bool:
    """Whether a word in or behind an office may name another state: وزير الفلاحة المالي، وفد السلطنة."""
    kinds = vocabulary.state_kinds()
    words = [*fold(mention.title or mention.name).split(), sentence.form(mention.stop)]
    return any(
        own not in vocabulary.ambiguous_nationalities().get(bare(word), (own,))
        or own not in kinds.get(word, (own,))
        for word in words
    )


def of_unknown_nationality(sentence: Sentence, mention: Mention) -> bool:
    """Whether an office of state is told with an adjective that may be a nationality: الخارجية الكونغولية."""
    offices = vocabulary.speech_phrases("office")
    for index in range(mention.first, mention.stop - 1):
        following = sentence.tokens[index + 1]
        relative = following.definite and following.form.endswith(("ي", "يه"))
        if relative and (sentence.form(index),) in offices:
            return True
    return False


def _opens_at_home(reading: Reading, told: dict[Key, StateTold]) -> bool:
    """Whether an official of no named state opens the event, or chairs its opening."""
    for sentence in reading.sentences:
        officials = [
            m
            for m in reading.mentions[sentence.index]
            if m.kind == "person"
            and (m.sentence, m.first) not in told
            and m.affiliation is None
            and m.standing == "state"
        ]
        for verb in sentence.attendance_verbs if officials else ():
            if verb is None or sentence.quoted[verb.first]:
                continue
            opener = next((m for m in officials if 0 <= m.first - verb.stop <= _OPENER_REACH), None)
            opener = opener or next((m for m in officials if 0 <= verb.first - m.stop <= 1), None)
            if opener is None:
                continue
            behind = range(verb.stop, min(len(sentence), max(verb.stop, opener.stop) + _CEREMONY_REACH))
            ceremony = any(
                sentence.form(i).removeprefix("ل").removeprefix("ب") in _CEREMONIES for i in behind
            )
            if verb.value.lemma in _OPENING or (verb.value.lemma in _CHAIRING and ceremony):
                return True
    return False


def _tells_of_another(sentence: Sentence, mention: Mention, own: str, reading: Reading) -> bool:
    """Whether the clause of a mention is about another state: what its delegation does, what it says."""
    if may_bear_another(sentence, mention, own) or of_unknown_nationality(sentence, mention):
        return True
    covered = [m for m in reading.scanned[sentence.index] if m.kind not in ("country", "city")]
    for index in range(mention.first - 1, -1, -1):
        if sentence.form(index) in _BREAKS or sentence.tokens[index].text in ("؛", "."):
            return False
        if any(m.first <= index < m.stop for m in covered):
            continue
        for terms in (sentence.countries, sentence.nationalities, sentence.cities):
            term = terms[index]
            if term is not None and term.value.code != own and term.value.role != "city":
                return True
    return False


def _own_words(reading: Reading) -> tuple[dict[Person, str], list[str | None]]:
    """The states of which persons speak as their own, for those whose office leaves it open.

    And for each of these whether it is the newspaper's, too: None for who speaks behind another state's name.
    """
    codes: dict[Person, str] = {}
    ties: list[str | None] = []
    speaker: Person | None = None
    for sentence in reading.sentences:
        for index in range(len(sentence)):
            verb = sentence.statement_verbs[index]
            if verb is None or verb.value.tense not in ("past", "present") or sentence.quoted[index]:
                continue
            subject = next(
                (
                    mention
                    for mention in reading.mentions[sentence.index]
                    if mention.kind == "person" and 0 <= mention.first - verb.stop <= _SUBJECT_REACH
                ),
                None,
            )
            if subject is not None:
                speaker = resolve(subject, reading.persons)
                code = _state_of_content(sentence, subject.stop)
            elif index == 0:
                code = _state_of_stand(sentence, verb.stop)
            else:
                continue
            if speaker is None or code is None or speaker.affiliation is not None:
                continue
            if speaker.standing not in ("state", "unknown"):
                continue
            if speaker not in codes:
                own = subject is None or _names_no_state_before(sentence, subject.first)
                ties.append(code if own else None)  # كييف أعلنت على لسان المتحدثة …: somebody else's
            codes.setdefault(speaker, code)
    return codes, ties


def _names_no_state_before(sentence: Sentence, stop: int) -> bool:
    """Whether no state or capital is named before a token."""
    return not any(
        term is not None and term.first < stop
        for terms in (sentence.countries, sentence.cities, sentence.nationalities)
        for term in terms
    )


def _spoken_of(
    reading: Reading, own_words: dict[Person, str], told: dict[Key, StateTold]
) -> Iterator[tuple[Mention, str]]:
    """The officials of whom a ministry, a spokesman or another official speaks as of the own state's.

    قالت الخارجية المصرية إن الوزير فلان سيشارك: an office without a state, in what a state says, is of
    that one.
    """
    open_officials = [m for m in _open_officials(reading, told) if m.kind == "person" and m.named]
    for mention in open_officials:
        sentence = reading.sentences[mention.sentence]
        speaker = _speaker_before(sentence, mention, reading, own_words)
        if speaker is None or speaker.code not in vocabulary.country_names():
            continue
        # A head of state is named without the state wherever everybody knows him, but by his own office.
        if mention.title in _HEADS_OF_STATE and "رئاس" not in speaker.name:
            continue
        if not _tells_of_another(sentence, mention, speaker.code, reading):
            yield mention, speaker.code


class _Speaker(NamedTuple):
    """Who speaks for a state: the folded name, with the title, and the state's code."""

    name: str
    code: str


def _speaker_before(
    sentence: Sentence, mention: Mention, reading: Reading, own_words: dict[Person, str]
) -> _Speaker | None:
    """Who says what a mention stands in for a state: the subject of the last verb of saying before it."""
    for index in range(mention.first - 1, -1, -1):
        if sentence.form(index) in _BREAKS or sentence.tokens[index].text in ("؛", "."):
            return None
        verb = sentence.statement_verbs[index]
        if verb is None or verb.value.tense not in ("past", "present"):
            continue
        if not any(sentence.form(i) in _THAT for i in range(verb.stop, mention.first)):
            return None
        if (sentence.form(verb.stop),) in vocabulary.speech_phrases("office"):
            nationality = sentence.nationalities[verb.stop + 1]
            if nationality is not None:  # أعلنت الرئاسة التونسية
                return _Speaker(sentence.form(verb.stop), nationality.value.code)
        return next(
            (
                _speaker(m, reading, own_words)
                for m in reading.mentions[sentence.index]
                if m.kind in ("person", "organisation") and 0 <= m.first - verb.stop <= _SUBJECT_REACH
            ),
            None,
        )
    return None


def _speaker(mention: Mention, reading: Reading, own_words: dict[Person, str]) -> _Speaker | None:
    """A mention that speaks for a state."""
    person = resolve(mention, reading.persons) if mention.named and mention.kind == "person" else None
    name = fold(f"{mention.name} {mention.title or ''}")
    if person is not None and person in own_words:
        return _Speaker(name, own_words[person])
    known = person or mention
    return _Speaker(name, known.affiliation) if known.affiliation and known.standing == "state" else None


def _state_of_content(sentence: Sentence, start: int) -> str | None:
    """The state that stands right behind "that": … that Morocco ….."""
    for index in range(start, min(len(sentence) - 1, start + _CONTENT_REACH)):
        if sentence.form(index) in _THAT:
            country = sentence.countries[index + 1]
            return country.value.code if country is not None and not country.split.preposition else None
    return None


def _state_of_stand(sentence: Sentence, start: int) -> str | None:
    """The state whose stand a verb without a subject renews: وجدد رفض مصر."""
    if start + 1 >= len(sentence):
        return None
    stand, country = sentence.statement_verbs[start], sentence.countries[start + 1]
    if stand is None or stand.value.tense != "masdar" or country is None:
        return None
    return country.value.code
