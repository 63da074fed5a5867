"""The state of officials whose office names none: a newspaper writes "the foreign minister" of its own.

It is read only from what the text tells: the clause that sends somebody (`senders`), a statement that begins
with the speaker's state (the minister said that Morocco …), a stand told as the state's (renewed Egypt's
refusal). Beyond those, an article has a state of its own where all such statements are of one state, or where
the event is a national one (المؤتمر الوطني الثاني). It is the host's where no official of the host bears its
name and something shows that the article is at home there: an official of no named state opens or chairs the
event, or an organ of none organises it; officials of other states bear theirs; a governor or mayor is told by
a city alone. The officials, ministries and authorities that it leaves without a state are of that one, unless
their clause tells of another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.folding import fold
from briefcli.arabic.tokens import tokenize
from briefcli.briefing.newspaper import state_of_dateline, states_of_press
from briefcli.briefing.open_officials import open_officials, tells_of_another
from briefcli.briefing.senders import sent_in
from briefcli.briefing.states_in_speech import (
    spoken_of_by_states,
    state_of_content,
    states_in_own_words,
)
from briefcli.lexicon import rule_words, vocabulary
from briefcli.lexicon.tables import bare
from briefcli.mentions.coreference import resolve
from briefcli.mentions.model import Mention
from briefcli.mentions.office_phrases import POSTED
from briefcli.mentions.reading import StateTold
from briefcli.mentions.sentence_places import unsettled_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefcli.mentions.reading import Reading

Key = tuple[int, int]
"""A mention: the number of its sentence and its first token."""

_NATIONAL = frozenset(("الوطني", "الوطنيه"))
_NATIONAL_REACH = 4
_ORGANISING = frozenset(("نظم", "استضاف", "احتضن", "أشرف"))
"""Lemmas of verbs of who organises or hosts an event."""
_CEREMONY_REACH = 5
_OPENER_REACH = 8


def states_of_officials(
    reading: Reading, host: str | None, event: str = ""
) -> tuple[dict[Key, StateTold], str | None]:
    """The state of each mention of somebody, or of a state's body, that doesn't name it; the newspaper's own.

    Args:
        reading: The article.
        host: The code of the state where its event is held, None if that is not known.
        event: The name of its event.
    """
    told: dict[Key, StateTold] = {}
    for sentence in reading.sentences:
        for sent in sent_in(sentence, reading):
            replaces = sent.rule == "state-by-pronoun"
            _give(told, reading, sent.mention, StateTold(sent.affiliation, sent.rule), replaces=replaces)
    own_words, ties = states_in_own_words(reading)
    for person, code in own_words.items():
        for mention in reading.named[person]:
            if mention.affiliation is None:
                told.setdefault((mention.sentence, mention.first), StateTold(code, "state-in-own-words"))
    for mention, code in spoken_of_by_states(reading, own_words, told):
        _give(told, reading, mention, StateTold(code, "state-of-speaker"))
    for mention, body in _of_bodies(reading):
        told.setdefault((mention.sentence, mention.first), StateTold(body, "body-of-office"))
    national = any(word in _NATIONAL for word in fold(event).split()[:_NATIONAL_REACH])
    own, rule = _own_state(reading, host, told, ties, national=national)
    if own is None or (rule == "state-of-host" and _is_of_others(event, own)):
        return told, None
    for mention in open_officials(reading, told):
        sentence = reading.sentences[mention.sentence]
        at_post = mention.title or mention.name
        if rule == "state-of-host" and bare(fold(at_post)).startswith(POSTED):
            continue  # ambassadors are of other states than the host
        said = state_of_content(sentence, mention.stop)
        if said in (None, own) and not tells_of_another(sentence, mention, own, reading):
            _give(told, reading, mention, StateTold(own, rule))
    return told, own


def _is_of_others(event: str, host: str) -> bool:
    """Whether an event is by its name of another state's people: مؤتمر الصيادلة السودانيين, in Jeddah."""
    named = (vocabulary.nationalities().get(token.form) for token in tokenize(event))
    codes = {place.code for place in named if place is not None}
    return bool(codes) and host not in codes


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
    reading: Reading,
    host: str | None,
    told: dict[Key, StateTold],
    spoken_of: list[str | None],
    *,
    national: bool,
) -> tuple[str | None, str]:
    """The state whose officials the article names without it, and the rule that found it."""
    one = spoken_of[0] if len(set(spoken_of)) == 1 else None
    if one is not None and (len(spoken_of) > 1 or (one == host and not _told_as_foreign(reading, one))):
        return one, "state-in-own-words"
    written_in = state_of_dateline(reading)
    if host is None and any(unsettled_places(sentence) for sentence in reading.sentences):
        return None, ""  # القاهرة - … افتتح رئيس الوزراء … في عمان
    host = host or written_in
    press = states_of_press(reading)
    if len(press) > 1:
        press &= {host}
    if len(press) == 1:
        (own,) = press
        return (own, "state-of-newspaper") if set(spoken_of) <= press else (None, "")
    if host is None or press or _told_as_foreign(reading, host):
        return None, ""
    if (
        national
        or written_in == host
        or _marks_others(reading, host)
        or _opens_at_home(reading, told)
        or _organises_at_home(reading)
    ):
        return host, "state-of-host"
    return None, ""


def _told_as_foreign(reading: Reading, host: str) -> bool:
    """Whether an official of the host bears its name, as a newspaper from elsewhere writes it."""
    for sentence in reading.sentences:
        for mention in reading.scanned[sentence.index]:
            if not isinstance(mention, Mention) or mention.kind != "person":
                continue
            for terms in (sentence.nationalities, sentence.countries):
                found = {term.value.code for term in terms.within(mention.first, mention.stop)}
                if host in found and mention.affiliation == host:
                    return True
    return False


def _marks_others(reading: Reading, host: str) -> bool:
    """Whether the article names the states of officials from elsewhere, or only the city of the host's own.

    Who writes of the Iraqi and the Indian minister of water and of "the minister of health", writes at home
    of the last; and so does who writes of a governor or a mayor of the host's without its name. Scholars and
    artists from elsewhere are marked as officials are, and the host's own are not.
    """
    abroad: set[str] = set()
    for sentence in reading.sentences:
        for mention in reading.scanned[sentence.index]:
            if not isinstance(mention, Mention) or mention.kind != "person":
                continue
            words = mention.first, mention.stop
            of_state = mention.standing == "state"
            if of_state and mention.affiliation == host and sentence.cities.within(*words):
                return True
            if not of_state and mention.standing != "self":
                continue
            if not bare(fold(mention.title or mention.name)).startswith(POSTED):
                named = (*sentence.nationalities.within(*words), *sentence.countries.within(*words))
                abroad.update(term.value.code for term in named)
    return len(abroad) > 1 and host not in abroad


def _organises_at_home(reading: Reading) -> bool:
    """Whether an organ of no named state organises or hosts an event: تنظمه وزارة الفلاحة."""
    for sentence in reading.sentences:
        organs = [
            m
            for m in reading.mentions[sentence.index]
            if m.kind == "organisation" and m.standing == "state" and m.affiliation is None and m.sure
        ]
        for organ in organs:
            before = range(max(0, organ.first - _OPENER_REACH), organ.first)
            verbs = [verb for i in before if (verb := sentence.attendance_verbs[i]) is not None]
            if verbs and verbs[-1].value.lemma in _ORGANISING and not sentence.quoted[organ.first]:
                return True
    return False


def _opens_at_home(reading: Reading, told: dict[Key, StateTold]) -> bool:
    """Whether an official of no named state opens the event, or chairs its opening."""
    hosts, presides = rule_words.attendance_lemmas("hosts"), rule_words.attendance_lemmas("presides")
    ceremonies = rule_words.state_words()["ceremony"]
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
            if sentence.quoted[verb.first]:
                continue
            opener = next((m for m in officials if 0 <= m.first - verb.stop <= _OPENER_REACH), None)
            opener = opener or next((m for m in officials if 0 <= verb.first - m.stop <= 1), None)
            if opener is None:
                continue
            behind = range(verb.stop, min(len(sentence), max(verb.stop, opener.stop) + _CEREMONY_REACH))
            ceremony = any(sentence.form(i).removeprefix("ل").removeprefix("ب") in ceremonies for i in behind)
            if verb.value.lemma in hosts or (verb.value.lemma in presides and ceremony):
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
    for other in reading.named[person]:
        if other.affiliation is None or (replaces and other.affiliation == mention.affiliation):
            told.setdefault((other.sentence, other.first), state)
