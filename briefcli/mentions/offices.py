"""Office phrases: "the Russian foreign minister", "the secretary-general of …", "his counterpart"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefcli.arabic.folding import fold
from briefcli.lexicon import rule_words, vocabulary
from briefcli.lexicon.rule_words import noun_phrase_words
from briefcli.lexicon.vocabulary import Place
from briefcli.mentions.bodies import of_several_states
from briefcli.mentions.chain_places import THERE, is_charge
from briefcli.mentions.noun_phrases import follow_noun_phrase

if TYPE_CHECKING:
    from briefcli.lexicon.vocabulary import Body, Office
    from briefcli.mentions.model import Standing
    from briefcli.mentions.noun_chains import Complement, Head
    from briefcli.mentions.sentence import Sentence
    from briefcli.mentions.terms import Term

_COMPLEMENT_FOLLOWS = frozenset(("باسم", "باعمال", "لدي", "بلسان"))
_STATE_BODIES = frozenset(("state-body",))
POSTED = (
    "سفير",
    "قنصل",
    "ممثل",
    "مندوب",
    "مبعوث",
    "موفد",
    "ملحق",
    "منسق",
    "قائم باعمال",
    "قائم بالاعمال",
    "مراسل",
    "نقيب",
)
"""Folded lemmas of offices that are held at a place that they don't act for."""
_MINISTER = "وزير"
"""Lemma of an office of a state alone: what a minister is over is no body (وزير الموانئ)."""
_CLERGY = ("بطريرك", "مطران", "متروبوليت", "اسقف", "رئيس اساقفه", "كاردينال", "راعي", "كاهن", "ارشمندريت")
"""Folded lemmas of offices of a church, which a place or a people is told of, and no state."""
_OF_AFFAIRS = ("مفوض", "مبعوث", "ممثل", "منسق", "وكيل", "مستشار", "موفد", "مقرر", "مندوب", "خبير")
"""Folded lemmas of offices with affairs of their own within a body."""
_OF_REGION = "مدير اقليمي"
"""Folded lemma of an office of a state where a ministry's charge is told with it, else of any body."""
_CHARGES = ("إدارة", "حركة", "خدمة", "قيادة", "رئاسة")
_GOVERNING = frozenset(("اداره", "امناء", "تحرير", "مديرين"))
"""Folded nouns of a body within another: a chairman of the board is the company's."""
_CHAMBERS = ("برلمان", "مجلس")
_WITHIN = frozenset(("في", "داخل", "لدي"))
_PARTS = frozenset(
    ("كلية", "قسم", "إدارة", "دائرة", "وحدة", "فرع", "مختبر", "مديرية", "مصلحة", "مركز", "معهد")
)
"""Nouns of a body that is a part of a larger one where that is told behind "in"."""
_PARTIES = frozenset(("حزب", "حركة", "جبهة", "تيار"))
"""Nouns of a party, whose bureaus and committees are parts of it."""
_HOSTING = frozenset(("مضيف", "مضيفه", "مستضيف", "مستضيفه"))
"""Folded adjectives of a body that holds the event, which are no part of its name: رئيس الاتحاد المضيف."""
_PRESS_MEETINGS = frozenset(("مؤتمر", "لقاء"))
_OF_PRESS = frozenset(("صحفي", "صحافي"))
_DEPARTMENTS = frozenset(("إدارة", "قسم", "قطاع", "وحدة", "مصلحة"))
"""Nouns of a part of some body or ministry, which has no name of its own."""
_GROUPS = ("فريق", "كتلة", "مجموعة")
"""Nouns of a party's members in a parliament, who speak for the party."""
_PARLIAMENTARY = frozenset(("نيابيه", "برلمانيه"))
_FOR_AFFAIRS = frozenset(("للشوون", "لشوون", "للشؤون", "لشؤون"))
_AT = frozenset(("لدي", "الي", "في"))


class OfficePhrase(NamedTuple):
    """An office with its complements.

    Attributes:
        first: Index of its first token.
        stop: Index behind its last token.
        office: What the lexicon says of its head.
        title: As it reads, without attached particles.
        nationality: The state that an adjective names.
        country: The country or city that the complement names.
        body: The body's name in the complement.
        state_body: Whether that body is an organ of a state.
        definite: Whether the head is definite.
        bare: Whether nothing but one word was read.
    """

    first: int
    stop: int
    office: Office
    title: str
    nationality: Place | None
    country: Place | None
    body: str | None
    state_body: bool
    definite: bool
    bare: bool

    @property
    def affiliation(self) -> str | None:
        """The state's code or the body's name that the holder acts for, None where the phrase doesn't say."""
        if self.office.acts_for == "self":
            # A professor speaks for nobody, and belongs to a university.
            return self.body if self.body and not self.state_body else None
        state = self.nationality or self.country
        if self.body is None and fold(self.office.lemma).startswith(_CLERGY):
            return None  # بطريرك القدس
        if state is self.country and state is not None and self.office.lemma == "مفتي" and self.body is None:
            return state.code if state.role == "country" else None  # مفتي صيدا
        if self.body and state is self.country and state is not None and state.role == "region":
            state = state if self.state_body else None  # رئيس هيئة المياه في إقليم كردستان
        if state and (self.office.acts_for == "state" or self.state_body or not self.body):
            return state.code
        if self.body and not self.state_body and not self.office.lemma.startswith(_MINISTER):
            return self.body
        return None

    @property
    def standing(self) -> Standing:
        """Whom the holder speaks for."""
        if self.office.acts_for == "self":
            return "self"
        if self.affiliation is None:
            acts = self.office.acts_for == "state" or self.state_body or self._has_portfolio()
            return "state" if acts else "unknown"
        return "body" if self.affiliation == self.body else "state"

    def _has_portfolio(self) -> bool:
        """Whether the holder has a ministry's charge in a region: المدير الإقليمي للفلاحة."""
        if self.body is not None or fold(self.office.lemma) != _OF_REGION:
            return False
        return not rule_words.state_words()["portfolio"].isdisjoint(fold(self.title).split())


def office_at(
    sentence: Sentence, index: int, *, weak: bool = False, behind_name: bool = False
) -> OfficePhrase | None:
    """The office phrase that begins at a token.

    Args:
        sentence: The sentence.
        index: The token.
        weak: Whether offices are read as well whose word is mostly an ordinary one.
        behind_name: Whether the office stands behind its holder's name, so that no name follows it.
    """
    term = sentence.offices[index] or (sentence.weak_offices[index] if weak else None)
    if term is not None and _describes_conference(sentence, index):
        return None  # المؤتمر الصحفي لمفوضة التنمية
    if term is None or sentence.tokens[index].text.startswith("وآ"):  # وآلية is no والية
        return None
    if _is_group(sentence, index):
        return None
    takes_complement = sentence.form(term.stop - 1) in _COMPLEMENT_FOLLOWS
    definite = _is_definite(sentence, term) and not takes_complement
    complement = follow_noun_phrase(
        sentence,
        term.stop,
        _head_of(term.value),
        definite=definite,
        behind_name=behind_name,
    )
    if term.value.acts_for == "body" and _of_people(sentence, term.stop, complement.stop):
        complement = complement._replace(nationality=None)
    body, state_body = None, False
    if _is_possessed(sentence, term) and complement.nationality is not None:
        # بأمينه العام النمساوي فلان: the office is the body's, the nationality its holder's.
        stop = next((n.first for n in sentence.nationalities.within(term.stop, complement.stop)), term.stop)
        complement = complement._replace(nationality=None, stop=stop)
    body_start, body_split = complement.body_start, complement.body_split
    own = _body_in(sentence, term)
    country = complement.country
    of_a_state = complement.nationality is not None or (country is not None and country.role != "region")
    inner = own is not None and own.first < term.stop - 1
    if own is not None and complement.stop - own.first > 1 and not (inner and of_a_state):
        # The office's own words begin the body: رئيس المجلس العالمي للماء، رئيس غرفة التجارة.
        body_start, body_split = own.first, own.split
    at_post = body_start is not None and sentence.form(body_start - 1) == "لدي"
    if at_post and (complement.nationality or complement.country):
        body_start = None  # the state's envoy to a body
    commissioner = fold(term.value.lemma).startswith("مفوض")  # مفوضة إدارة الأزمات
    charge = body_split is not None and (commissioner or bool(body_split.preposition))
    if charge and _is_charge(sentence, term, body_start):
        body_start = None  # المفوضة الأوروبية لإدارة الأزمات
    head = sentence.body_heads[body_start] if body_start is not None else None
    if head is not None and head.value.plural and body_split is not None and body_split.preposition == "ل":
        body_start = None  # مساعد الوزير للمبادرات الرئاسية: what he is charged with
    whole = _whole_of(sentence, body_start, complement.stop)
    if whole is not None:
        body_start, body_split = whole.first, whole.split
    if body_start is not None and body_split is not None:
        head = sentence.body_heads[body_start]
        known = sentence.organisations[body_start]
        organ = head is not None and (head.value.kind in _STATE_BODIES or head.value.name == "منطقة")
        # A state's own security council: سكرتير مجلس الأمن الروسي.
        own_council = (
            head is not None and head.value.name == "مجلس أمن" and complement.nationality is not None
        )
        organ = organ or own_council
        state_body = organ and (known is None or own_council or _is_ministry(head))
        group = head is not None and head.value.name.startswith(_GROUPS)
        within = not group and _within_organ(sentence, body_start + 1, complement.stop)
        state_body = state_body or within or _is_parliamentary(sentence, head, complement.stop)
        state_body = state_body and not of_several_states(sentence, body_start, complement.stop)
        # What stands behind a known name is what the office is for: وكيل الأمم المتحدة للشؤون الإنسانية.
        sent = fold(term.value.lemma).startswith(_OF_AFFAIRS)
        placed = known is not None and _placed(sentence, known.stop)
        affairs = known is not None and sentence.form(known.stop) in _FOR_AFFAIRS
        purpose = known is not None and (affairs or (sent and _is_purpose(sentence, known.stop)))
        described = known is not None and _describes_office(sentence, known.stop, complement.stop)
        stop = known.stop if known is not None and (purpose or placed or described) else complement.stop
        after = range(body_start + 1, stop)
        stop = next((i for i in after if _leaves_body(sentence, term, i)), stop)
        marks = (sentence.quotation_ends, sentence.bracket_ends)
        stop = next((ends[body_start - 1] for ends in marks if body_start - 1 in ends), stop)
        body = sentence.noun_text(body_start, body_split, stop)
        if head is not None and head.value.name in _DEPARTMENTS and known is None:
            body = None  # مدير الإدارة الأفريقية: of whom, the office doesn't say
    if body is None and not (complement.nationality or complement.country):
        body = _body_of_adjective(sentence, term, complement.stop)
    return OfficePhrase(
        index,
        complement.stop,
        _as_actor(term) if _is_actor(term, complement) else term.value,
        sentence.noun_text(index, term.split, complement.stop - _told_before(sentence, complement.stop)),
        complement.nationality or _of_mali(sentence, term, complement.stop),
        None if _is_post(sentence, term, complement.stop) else complement.country,
        body,
        state_body,
        _is_definite(sentence, term),
        complement.stop == index + 1,
    )


def _describes_conference(sentence: Sentence, index: int) -> bool:
    """Whether a word for who writes news is an adjective of a conference: المؤتمر الصحفي."""
    conference, adjective = sentence.tokens[index - 1], sentence.tokens[index]
    news = adjective.definite and adjective.stem in _OF_PRESS
    return index > 0 and news and conference.definite and conference.stem in _PRESS_MEETINGS


def _is_possessed(sentence: Sentence, term: Term[Office]) -> bool:
    """Whether a pronoun is written onto an office that is no state's: أمينها العام, مديره."""
    token, offset = sentence.tokens[term.first], term.split.offset
    article = token.form[max(0, offset - 2) : offset] == "ال" or token.form.startswith("لل")
    pronoun = term.split.definite and not article and token.text.endswith(("ه", "ها", "هم"))
    return pronoun and term.value.acts_for == "body" and term.value.role == "office"


def _is_group(sentence: Sentence, index: int) -> bool:
    """Whether a plural with a pronoun tells of an event's guests in general: متحدثيها."""
    row = rule_words.attendance_nouns().get((sentence.form(index),))
    return row is not None and row["use"] == "group" and sentence.form(index).endswith(("ه", "ها"))


def _is_actor(term: Term[Office], complement: Complement) -> bool:
    """Whether ممثل with a nationality and nothing else is an actor, who represents nobody."""
    alone = complement.nationality is not None and complement.stop == term.stop + 1
    return alone and term.value.lemma == "ممثل" and term.split.definite and complement.body_start is None


def _as_actor(term: Term[Office]) -> Office:
    """The office of an actor."""
    return term.value._replace(acts_for="self", role="office")


def _body_of_adjective(sentence: Sentence, term: Term[Office], stop: int) -> str | None:
    """The body that an adjective in an office tells: المبعوث الأممي is the United Nations'."""
    sent = fold(term.value.lemma).startswith(_OF_AFFAIRS)
    adjectives = vocabulary.body_adjectives(sent=sent)
    bodies = (adjectives.get(sentence.tokens[index].stem) for index in range(term.first + 1, stop))
    return next((body for body in bodies if body is not None), None)


def _of_mali(sentence: Sentence, term: Term[Office], stop: int) -> Place | None:
    """The state that an adjective with another meaning tells beside a minister: وزير الدفاع المالي.

    A minister's money is feminine, as his portfolio (وزير الشؤون المالية).
    """
    last = sentence.tokens[stop - 1]
    minister = term.value.lemma.startswith(_MINISTER) and term.value.number == "singular"
    president = term.value.lemma == "رئيس" and term.split.definite and stop == term.stop + 1  # الرئيس المالي
    if not (minister or president) or stop <= term.stop or not last.definite or last.form.endswith("ه"):
        return None
    codes = vocabulary.ambiguous_nationalities().get(last.stem, frozenset())
    return Place(next(iter(codes)), last.text, "nationality") if len(codes) == 1 else None


def _told_before(sentence: Sentence, stop: int) -> int:
    """How many words at the end of an office stand for a place told before: وزير البيئة فيها."""
    return 1 if sentence.form(stop - 1) in THERE else 0


def _whole_of(sentence: Sentence, start: int | None, stop: int) -> Term[Body] | None:
    """The body that the one at a token is a part of: عميد كلية الطب في جامعة …, قسم التعاون في بعثة …."""
    part = sentence.body_heads[start] if start is not None else None
    if part is None:
        return None
    party = next(filter(_is_of_party, sentence.body_heads.within(part.stop, stop)), None)
    if party is not None or part.value.name not in _PARTS:
        return party
    for index in range(part.stop, stop):
        for terms in (sentence.organisations, sentence.body_heads):
            whole = terms[index]
            if whole is None or whole.split.conjunction:
                continue
            within = sentence.form(index - 1) in _WITHIN and not whole.split.preposition
            within = within or (whole.value.name == "جامعة" and not whole.split.offset)  # كلية الطب جامعة …
            if (within or whole.split.preposition == "ب") and whole.value.name not in _PARTS:
                return whole
    return None


def _is_of_party(head: Term[Body]) -> bool:
    """Whether a party stands behind ل, of which a bureau or a committee is a part: لجنة … لحزب …."""
    return head.value.name in _PARTIES and head.split.preposition == "ل"


def _body_in(sentence: Sentence, term: Term[Office]) -> Term[Body] | None:
    """The noun that begins a body's name among an office's own words, but of those who only govern one."""
    head = next(iter(sentence.body_heads.within(term.first + 1, term.stop)), None)
    if head is None or head.first == term.stop - 1:
        return head
    governs = sentence.tokens[term.stop - 1].stem in _GOVERNING
    return head if term.value.acts_for == "body" and not governs else None


def _of_people(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether an adjective of nationality describes those whom an office is of: نقيب الصحفيين التونسيين."""
    nationality = next(iter(sentence.nationalities.within(start, stop)), None)
    return nationality is not None and sentence.form(nationality.first).endswith(("ين", "ون"))


def _is_charge(sentence: Sentence, term: Term[Office], index: int | None) -> bool:
    """Whether a noun behind a commissioner or an envoy is a masdar of what he is to do, and no body."""
    head = sentence.body_heads[index] if index is not None else None
    charged = fold(term.value.lemma).startswith(_OF_AFFAIRS)
    return charged and head is not None and head.value.name in _CHARGES


def _placed(sentence: Sentence, index: int) -> bool:
    """Whether where an office is held stands at a token: ممثلة اليونيسف في السودان, … بالقاهرة."""
    places = (sentence.cities[index], sentence.countries[index])
    attached = any(place is not None and place.split.preposition == "ب" for place in places)
    return attached or sentence.form(index) in ("في", "الي", "لدي")


def _leaves_body(sentence: Sentence, term: Term[Office], index: int) -> bool:
    """Whether a word within an office's body tells of its holder, or that the body holds the event.

    نائب رئيس الجامعة المكلف بالبحث, رئيس الاتحاد المنتهية ولايته, الأمين العام للمنظمة بالإنابة, عضو
    البرلمان … عن حزب …, نائب رئيس الجامعة لشؤون الطلاب.
    """
    deputy = term.value.role == "deputy" and sentence.form(index) in _FOR_AFFAIRS
    modifier = sentence.modifiers[index]
    acting = modifier is not None and sentence.form(index).startswith("بال")
    elected = sentence.form(index) == "عن" and sentence.form(index + 1) in noun_phrase_words()["elector"]
    hosting = sentence.tokens[index].stem in _HOSTING
    outgoing = modifier is not None and modifier.value == "outgoing" and modifier.stop > index + 1
    return outgoing or acting or elected or hosting or deputy or is_charge(sentence, index)


def _is_purpose(sentence: Sentence, index: int) -> bool:
    """Whether what an office is for stands at a token: مفوض الاتحاد الإفريقي للسلم والأمن."""
    splits = sentence.token(index).splits
    return any(split.preposition == "ل" and not split.conjunction for split in splits)


def _describes_office(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether all that stands behind a known body describes the office: مفوض الأونروا العام."""
    behind = [sentence.modifiers[index] for index in range(start, stop)]
    return len(behind) > 0 and all(term is not None and term.value != "field" for term in behind)


def _is_parliamentary(sentence: Sentence, head: Term[Body] | None, stop: int) -> bool:
    """Whether a committee is a parliament's by its adjective: رئيس لجنة المال والموازنة النيابية."""
    committee = head is not None and head.value.name == "لجنة"
    return committee and head is not None and sentence.tokens[stop - 1].stem in _PARLIAMENTARY


def _is_ministry(head: Term[Body] | None) -> bool:
    """Whether a body is a ministry, which speaks for its state under whatever name it is known."""
    return head is not None and head.value.name == "وزارة"


def _within_organ(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a body is one within an organ of a state: لجنة … بمجلس النواب, هيئة … في القوات البحرية."""
    return any(
        head.value.kind in _STATE_BODIES
        and sentence.cities[head.first] is None  # إقليم كردستان
        and (
            head.split.preposition == "ب"
            or sentence.form(head.first - 1) in _WITHIN
            # رئيس ديوان مجلس النواب
            or (head.value.name.startswith(_CHAMBERS) and not (head.value.plural or head.split.conjunction))
        )
        for head in sentence.body_heads.within(start, stop)
    )


def _head_of(office: Office) -> Head:
    """What an office's noun phrase is like; see `Head`."""
    if fold(office.lemma).startswith(POSTED):
        return "post"
    return "scholar" if office.acts_for == "self" else "office"


def _is_post(sentence: Sentence, term: Term[Office], stop: int) -> bool:
    """Whether the only place in an office is where it is held: السفير لدى الهند، مبعوثها إلى أفغانستان."""
    if not fold(term.value.lemma).startswith(POSTED):
        return False
    places = (
        index
        for index in range(term.stop, stop)
        if sentence.countries[index] is not None or sentence.cities[index] is not None
    )
    place = next(places, None)
    embassy = sentence.body_heads[place - 1] if place is not None else None
    if embassy is not None and embassy.value.kind in _STATE_BODIES:
        return False  # الملحق الثقافي في سفارة فرنسا
    return place is not None and any(sentence.form(i) in _AT for i in range(term.stop - 1, place))


def _is_definite(sentence: Sentence, term: Term[Office]) -> bool:
    if term.split.definite or sentence.tokens[term.stop - 1].definite:
        return True
    # A counterpart's pronoun closes the phrase: نظيره المجري.
    return term.value.role == "counterpart"
