"""The word lists from which persons, their offices and bodies are read."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import briefcli
from briefcli.arabic.folding import fold

DATA = Path(briefcli.__file__).parent / "lexicon" / "data"

OFFICE_COLUMNS = ["lemma", "feminine", "dual", "plural", "acts_for", "role"]
COLUMNS = {
    "offices": OFFICE_COLUMNS,
    "weak-offices": OFFICE_COLUMNS,
    "office-modifiers": ["form", "kind"],
    "honorifics": ["form", "kind"],
    "organisation-heads": ["lemma", "plural", "kind", "weak"],
    "organisations": ["name", "aliases", "english", "kind", "conjunction"],
    "common-words": ["form", "class"],
    "name-like-words": ["form", "class"],
}
ACTS_FOR = {"state", "body", "either", "self"}
ROLES = {"office", "deputy", "representative", "spokesperson", "counterpart"}
WORD_CLASSES = {
    "noun",
    "adjective",
    "adverb",
    "verb",
    "particle",
    "preposition",
    "conjunction",
    "pronoun",
    "relative",
    "numeral",
}
MODIFIERS = {"former", "current", "designate", "outgoing", "late", "acting", "deputy", "rank", "field"}
CLOSED = [
    ("offices", "acts_for", ACTS_FOR),
    ("offices", "role", ROLES),
    ("weak-offices", "acts_for", ACTS_FOR),
    ("weak-offices", "role", ROLES),
    ("office-modifiers", "kind", MODIFIERS),
    (
        "honorifics",
        "kind",
        {"honorific", "academic", "profession", "military", "religious", "ambiguous-name"},
    ),
    ("organisation-heads", "kind", {"organisation", "state-body", "public-body", "company", "media"}),
    ("organisation-heads", "weak", {"yes", "no"}),
    ("organisations", "kind", {"international", "bloc", "agency", "religious", "party", "company", "media"}),
    ("organisations", "conjunction", {"yes", "no"}),
    ("common-words", "class", WORD_CLASSES),
    ("name-like-words", "class", WORD_CLASSES),
]
MINIMUM = {
    "offices": 250,
    "weak-offices": 30,
    "office-modifiers": 100,
    "honorifics": 150,
    "organisation-heads": 200,
    "organisations": 250,
    "common-words": 3000,
    "name-like-words": 200,
}
MULTIPLE = {"offices": OFFICE_COLUMNS[1:4], "weak-offices": OFFICE_COLUMNS[1:4], "organisations": ["aliases"]}
MULTIPLE["organisation-heads"] = ["plural"]


def lines_of(name: str) -> list[str]:
    """The lines of a data file, without the empty one behind the last line break."""
    return (DATA / f"{name}.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")


@cache
def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a data file as mappings of column name to cell."""
    lines = [line for line in lines_of(name) if not line.startswith("#")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


def key(phrase: str) -> str:
    """A phrase as it is compared: folded, each word without the article."""
    words = fold(phrase).split()
    return " ".join(word[2:] if word.startswith("ال") and len(word) > 3 else word for word in words)


@cache
def meanings(name: str, value: str, *columns: str) -> dict[str, set[str]]:
    """Which values of one column the forms in other columns have."""
    found: dict[str, set[str]] = {}
    for row in rows_of(name):
        for column in columns:
            for form in row[column].split("|"):
                found.setdefault(key(form), set()).add(row[value])
    return found


@pytest.mark.parametrize("name", COLUMNS)
def test_a_file_has_its_header_its_columns_and_clean_cells(name: str) -> None:
    """A comment with provenance and licence, then the column names, then rows of as many trimmed cells."""
    lines = lines_of(name)
    comments = [line for line in lines if line.startswith("#")]
    assert lines[: len(comments)] == comments
    assert "written for briefcli" in comments[-1]
    assert "MIT" in comments[-1]
    body = lines[len(comments) :]
    assert body[0].split("\t") == COLUMNS[name]
    for line in body[1:]:
        cells = line.split("\t")
        assert len(cells) == len(COLUMNS[name]), line
        assert cells == [" ".join(cell.split()) for cell in cells], line
        assert cells[0], line


@pytest.mark.parametrize("name", COLUMNS)
def test_no_two_rows_are_compared_alike(name: str) -> None:
    """A folded first cell stands in one row only."""
    seen: dict[str, str] = {}
    for row in rows_of(name):
        form = row[COLUMNS[name][0]]
        assert seen.setdefault(key(form), form) is form, (form, seen[key(form)])


@pytest.mark.parametrize("name", MULTIPLE)
def test_a_cell_of_several_values_holds_each_once(name: str) -> None:
    """No value between two | is empty, untrimmed or repeated."""
    for row in rows_of(name):
        for column in MULTIPLE[name]:
            forms = row[column].split("|") if row[column] else []
            assert all(form and form == form.strip() for form in forms), row
            assert len(set(forms)) == len(forms), row


@pytest.mark.parametrize(("name", "column", "allowed"), CLOSED)
def test_a_closed_column_has_only_its_values_and_all_of_them(
    name: str, column: str, allowed: set[str]
) -> None:
    """Rules compare these values, so a misspelt one would silently never match."""
    used = {row[column] for row in rows_of(name)}
    assert used <= allowed
    if name not in ("weak-offices", "name-like-words"):
        assert used == allowed


@pytest.mark.parametrize(("name", "least"), MINIMUM.items())
def test_a_list_is_long_enough_to_be_of_use(name: str, least: int) -> None:
    """A list that was cut short by accident is noticed."""
    assert len(rows_of(name)) >= least


@pytest.mark.parametrize(
    ("form", "acts_for", "role"),
    [
        ("وزير الخارجية", "state", "office"),
        ("وزيرا الخارجية", "state", "office"),
        ("وزيري خارجية", "state", "office"),
        ("وزراء الخارجية", "state", "office"),
        ("الوزير الأول", "state", "office"),
        ("الوزيران", "state", "office"),
        ("كاتبة الدولة", "state", "office"),
        ("رئيس الوزراء", "state", "office"),
        ("رئيسة الوزراء", "state", "office"),
        ("رئيس مجلس الوزراء", "state", "office"),
        ("رئيس هيئة الأركان", "state", "office"),
        ("ولي العهد", "state", "office"),
        ("ولي ولي العهد", "state", "office"),
        ("أمير", "state", "office"),
        ("الملكة", "state", "office"),
        ("سلطان", "state", "office"),
        ("السفيرة", "state", "office"),
        ("القنصل العام", "state", "office"),
        ("مستشار الأمن القومي", "state", "office"),
        ("كبير مستشاري الحكومة", "state", "office"),
        ("الأمين العام", "body", "office"),
        ("الأمينة العامة", "body", "office"),
        ("الأمناء العامون", "body", "office"),
        ("المدير العام", "body", "office"),
        ("رئيس مجلس إدارة", "body", "office"),
        ("الرئيسة التنفيذية", "body", "office"),
        ("الكاتب العام", "body", "office"),
        ("محافظ البنك المركزي", "body", "office"),
        ("والي بنك", "body", "office"),
        ("عمدة", "state", "office"),
        ("نقيب", "body", "office"),
        ("مفتي", "body", "office"),
        ("البابا", "body", "office"),
        ("شيخ الأزهر", "body", "office"),
        ("مفوضة", "body", "office"),
        ("الرئيس", "either", "office"),
        ("رئيسا", "either", "office"),
        ("رئيسي", "either", "office"),
        ("الحاكم", "either", "office"),
        ("والي", "state", "office"),
        ("عضو", "either", "office"),
        ("أعضاء", "either", "office"),
        ("الخبيرة", "self", "office"),
        ("باحثون", "self", "office"),
        ("المحلل السياسي", "self", "office"),
        ("أستاذ العلوم السياسية", "self", "office"),
        ("نائب وزير الخارجية", "state", "deputy"),
        ("نائبا رئيس الوزراء", "state", "deputy"),
        ("وكيل وزارة", "state", "deputy"),
        ("نائبة المدير العام", "body", "deputy"),
        ("نائب الأمين العام", "body", "deputy"),
        ("مساعدة الأمين العام", "body", "deputy"),
        ("نائب الرئيس", "either", "deputy"),
        ("الممثل الأعلى", "either", "representative"),
        ("الممثلة العليا", "either", "representative"),
        ("المبعوث الخاص", "either", "representative"),
        ("المندوبة الدائمة", "either", "representative"),
        ("مندوبو", "either", "representative"),
        ("القائم بأعمال", "either", "representative"),
        ("القائم بالأعمال", "either", "representative"),
        ("المتحدثة باسم", "either", "spokesperson"),
        ("المتحدث باسمها", "either", "spokesperson"),
        ("الناطق الرسمي باسم", "either", "spokesperson"),
        ("نظيره", "either", "counterpart"),
        ("نظيرته", "either", "counterpart"),
        ("نظيريه", "either", "counterpart"),
        ("نظراؤه", "either", "counterpart"),
    ],
)
def test_offices_are_known_in_their_forms(form: str, acts_for: str, role: str) -> None:
    """An office is met in every gender, number and case, and says whom it speaks for."""
    columns = OFFICE_COLUMNS[:4]
    assert acts_for in meanings("offices", "acts_for", *columns)[key(form)]
    assert role in meanings("offices", "role", *columns)[key(form)]


@pytest.mark.parametrize(
    "form", ["مقرر", "صحفي", "سياسي", "اقتصادي", "معارضة", "محاضرة", "مقدمة", "منظمة", "محكمة", "مدونة"]
)
def test_ordinary_words_are_not_safe_offices(form: str) -> None:
    """A word that mostly means something else would find offices where there are none."""
    assert key(form) not in meanings("offices", "role", *OFFICE_COLUMNS[:4])


def test_a_weak_office_is_not_also_a_safe_one() -> None:
    """The two lists of offices have no lemma in common."""
    safe = {key(row["lemma"]) for row in rows_of("offices")}
    assert not [row["lemma"] for row in rows_of("weak-offices") if key(row["lemma"]) in safe]


@pytest.mark.parametrize(
    ("name", "form", "kind"),
    [
        ("office-modifiers", "السابق", "former"),
        ("office-modifiers", "الأسبق", "former"),
        ("office-modifiers", "بالإنابة", "acting"),
        ("office-modifiers", "بالوكالة", "acting"),
        ("office-modifiers", "المكلف", "acting"),
        ("office-modifiers", "مساعد", "deputy"),
        ("office-modifiers", "المنتهية ولايته", "outgoing"),
        ("office-modifiers", "المنتخب", "designate"),
        ("office-modifiers", "الراحل", "late"),
        ("office-modifiers", "الأولى", "rank"),
        ("office-modifiers", "الأعلى", "rank"),
        ("office-modifiers", "التنفيذية", "rank"),
        ("office-modifiers", "الفخري", "rank"),
        ("honorifics", "السيد", "honorific"),
        ("honorifics", "صاحب السمو الملكي", "honorific"),
        ("honorifics", "معالي", "honorific"),
        ("honorifics", "فخامة", "honorific"),
        ("honorifics", "دولة", "honorific"),
        ("honorifics", "د.", "academic"),
        ("honorifics", "أ.د.", "academic"),
        ("honorifics", "دكتورة", "academic"),
        ("honorifics", "المهندس", "academic"),
        ("honorifics", "الفريق أول ركن", "military"),
        ("honorifics", "اللواء", "military"),
        ("honorifics", "سماحة", "religious"),
        ("honorifics", "فضيلة", "religious"),
        ("honorifics", "الشيخ", "ambiguous-name"),
        ("honorifics", "الحاج", "ambiguous-name"),
        ("honorifics", "الأمير", "ambiguous-name"),
    ],
)
def test_modifiers_and_honorifics_have_their_kind(name: str, form: str, kind: str) -> None:
    """What stands around an office or before a name is told apart by kind."""
    assert meanings(name, "kind", "form")[key(form)] == {kind}


@pytest.mark.parametrize(
    ("form", "kind", "weak"),
    [
        ("منظمة", "organisation", "no"),
        ("منظمات", "organisation", "no"),
        ("الاتحاد", "organisation", "no"),
        ("البنك المركزي", "organisation", "no"),
        ("مركز", "organisation", "yes"),
        ("برنامج", "organisation", "yes"),
        ("جبهة", "organisation", "yes"),
        ("بعثات", "organisation", "yes"),
        ("مجموعة", "organisation", "yes"),
        ("وزارة", "state-body", "no"),
        ("الخارجية", "state-body", "yes"),
        ("مجلس النواب", "state-body", "no"),
        ("سفارة", "state-body", "no"),
        ("شركات", "company", "no"),
        ("صحيفة", "media", "no"),
        ("وكالة أنباء", "media", "no"),
        ("قناة", "media", "yes"),
    ],
)
def test_heads_of_body_names_have_their_kind(form: str, kind: str, weak: str) -> None:
    """A noun begins the name of a body of one kind, and says whether it does so alone."""
    assert meanings("organisation-heads", "kind", "lemma", "plural")[key(form)] == {kind}
    assert meanings("organisation-heads", "weak", "lemma", "plural")[key(form)] == {weak}


@pytest.mark.parametrize(
    ("alias", "name", "kind"),
    [
        ("الناتو", "حلف شمال الأطلسي", "bloc"),
        ("حلف الناتو", "حلف شمال الأطلسي", "bloc"),
        ("nato", "حلف شمال الأطلسي", "bloc"),
        ("أوبك", "منظمة البلدان المصدرة للنفط", "bloc"),
        ("أوبك بلس", "تحالف أوبك+", "bloc"),
        ("بريكس", "مجموعة بريكس", "bloc"),
        ("الجامعة العربية", "جامعة الدول العربية", "bloc"),
        ("مجلس التعاون الخليجي", "مجلس التعاون لدول الخليج العربية", "bloc"),
        ("الاتحاد الإفريقي", "الاتحاد الأفريقي", "bloc"),
        ("منظمة شنغهاي", "منظمة شنغهاي للتعاون", "bloc"),
        ("آسيان", "رابطة دول جنوب شرق آسيا", "bloc"),
        ("الكوميسا", "السوق المشتركة لشرق وجنوب أفريقيا", "bloc"),
        ("إيكواس", "المجموعة الاقتصادية لدول غرب أفريقيا", "bloc"),
        ("سيكا", "مؤتمر التفاعل وتدابير بناء الثقة في آسيا", "bloc"),
        ("منظمة الأمم المتحدة", "الأمم المتحدة", "international"),
        ("العفو الدولية", "منظمة العفو الدولية", "international"),
        ("الصليب الأحمر", "اللجنة الدولية للصليب الأحمر", "international"),
        ("الإنتربول", "المنظمة الدولية للشرطة الجنائية", "international"),
        ("اليونسكو", "منظمة الأمم المتحدة للتربية والعلم والثقافة", "agency"),
        ("الأونروا", "وكالة الأمم المتحدة لإغاثة وتشغيل اللاجئين الفلسطينيين", "agency"),
        ("حماس", "حركة المقاومة الإسلامية", "party"),
        ("البوليساريو", "الجبهة الشعبية لتحرير الساقية الحمراء ووادي الذهب", "party"),
        ("أرامكو", "شركة أرامكو السعودية", "company"),
        ("فرانس برس", "وكالة الصحافة الفرنسية", "media"),
        ("كونا", "وكالة الأنباء الكويتية", "media"),
    ],
)
def test_bodies_are_known_by_their_short_names(alias: str, name: str, kind: str) -> None:
    """A short name or an acronym leads to one canonical name."""
    assert meanings("organisations", "name", "name", "aliases")[key(alias)] == {name}
    assert meanings("organisations", "kind", "name", "aliases")[key(alias)] == {kind}


def test_no_alias_belongs_to_two_bodies() -> None:
    """An alias that two bodies share would name one of them wrongly."""
    found = meanings("organisations", "name", "name", "aliases")
    assert not {alias: names for alias, names in found.items() if alias and len(names) > 1}


@pytest.mark.parametrize("alias", ["فتح", "أمل", "شل", "بترا", "بنا", "فارس", "الجزيرة", "العربية", "الحوثي"])
def test_words_places_and_persons_are_not_taken_for_bodies(alias: str) -> None:
    """A short name that is first of all something else needs its noun before it."""
    assert key(alias) not in meanings("organisations", "name", "name", "aliases")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("منظمة الأمن والتعاون في أوروبا", "yes"),
        ("منظمة الأغذية والزراعة للأمم المتحدة", "yes"),
        ("وكالة رويترز", "no"),
        ("مجلس وزراء الداخلية العرب", "no"),
        ("هيومن رايتس ووتش", "no"),
    ],
)
def test_a_conjunction_inside_a_name_is_told_from_a_first_letter(name: str, expected: str) -> None:
    """The waw of والتعاون joins, the waw of وزراء does not."""
    assert meanings("organisations", "conjunction", "name")[key(name)] == {expected}


def test_a_name_with_a_joined_article_has_a_conjunction() -> None:
    """Within a name, وال is always the conjunction before an article."""
    joined = [row for row in rows_of("organisations") if " وال" in f"{row['name']}|{row['aliases']}"]
    assert joined
    assert not [row["name"] for row in joined if row["conjunction"] != "yes"]


@pytest.mark.parametrize(
    ("word_class", "forms"),
    [
        ("preposition", "في من إلى عن منها فيه لديه إليه عبر خلال أثناء عقب إثر بشأن دون"),
        ("relative", "الذي التي الذين اللذان اللتين"),
        ("pronoun", "هي هم هذا هذه ذلك تلك هؤلاء"),
        ("conjunction", "أو لكن حيث بينما إذا أنه"),
        ("particle", "قد لقد سوف لم لن ليس ليست"),
        ("verb", "كان كانت كانوا يكون تكون قال قالت يقول أكد تؤكد سيعقد ستشارك يدعو دعت سعى سعت"),
        ("numeral", "ثلاثة عشرون مئات مليون مليارات"),
        ("adverb", "أمس حاليا مؤخرا غدا"),
        ("noun", "مؤتمر مؤتمرات حكومة أزمة عقوبات دولة تعاون تبادل مناخ"),
        ("adjective", "دولي دولية سياسي سياسية أمنية مشترك مشتركة"),
    ],
)
def test_common_words_have_their_class(word_class: str, forms: str) -> None:
    """Function words, frequent verbs, nouns and adjectives are listed."""
    classes = meanings("common-words", "class", "form")
    assert [form for form in forms.split() if classes.get(key(form)) != {word_class}] == []


@pytest.mark.parametrize(
    "form",
    [
        "على",
        "أمل",
        "سلام",
        "كريم",
        "ناصر",
        "حسن",
        "هو",
        "يزيد",
        "دار",
        "حرب",
        "رئيسي",
        "مصري",
        "ولد",
        "ابن",
        "كبير",
        "بيت",
    ],
)
def test_words_that_may_be_names_are_kept_apart(form: str) -> None:
    """A word that may belong to a name must not end one."""
    assert key(form) in meanings("name-like-words", "class", "form")


def test_no_common_word_is_name_like() -> None:
    """The two lists of words have nothing in common once folded and without the article."""
    name_like = {key(row["form"]) for row in rows_of("name-like-words")}
    assert not [row["form"] for row in rows_of("common-words") if key(row["form"]) in name_like]


@pytest.mark.parametrize("name", ["common-words", "name-like-words"])
def test_a_word_list_holds_single_arabic_words(name: str) -> None:
    """A token is looked up as one word, so a phrase would never be found."""
    assert not [row["form"] for row in rows_of(name) if not fold(row["form"]).isalpha()]
