"""What bounds the name of an event: words that can't go on with it, and those that may only in some place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefcli.arabic.date_parts import DASHES, read_weekday
from briefcli.arabic.date_years import ends_number
from briefcli.arabic.ordinals import read_ordinal
from briefcli.lexicon import rule_words
from briefcli.mentions.body_names import begins_mention
from briefcli.mentions.noun_chains import finite_verb_ends
from briefcli.mentions.other_readings import is_nothing_else

if TYPE_CHECKING:
    from briefcli.arabic.tokens import Split
    from briefcli.mentions.sentence import Sentence

_SHORTEST_VERB = 4
_DIGITS_OF_A_YEAR = 4
_ACCUSATIVE = ("ا", "اً", "ًا")
_CLAUSE_CLASSES = frozenset(
    ("verb", "particle", "preposition", "conjunction", "pronoun", "relative", "adverb")
)
_PLURALS = frozenset(("دول", "بلدان", "مدن", "شعوب", "اقطار", "جزر", "مناطق", "مجالس", "احزاب", "هيءات"))
_SOUND_PLURALS = ("ين", "ون", "ات")


def event_word_role(sentence: Sentence, index: int, role: str) -> bool:
    """Whether the word at an index has a role in the names of events; particles and gender are left aside."""
    return is_one_of(sentence, index, rule_words.event_name_words()[role])


def is_one_of(sentence: Sentence, index: int, words: frozenset[str], *, plural: bool = False) -> bool:
    """Whether a word, its particles and its ending left aside, is one of some folded words."""
    endings = ("", "ه", *(_SOUND_PLURALS if plural else ()))
    return any(
        split.stem.removesuffix(ending) in words
        for split in sentence.token(index).splits
        for ending in endings
    )


def numbers_edition(sentence: Sentence, start: int, index: int) -> bool:
    """Whether a number is an edition's behind its adjective or a city: الدورة العادية 163, مؤتمر "برلين 2".

    Args:
        sentence: The sentence.
        start: The index behind the event's noun.
        index: The number.
    """
    head = sentence.event_nouns[start - 1]
    edition = head is not None and head.value.kind == "edition" and index == start + 1
    number = sentence.form(index)
    if not number.isdigit() or len(number) >= _DIGITS_OF_A_YEAR:
        return False
    if _is_city(sentence, start + (start in sentence.quotation_ends), index):
        return ends_number(sentence.tokens, index + 1)
    if not (edition and event_word_role(sentence, start, "plain")):
        return False
    owners = (sentence.body_heads, sentence.organisations, sentence.event_nouns)
    behind = (table[index + 1] for table in owners)
    owned = any(term is not None and term.split.preposition == "ل" for term in behind)
    return owned or ends_number(sentence.tokens, index + 1)


def _is_city(sentence: Sentence, start: int, stop: int) -> bool:
    """Whether a city's name alone stands between two indices."""
    city = sentence.cities[start] if start < stop else None
    return city is not None and city.stop == stop and not city.split.offset


class NameBounds:
    """Tells at each word of a sentence whether the name of an event may go on with it.

    Holds what has been seen of the name on the way.
    """

    def __init__(self, sentence: Sentence, index: int, *, closed: bool) -> None:
        """Take the sentence, the token behind the head, and whether the head is definite."""
        self.sentence = sentence
        self.index = self.start = index
        self.closed = self.head_definite = closed
        self.between = self.subject = self.about = False

    def _can_not_end(self, index: int) -> bool:
        token = self.sentence.tokens[index]
        if token.kind == "punctuation":
            return token.form in DASHES or token.form == "/"
        return token.form in ("ل", "و") or self.sentence.word_class(index) in (
            "preposition",
            "conjunction",
            "particle",
        )

    def _names(self, end: int) -> bool:
        """Whether a quotation right behind a definite head names it: a Latin short name does.

        Other words in quotation marks there are what somebody calls it, or what it has issued.
        """
        inside = self.sentence.tokens[self.index + 1 : end]
        return any(token.kind in ("latin", "number") for token in inside)

    def _is_party(self, index: int) -> bool:
        sentence = self.sentence
        if index < self.start:
            return False
        terms = (sentence.nationalities, sentence.countries, sentence.organisations)
        if any(table[index] is not None for table in terms):
            return True
        return any(
            term.stop == index + 1
            for table in terms
            for term in table.within(max(self.start, index - 3), index)
        ) or self._is_relational(index)

    def _is_relational(self, index: int) -> bool:
        """Whether a definite word ends as an adjective of belonging does: الخليجية, الأوروبي."""
        token = self.sentence.token(index)
        return token.kind == "word" and token.definite and token.form.endswith(("ي", "يه"))

    def _word_before(self) -> bool:
        previous = self.sentence.tokens[self.index - 1]
        return previous.kind == "word" and self.sentence.word_class(self.index - 1) != "preposition"

    def _joins_party(self) -> bool:
        """Whether "and" joins a second party: بين روسيا وبيلاروس, قمة الصين وآسيا الوسطى."""
        return self._is_party(self.index - 1) and (self.between or not self.head_definite)

    def _is_time(self, index: int) -> bool:
        """Whether a month or a number stands at an index: المعرض بين أكتوبر 2030 ومارس 2031."""
        sentence = self.sentence
        return sentence.months[index] is not None or sentence.token(index).kind == "number"

    def _has_complement(self, index: int, preposition: str) -> bool:
        """Whether a word of the name has a complement with a preposition, which stands behind it."""
        sentence, behind = self.sentence, index + 2
        words = rule_words.event_name_complements().get(preposition)
        if words is None or index < self.start or not is_one_of(sentence, index, words, plural=True):
            return False
        if sentence.token(behind).kind != "word":
            return False
        place = sentence.cities[behind] is not None or sentence.countries[behind] is not None
        return not place and sentence.tokens[behind].stem not in rule_words.place_nouns()

    def _expanse(self, index: int) -> int | None:
        """The index behind a region beyond one state, None if none stands at an index."""
        match = self.sentence.phrase_at(index, rule_words.expanses())
        return match[0] if match is not None else None

    def _is_situated(self, index: int) -> bool:
        """Whether a في tells where the subject is, and not the event: مؤتمر حول الأوضاع الإنسانية في ليبيا.

        Behind a bare genitive only a state is the subject's: مؤتمر السلام في جنيف is held there.
        """
        sentence, noun, place = self.sentence, index - 1, index + 1
        while noun > self.start and sentence.tokens[noun].definite and self._is_relational(noun):
            noun -= 1
        state = sentence.countries[place] is not None
        if event_word_role(sentence, noun, "situated"):
            city = sentence.cities[place] is not None
            return (self.about and (state or city)) or (state and noun > self.start)
        if state and (self.subject or self.about) and self._is_held_elsewhere(place):
            return True
        return state and noun > self.start and event_word_role(sentence, noun, "national")

    def _is_held_elsewhere(self, place: int) -> bool:
        """Whether another state's city stands before the event: تحتضن فيينا مؤتمر المانحين لدعم سوريا."""
        sentence, state = self.sentence, self.sentence.countries[place]
        clause = self.start - 1
        while clause > 0 and sentence.tokens[clause - 1].kind != "punctuation":
            clause -= 1
        cities = sentence.cities.within(clause, self.start - 1)
        return state is not None and any(city.value.code != state.value.code for city in cities)

    def _may_be_object(self, index: int) -> bool:
        """Whether a definite word behind a bare subject may be the verb's object: يسلط المؤتمر الضوء."""
        sentence = self.sentence
        if index != self.start or not self.head_definite or index < 2:  # a verb and the head before it
            return False
        unknown = sentence.word_class(index) is None and sentence.nationalities[index] is None
        relational = sentence.tokens[index].form.endswith(("ي", "يه"))
        verb = sentence.word_class(index - 2) == "verb" or sentence.discussion_verbs[index - 2] is not None
        return unknown and not relational and verb

    def _ends_edition(self, index: int) -> bool:
        """Whether a definite word behind an edition's number is something else: تحط الدورة الثانية الرحال."""
        sentence, head = self.sentence, self.sentence.event_nouns[self.start - 1]
        if head is None or head.value.kind != "edition" or index < self.start + 1:
            return False
        numbered = read_ordinal(sentence.tokens, index - 1) is not None
        described = sentence.word_class(index) == "adjective" or self._is_relational(index)
        return numbered and not described and sentence.nationalities[index] is None

    def _disagrees(self, index: int) -> bool:
        """Whether a definite word right behind a definite head is no adjective of it.

        أدار الجلسة الإعلامي المصري …: who does something; جلسات المنتدى التوأمة …: what it is about.
        """
        sentence = self.sentence
        if index != self.start or not self.head_definite:
            return False
        form, feminine = sentence.form(index), sentence.form(index - 1).endswith("ه")
        if feminine:
            return form.endswith("ي") and sentence.weak_offices[index] is not None
        unknown = sentence.word_class(index) is None and sentence.nationalities[index] is None
        return unknown and form.endswith("ه") and not form.endswith("يه")

    def _is_complement(self, index: int, split: Split) -> bool:
        """Whether a ل joins the subject or the owner of an event to its name."""
        sentence = self.sentence
        if split.stem in rule_words.event_name_words()["motive"] or split.stem in ("هذا", "هذه", "ذلك"):
            return False
        if split.definite:
            return read_weekday(sentence.tokens, index) is None
        whole = sentence.word_class(index)
        if whole in _CLAUSE_CLASSES or self._is_whole_word(index) or not self._is_known(index, split):
            return False
        if index + 1 in sentence.quotation_ends:
            # الدورة التاسعة لمهرجان «ضفاف», المؤتمر السادس لرابطة «أطباء بلا عيادات»
            return sentence.event_nouns[index] is not None or sentence.body_heads[index] is not None
        return sentence.token(index + 1).kind in ("word", "latin")

    def _is_known(self, index: int, split: Split) -> bool:
        """Whether what stands behind a ل is a word: in رئيسة المؤتمر ليلى … a name begins with it."""
        sentence, head = self.sentence, self.start - 1
        holder = index == self.start and head > 0 and sentence.offices[head - 1] is not None
        if not holder:
            return True
        terms = (sentence.body_heads, sentence.organisations, sentence.countries, sentence.cities)
        return sentence.is_everyday(split.stem) or any(
            table[index] is not None and table[index].split.preposition == "ل"  # type: ignore[union-attr]  # not None
            for table in terms
        )

    def _is_whole_word(self, index: int) -> bool:
        """Whether a word that begins with ل is a word of its own with it."""
        sentence = self.sentence
        terms = (sentence.body_heads, sentence.event_nouns, sentence.countries, sentence.cities)
        return any(table[index] is not None and not table[index].split.offset for table in terms)  # type: ignore[union-attr]  # not None

    def _joins(self, index: int) -> bool:
        """Whether "and the …" goes on with the name, and does not begin something else."""
        sentence = self.sentence
        if not self.closed or begins_mention(self.sentence, index) or self._ends_before(index):
            return False
        # Subjects are joined; behind a proper name, a و begins a new item.
        previous = sentence.tokens[index - 1]
        if not sentence.form(index - 1).startswith(("ال", "لل", "وال", "بال")):
            return False
        return previous.kind == "word" and sentence.organisations[index - 1] is None

    def _joins_indefinite(self, index: int, split: Split) -> bool:
        """Whether "and" joins a noun to an open chain or a subject: دعم وتنمية المناطق."""
        sentence = self.sentence
        following = index + 1
        return (
            (not self.closed or self.subject)
            and index > self.start
            and len(split.stem) > 2  # a stem of two letters is mostly chance
            and sentence.word_class(index) in (None, "noun")
            and sentence.is_everyday(split.stem)
            and sentence.token(following).definite
        )

    def _ends_before(self, index: int) -> bool:
        sentence = self.sentence
        if self._is_masdar(index):
            return False
        discussed = sentence.discussion_verbs[index]
        if self.head_definite and index == self.start and discussed is not None and discussed.split.definite:
            return discussed.value.may_be_masdar  # تم خلال المؤتمر التباحث بشأن …
        honorific = sentence.honorifics[index]
        if honorific is not None and honorific.value == "honorific" and not sentence.tokens[index].definite:
            return True  # حضر حفل الافتتاح معالي فلان
        if sentence.word_class(index) == "adverb" and index == self.start and self._is_accusative():
            return not sentence.tokens[index].text.endswith(_ACCUSATIVE)  # مؤتمرا دوليا
        if finite_verb_ends(sentence, index, closed=self.closed) or self._titles_somebody(index):
            return True
        if self._describes(index):
            return True
        return sentence.word_class(index) in _CLAUSE_CLASSES or self._is_unknown_verb(index)

    def _describes(self, index: int) -> bool:
        """Whether a verb that may be a noun describes an indefinite event: قمة ثلاثية تجمع قادة …."""
        sentence, before = self.sentence, index - 1
        if self.head_definite or sentence.tokens[before].definite:
            return False
        if sentence.tokens[index].text.endswith(("ه", "ها")) and not self.closed:  # لقاء احتضنه مقر السفارة
            held = sentence.host_verbs[index]
            return held is not None and held.value.tense == "past"
        if index == self.start:
            return False
        adjective = sentence.word_class(before) == "adjective" or sentence.form(before).endswith(("يه", "ي"))
        verb = sentence.host_verbs[index] if adjective else None
        return verb is not None and verb.value.tense == "present" and not verb.split.conjunction

    def _describes_plural(self, index: int) -> bool:
        """Whether a feminine behind a plural of things is its adjective: للجماعات الواحية, للدول المانحة."""
        sentence, before = self.sentence, self.sentence.tokens[index - 1]
        plural = before.form.endswith("ات") or any(split.stem in _PLURALS for split in before.splits)
        adjective = self._is_relational(index - 1) and index - 1 > self.start  # البلدان الإفريقية المنتجة
        joined = before.definite or any(split.definite for split in before.splits)
        return (
            (plural or (adjective and before.text.endswith("ة")))
            and joined
            and sentence.tokens[index].text.endswith("ة")
        )

    def _titles_somebody(self, index: int) -> bool:
        """Whether a definite word is the title of who is named behind it: قدمت للمؤتمر الاعلامية فلانة."""
        sentence, name = self.sentence, index + 1
        return (
            self.head_definite
            and index == self.start
            and sentence.weak_offices[index] is not None
            and sentence.tokens[index].definite
            and is_nothing_else(sentence, name)
            and not sentence.tokens[name].definite
            and not sentence.form(name).startswith(("ل", "ب"))
        )

    def _is_unknown_verb(self, index: int) -> bool:
        """Whether a word that nothing knows looks like a verb: قمة يخيم عليها …, قمة تخيم عليها …."""
        sentence = self.sentence
        form = sentence.form(index)
        known = (sentence.cities[index], sentence.countries[index], sentence.organisations[index])
        if sentence.word_class(index) is not None or any(term is not None for term in known):
            return False
        if len(form) < _SHORTEST_VERB or sentence.tokens[index].definite:
            return False
        behind = sentence.form(index + 1)
        resumed = behind.endswith(("ها", "ه", "هما")) and sentence.word_class(index + 1) in _CLAUSE_CLASSES
        return form.startswith("ي") or (form.startswith("ت") and resumed)

    def _is_accusative(self) -> bool:
        """Whether the head ends as an indefinite accusative does, so that adjectives behind it do too."""
        head = self.sentence.tokens[self.start - 1]
        return not self.head_definite and head.text.endswith((*_ACCUSATIVE, "ى"))  # ملتقى دوليا

    def _is_masdar(self, index: int) -> bool:
        """Whether a word that may be a verb is the noun of an open chain: مؤتمر دعم السلام."""
        sentence, following = self.sentence, index + 1
        form = sentence.form(index)
        return (
            not self.closed
            and index == self.start
            and not form.startswith(("ي", "ت", "س", "و"))
            and not form.endswith("ت")
            and sentence.word_class(index) == "verb"
            and sentence.token(following).definite
            and sentence.word_class(following) in (None, "noun")
            and sentence.offices[following] is None
        )
