"""Whether a verb of many meanings tells of coming to the event where it stands: وصل، ضم، مثل، انضم."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.briefing.factuality import NEGATIONS
from briefcli.lexicon import rule_words
from briefcli.lexicon.tables import bare

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from briefcli.lexicon.conjugation import VerbForm
    from briefcli.mentions.model import EventMention
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

OBJECT_REACH = 12
"""Tokens within which a verb's object stands."""

_DELEGATION_REACH = 14
_SEAT_REACH = 4
_SETTING = frozenset(("الشمس", "القمر", "الصوره", "التفاصيل", "الارقام"))
"""What goes out of sight (غاب) without having been invited."""
_TO_US = frozenset(("الينا", "لنا", "معنا"))
"""Whom a source speaks to that a newspaper quotes; the first is a name too, and then is left out."""
_JURY = "تحكيم"
_MEMBERSHIP = frozenset(("عضويتها", "عضويته"))
_SHADDA = "\u0651"
_HOST_PLACES = frozenset(("المدينه", "مدينه", "العاصمه"))
_AUDIENCE = frozenset(
    ("الحضور", "الحاضرين", "المشاركين", "المجتمعين", "المؤتمرين", "المدعوين", "الوفود", "القاعه", "الجلسه")
)
_APOLOGIES = frozenset(
    ("عن", word)
    for word in (
        "التاخير",
        "التاخر",
        "الازعاج",
        "الخطا",
        "الاخطاء",
        "الاساءه",
        "الخلل",
        "تصريحاته",
        "تصريحاتها",
    )
)
_ONE_OF = frozenset(("احد", "احدي"))
_ATTENDING = frozenset(("حضور", "مشاركه", "وحضور", "ومشاركه"))


class _Use(NamedTuple):
    """A verb where it stands, with the events of its sentence and the event's own places."""

    sentence: Sentence
    verb: Term[VerbForm]
    events: tuple[EventMention, ...]
    destinations: frozenset[str]

    def behind(self, reach: int = 6) -> list[str]:
        """The folded words behind the verb."""
        stop = self.verb.stop
        return [self.sentence.form(i) for i in range(stop, min(len(self.sentence), stop + reach))]


def tells_of_event(
    sentence: Sentence,
    verb: Term[VerbForm],
    events: tuple[EventMention, ...],
    destinations: frozenset[str],
) -> bool:
    """Whether a verb is about the event here; one that has no other meaning always is.

    Args:
        sentence: The sentence.
        verb: The verb.
        events: The events that the sentence mentions.
        destinations: The names of the event's city and the codes of its states.
    """
    test = _TESTS.get(verb.value.lemma)
    return test is None or test(_Use(sentence, verb, events, destinations))


def is_witnessed(sentence: Sentence, index: int, events: tuple[EventMention, ...]) -> bool:
    """Whether what one sees there stands at a token: the event, its opening, a session.

    Args:
        sentence: The sentence.
        index: The token.
        events: The events that the sentence mentions.
    """
    seen = sentence.form(index) in rule_words.participation_words()["witnessed"]
    return seen or any(event.first == index for event in events)


def _witnesses(use: _Use) -> bool:
    """شهدت القمة حضور …; شهد الافتتاح فلان."""
    witnessed = use.verb.value.lemma != "استقبل" and is_witnessed(use.sentence, use.verb.stop, use.events)
    return witnessed or bool(_ATTENDING & set(use.behind(4)))


def _comprises(use: _Use) -> bool:
    """ضم الوفد, ضمت قائمة الضيوف …, تضم لجنة التحكيم …; and no list of winners."""
    verb, sentence = use.verb, use.sentence
    if _is_of_jury(sentence, verb) or _holds_guests(use):
        return True
    beside = range(max(0, verb.first - _DELEGATION_REACH), min(len(sentence), verb.stop + 1))
    words = rule_words.participation_words()
    guests = words["list of attending"] | words["list of invited"]
    return any(
        "وفد" in sentence.form(index)
        or (
            "قائمه" in sentence.form(index)
            and bool(guests & {bare(sentence.form(behind)) for behind in (index + 1, index + 2)})
        )
        for index in beside
    )


def _holds_guests(use: _Use) -> bool:
    """Whether an event stands right behind a verb of comprising, and officials behind it."""
    sentence = use.sentence
    event = next((event for event in use.events if event.first == use.verb.stop and event.definite), None)
    if event is None:
        return False
    start = event.stop + 2 * (sentence.form(event.stop) == "كلا")
    return sentence.offices[start] is not None or sentence.honorifics[start] is not None


def is_jury(sentence: Sentence, index: int) -> bool:
    """Whether a jury's noun stands at a token: لجنة التحكيم, لجنة تحكيم الأفلام القصيرة."""
    return sentence.form(index).endswith("لجنه") and bare(sentence.form(index + 1)) == _JURY


def _is_of_jury(sentence: Sentence, verb: Term[VerbForm]) -> bool:
    """Whether a jury stands right behind a verb, or before one that takes it up: وتضم في عضويتها فلانا."""
    behind = range(verb.stop, min(len(sentence), verb.stop + 2))
    taken_up = any(sentence.form(index) in _MEMBERSHIP for index in behind)
    told = any(is_jury(sentence, i) for i in range(max(0, verb.first - OBJECT_REACH), verb.first))
    return is_jury(sentence, verb.stop) or (taken_up and told)


def _represents(use: _Use) -> bool:
    """The masculine past is "like" as well; a verb opens the clause and has whom it stands for behind it."""
    form = use.sentence.form(use.verb.first)
    opens = use.verb.value.tense != "past" or form.endswith(("ت", "ها", "ته")) or use.verb.first == 0
    opens = opens or _SHADDA in use.sentence.tokens[use.verb.first].text  # مثّل is no مثل
    opens = opens or (form.endswith("ه") and use.sentence.word_class(use.verb.first - 1) == "relative")
    opens = opens or use.sentence.form(use.verb.stop) in rule_words.state_words()["own country"]
    return opens and not form.startswith("ك")


def _invites(use: _Use) -> bool:
    """دعا فلانا للمشاركة …."""
    aims = ("للمشاركه", "لحضور", "المشاركه", "حضور")
    return "ودعا" not in use.behind() and any(form in aims for form in use.behind(7))


def _summons(use: _Use) -> bool:
    """استدعى الخبراء إلى المؤتمر; and not an ambassador, to protest."""
    return any(event.first >= use.verb.stop for event in use.events)


def _gathers(use: _Use) -> bool:
    """يجمع اللقاء …; in the past it has an event right before, or an office right behind."""
    sentence, verb = use.sentence, use.verb
    told = [event for event in use.events if event.first < verb.first]
    near = range(verb.stop, min(len(sentence), verb.stop + 2))
    named = any(sentence.offices[index] is not None for index in near)
    named = named or _holds_guests(use)
    return named or verb.value.tense != "past" or bool(told and told[-1].stop >= verb.first - 2)


def _joins(use: _Use) -> bool:
    """انضم إلى الوفد، إليهم؛ but to join a call, an agreement or the state that did so is not to come."""
    place = use.verb.stop + 1
    if use.sentence.form(use.verb.stop) == "اليها":
        return bool(use.events)
    if use.sentence.form(use.verb.stop) != "الي" or place >= len(use.sentence):
        return True
    if any(event.first in (place, place + 1) for event in use.events):
        return True
    return use.sentence.tokens[place].stem in rule_words.participation_words()["joined"]


def _arrives(use: _Use) -> bool:
    """وصل الوزير; somewhere else only where the event's own place is told."""
    words = use.behind(OBJECT_REACH)
    sent_by = {i + 1 for i, form in enumerate(words) if form == "وفد"}  # وصل وفد من الاتحاد
    abroad = any(form == "الي" or (form == "من" and i not in sent_by) for i, form in enumerate(words))
    return bool(use.events) or not abroad or _goes_there(use)


def _sets_out(use: _Use) -> bool:
    """توجه، سافر للمشاركة."""
    return bool({"للمشاركه", "لحضور"} & set(use.behind())) or _goes_there(use)


def _goes_there(use: _Use) -> bool:
    """Whether a verb of going has the event's own city or state for its destination."""
    sentence, stop = use.sentence, use.verb.stop
    names = {fold(name) for name in use.destinations}
    for index in range(stop, min(len(sentence) - 1, stop + OBJECT_REACH)):
        if sentence.form(index) not in ("الي", "علي"):
            continue
        named = index + 1
        if sentence.form(named) in _HOST_PLACES:
            named += 1
        place = sentence.cities[named] or sentence.countries[named]
        if place is None and named > index + 1 and sentence.tokens[index + 1].definite:
            return True  # وصل إلى المدينة
        if sentence.form(named) in names:
            return True
        if place is not None and {place.value.name, place.value.code} & use.destinations:
            return True
    return False


def _sends(use: _Use) -> bool:
    """أرسلت مصر وفدا; and not to another city or state, nor where relief is sent to: إلى السودان."""
    sentence, stop = use.sentence, use.verb.stop
    for index in range(stop, min(len(sentence) - 1, stop + OBJECT_REACH)):
        if sentence.is_comma(index) or any(event.first == index for event in use.events):
            return True
        place = sentence.cities[index + 1] or sentence.countries[index + 1]
        if sentence.form(index) == "الي" and place is not None:
            return bool({place.value.name, place.value.code} & use.destinations)
    return True


def _boycotts(use: _Use) -> bool:
    """قاطع; but رفضا قاطعا is an adjective, and one interrupts who speaks, or one of those who do."""
    first = use.verb.first
    if _ONE_OF & set(use.behind()[1:]):
        return False  # قاطع الشيخ فلان أحد المتحدثين
    if any(event.first == use.verb.stop for event in use.events):
        return True
    interrupts = use.sentence.form(use.verb.stop) in rule_words.participation_words()["interrupted"]
    # في مداخلة قاطعها رئيس الجلسة
    interrupts = interrupts or use.sentence.form(first - 1) in rule_words.speaking_words()["speech"]
    if interrupts or rule_words.participation_words()["elsewhere"] & set(use.behind(OBJECT_REACH)):
        return False
    return not (use.sentence.form(first) == "قاطعا" and use.sentence.form(first - 1).endswith("ا"))


def _speaks(use: _Use) -> bool:
    """تحدث in the hall, and not to the press; what the press tells of others speaks in none."""
    stop = use.verb.stop
    if use.sentence.form(use.verb.first - 1) in rule_words.participation_words()["told by press"]:
        return False
    told = use.sentence.organisations[stop]
    to_press = told is not None and told.value.kind == "media"
    to_title = use.sentence.form(stop) == "ل" and stop + 1 in use.sentence.quotation_ends
    to_us = use.sentence.form(stop) in _TO_US
    elsewhere = rule_words.participation_words()["elsewhere"] & set(use.behind(OBJECT_REACH))
    return not (to_us or elsewhere or to_press or to_title)


def _gives_start(use: _Use) -> bool:
    """أعطى انطلاقة المؤتمر; but had given it before (كان قد أعطى) to what is no event."""
    perfect = use.sentence.form(use.verb.first - 1) == "قد"
    return not perfect or any(event.first >= use.verb.stop for event in use.events)


def _facilitates(use: _Use) -> bool:
    """المؤتمر الذي تيسره هيئة; and not يسرنا, or what makes a life easier."""
    first = use.verb.first
    takes_up = use.sentence.form(first).endswith(("ه", "ها"))
    return takes_up and any(event.stop <= first and first - event.stop <= _SEAT_REACH for event in use.events)


def _sits(use: _Use) -> bool:
    """جلس in the hall, among guests; and not on his boat."""
    before = (use.sentence.form(i) for i in range(max(0, use.verb.first - _SEAT_REACH), use.verb.first))
    seat = rule_words.participation_words()["seat"] & {*use.behind(OBJECT_REACH), *before}
    return bool(use.events) or bool(seat)


def _chairs(use: _Use) -> bool:
    """أدار الجلسة, التي يديرها; and not a factory."""
    taken_up = use.sentence.form(use.verb.first).endswith(("ه", "ها"))
    told = rule_words.participation_words()["chaired"] & set(use.behind())
    return taken_up or bool(told) or any(event.first >= use.verb.stop for event in use.events)


def _heads(use: _Use) -> bool:
    """رأس الجلسة, يرأس وفد بلاده, القمة التي يرأسها; and not a company or a party."""
    before = (use.sentence.form(i) for i in range(max(0, use.verb.first - _SEAT_REACH), use.verb.first))
    beside = {*before, *use.behind()}
    chaired = rule_words.participation_words()["chaired"] & beside
    sides = rule_words.state_words()["side"] & beside  # يرأس الجانب السوري الوزير فلان
    return bool(chaired or use.events or sides) or any("وفد" in form for form in beside)


def _is_missed(use: _Use) -> bool:
    """غاب الوزير, and not غابت الشمس."""
    return use.sentence.form(use.verb.stop) not in _SETTING


def _addresses(use: _Use) -> bool:
    """خاطب المؤتمر, خاطب الحاضرين; but to write to an authority is not to come."""
    return bool(use.events) or bool(_AUDIENCE & set(use.behind(OBJECT_REACH)))


def _withdraws(use: _Use) -> bool:
    """انسحب, انسحب من الجلسة; but not from a race, a city or an agreement."""
    return "من" not in use.behind(4) or _addresses(use)


def _at_event(use: _Use) -> bool:
    """أحيا حفل افتتاح المهرجان: the sentence tells of an event."""
    return bool(use.events)


def _returns(use: _Use) -> bool:
    """عادت سوريا للمشاركة; in something that is told, only where that is an event."""
    words = use.behind(OBJECT_REACH)
    part = next((i for i, form in enumerate(words) if form in ("للمشاركه", "المشاركه")), None)
    return bool(use.events) or (part is not None and words[part + 1 : part + 2] != ["في"])


def _presents(use: _Use) -> bool:
    """قدم ورقة; a report only where it is one of those that a congress hears: التقرير الأدبي."""
    words = use.behind(OBJECT_REACH)
    report = next((i for i, form in enumerate(words[:-1]) if form.startswith("التقرير")), None)
    heard = rule_words.participation_words()["heard report"]
    return report is None or words[report + 1] in heard


_MESSAGES = frozenset(("رساله", "رسالته", "كلمه", "برقيه"))


def _reads_out(use: _Use) -> bool:
    """تلا البيان الختامي, and no court's."""
    if not _presents(use):
        return False
    closing = any(token.stem.startswith("ختام") for token in use.sentence.tokens)
    message = bool(_MESSAGES & set(use.behind(OBJECT_REACH)))  # تلا السفير رسالة الرئيس
    return closing or message or bool(use.events)


def _excuses(use: _Use) -> bool:
    """بعث برسالة اعتذار عن عدم الحضور."""
    return bool({"الحضور", "حضور", "المشاركه", "مشاركه", "حضوره", "حضورها"} & set(use.behind(OBJECT_REACH)))


def _apologises(use: _Use) -> bool:
    """اعتذر عن الحضور, اعتذر للمنظمين; but who apologises to the young is there."""
    stop = use.verb.stop
    words = use.behind(OBJECT_REACH)
    if {"الحضور", "حضور", "المشاركه", "مشاركه", "عدم", "لعدم"} & set(words):
        return True
    if any(pair in _APOLOGIES for pair in pairwise(words)):
        return False
    organisers = rule_words.participation_words()["organisers"]
    to_others = (
        index
        for index in range(stop, min(len(use.sentence), stop + OBJECT_REACH))
        if use.sentence.form(index).startswith("لل") and use.sentence.tokens[index].text.startswith("لل")
    )
    first = next(to_others, None)
    return first is None or use.sentence.form(first) in organisers


def _lectures(use: _Use) -> bool:
    """حاضر عن بعد, حاضر في الجلسة; and no حاضرا that means present."""
    if use.sentence.form(use.verb.first).endswith("ا"):
        return False
    return use.sentence.form(use.verb.stop) in ("في", "عن", "حول", "عبر", "امام") or any(
        terms[use.verb.stop] is not None for terms in (use.sentence.offices, use.sentence.honorifics)
    )


def _comes(use: _Use) -> bool:
    """لم يأت; and يأتي إلى the event's own place; but a thing comes from somebody: المنع لم يأت من …."""
    sentence, subject = use.sentence, use.verb.first - 2
    if sentence.form(subject + 1) not in NEGATIONS:
        return _goes_there(use)
    return not (sentence.form(use.verb.stop) == "من" and sentence.token(subject).has_article)


def _stays_as_guest(use: _Use) -> bool:
    """حل ضيفا, سيحل بمراكش, حل بالملتقى."""
    words = (*use.behind(), *(token.form for token in use.sentence.tokens))
    if any(form.startswith(("ضيف", "ضيفا")) for form in words):
        return True
    stop = use.verb.stop
    if any(event.first == stop and use.sentence.form(stop).startswith("ب") for event in use.events):
        return True
    return use.verb.value.tense != "past" and use.sentence.cities[stop] is not None


_TESTS: Mapping[str, Callable[[_Use], bool]] = {
    "شهد": _witnesses,
    "استقبل": _witnesses,
    "استضاف": _witnesses,
    "ضم": _comprises,
    "تألف": _comprises,
    "تكون": _comprises,
    "مثل": _represents,
    "دعا": _invites,
    "استدعى": _summons,
    "جمع": _gathers,
    "انضم": _joins,
    "وصل": _arrives,
    "أرسل": _sends,
    "أوفد": _sends,
    "توجه": _sets_out,
    "سافر": _sets_out,
    "قاطع": _boycotts,
    "أعطى": _gives_start,
    "يسر": _facilitates,
    "خاطب": _addresses,
    "انسحب": _withdraws,
    "تحدث": _speaks,
    "أتى": _comes,
    "عاد": _returns,
    "أحيا": _at_event,
    "تلا": _reads_out,
    "قدم": _presents,
    "عرض": _presents,
    "بعث": _excuses,
    "حل": _stays_as_guest,
    "جلس": _sits,
    "اعتذر": _apologises,
    "حاضر": _lectures,
    "أدار": _chairs,
    "رأس": _heads,
    "غاب": _is_missed,
}
"""For the lemma of each verb of many meanings, what tells that it is about the event."""
