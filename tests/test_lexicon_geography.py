from __future__ import annotations

import re
import shutil
from collections import defaultdict
from pathlib import Path

import pytest
from babel.core import get_cldr_version
from hypothesis import given
from hypothesis import strategies as st

from briefcli.arabic.folding import fold
from briefcli.lexicon import generate_from_cldr as generator

DATA = Path(generator.__file__).with_name("data")

COLUMNS = {
    "countries": "code arabic aliases ambiguous_alias comment english",
    "country-aliases": "code form_of_state aliases ambiguous_alias comment english arabic",
    "nationalities": "code masculine feminine plural ambiguous comment origin",
    "nationality-irregular": "code plural ambiguous comment masculine",
    "cities": "code arabic aliases english role ambiguous",
    "city-names": "code arabic aliases zone english role ambiguous",
    "seats": "code arabic kind",
    "months": "number name system ambiguous",
    "month-names": "number name system ambiguous",
}
MAY_BE_EMPTY = {
    "aliases",
    "ambiguous_alias",
    "comment",
    "form_of_state",
    "plural",
    "zone",
}
SEVERAL_VALUES = ("aliases", "ambiguous_alias", "masculine", "feminine", "plural", "form_of_state")

UNITED_NATIONS_MEMBERS = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN
CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT
HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU
RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC
VE VN VU WS YE ZA ZM ZW
"""
OTHER_STATES = ["PS", "VA", "XK", "TW"]


def read(name: str) -> list[dict[str, str]]:
    """Give the rows of a data file."""
    lines = [
        line for line in (DATA / f"{name}.tsv").read_text("utf-8").split("\n") if line and line[0] != "#"
    ]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]


def values(cell: str) -> list[str]:
    """Give the values of a cell."""
    return cell.split("|") if cell else []


def country_names() -> list[tuple[str, str]]:
    """Give the safe names of states with their codes."""
    return [
        (name, row["code"]) for row in read("countries") for name in (row["arabic"], *values(row["aliases"]))
    ]


def ambiguous_country_names() -> list[tuple[str, str]]:
    """Give the names of states that are also something else, with their codes."""
    return [(name, row["code"]) for row in read("countries") for name in values(row["ambiguous_alias"])]


def nationality_forms() -> list[tuple[str, str]]:
    """Give the safe adjectives of nationality with their codes."""
    return [
        (form, row["code"])
        for row in read("nationalities")
        for column in ("masculine", "feminine", "plural")
        for form in values(row[column])
        if form not in values(row["ambiguous"])
    ]


def city_names(ambiguous: str = "no") -> list[tuple[str, str]]:
    """Give the names of cities with code, role and English name."""
    return [
        (name, f"{row['code']} {row['role']} {row['english']}")
        for row in read("cities")
        if row["ambiguous"] == ambiguous
        for name in (row["arabic"], *values(row["aliases"]))
    ]


def seat_names() -> list[tuple[str, str]]:
    """Give the names of seats with their codes."""
    return [(row["arabic"], row["code"]) for row in read("seats")]


def month_names(*, hijri: bool) -> list[tuple[str, str]]:
    """Give the names of months with their numbers."""
    return [(row["name"], row["number"]) for row in read("months") if (row["system"] == "hijri") == hijri]


def meanings(names: list[tuple[str, str]]) -> dict[str, set[str]]:
    """Give the set of meanings of each folded name."""
    found = defaultdict(set)
    for name, meaning in names:
        found[fold(name)].add(meaning)
    return found


def shared(names: list[tuple[str, str]]) -> dict[str, set[str]]:
    """Give the folded names that have several meanings."""
    return {name: found for name, found in meanings(names).items() if len(found) > 1}


@pytest.mark.parametrize("name", COLUMNS)
def test_file_has_the_columns_that_its_comment_describes(name: str) -> None:
    """Every column is in the header comment, which also gives provenance and licence."""
    lines = (DATA / f"{name}.tsv").read_text("utf-8").split("\n")
    comment = "\n".join(line for line in lines if line.startswith("#"))
    header = next(line for line in lines if not line.startswith("#"))
    assert header.split("\t") == COLUMNS[name].split()
    for column in COLUMNS[name].split():
        assert re.search(rf"^#   {column}  ", comment, re.MULTILINE), column
    assert "# provenance: " in comment
    assert "# licence: " in comment


@pytest.mark.parametrize("name", COLUMNS)
def test_every_cell_is_clean_and_filled_where_it_must_be(name: str) -> None:
    """No row is short, no line ends in white space, no value is empty or given twice."""
    text = (DATA / f"{name}.tsv").read_text("utf-8")
    assert text.endswith("\n")
    assert not re.search(
        r"[ \t]$|  ", "\n".join(line for line in text.split("\n") if line[:1] != "#"), re.MULTILINE
    )
    for row in read(name):
        for column, cell in row.items():
            may_be_empty = column in MAY_BE_EMPTY or (column == "ambiguous" and name.startswith("nationalit"))
            assert cell or may_be_empty, (row, column)
            assert cell == cell.strip(), (row, column)
            if column in SEVERAL_VALUES:
                folded = [fold(value) for value in values(cell)]
                assert all(folded), (row, column)
                assert len(folded) == len(set(folded)), (row, column)


@pytest.mark.parametrize("name", ["countries", "country-aliases", "nationalities", "nationality-irregular"])
def test_states_have_one_row_each_in_the_order_of_their_codes(name: str) -> None:
    """A code occurs once, and a reader finds it by the alphabet."""
    codes = [row["code"] for row in read(name)]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("name", ["countries", "nationalities"])
def test_every_state_is_there(name: str) -> None:
    """All members of the United Nations, and the states that news treats like them."""
    members = UNITED_NATIONS_MEMBERS.split()
    assert len(members) == len(set(members)) == 193
    missing = {*members, *OTHER_STATES} - {row["code"] for row in read(name)}
    assert not missing


def test_every_state_has_a_capital() -> None:
    """Also one whose name is ambiguous, as of a city-state."""
    capitals = {row["code"] for row in read("cities") if row["role"] == "capital"}
    assert not {*UNITED_NATIONS_MEMBERS.split(), *OTHER_STATES} - capitals


@pytest.mark.parametrize("name", ["cities", "seats", "nationalities"])
def test_codes_are_those_of_countries(name: str) -> None:
    """ZZ, unknown, is only a city's."""
    allowed = {row["code"] for row in read("countries")} | ({"ZZ"} if name == "cities" else set())
    assert {row["code"] for row in read(name)} <= allowed


@pytest.mark.parametrize(
    ("name", "column", "allowed"),
    [
        ("cities", "role", {"capital", "city", "region"}),
        ("cities", "ambiguous", {"yes", "no"}),
        ("seats", "kind", {"palace", "government", "ministry"}),
        ("nationalities", "origin", {"rule", "irregular"}),
        ("months", "ambiguous", {"yes", "no"}),
        (
            "months",
            "system",
            {"international", "egypt", "levant", "algeria-tunisia", "morocco", "mauritania", "hijri"},
        ),
    ],
)
def test_kinds_are_the_known_ones(name: str, column: str, allowed: set[str]) -> None:
    """Each kind is used, and no other."""
    assert {row[column] for row in read(name)} == allowed


def test_no_safe_name_means_two_things_of_a_kind() -> None:
    """Folding must not make one state, city, seat or month of two."""
    assert not shared(country_names())
    assert not shared(city_names())
    assert not shared(nationality_forms())
    assert not shared(seat_names())
    assert not shared(month_names(hijri=False))
    assert not shared(month_names(hijri=True))
    assert not set(meanings(month_names(hijri=True))) & set(meanings(month_names(hijri=False)))


def test_a_safe_name_of_a_state_is_no_safe_name_of_a_city_or_seat() -> None:
    """Where a city is called like its state, the state is meant."""
    assert not set(meanings(country_names())) & set(meanings(city_names() + seat_names()))
    assert not set(meanings(city_names())) & set(meanings(seat_names()))


def test_ambiguous_names_are_not_safe_as_well() -> None:
    """A name is in one of the columns."""
    assert not set(meanings(ambiguous_country_names())) & set(meanings(country_names()))
    ambiguous = {fold(form) for row in read("nationalities") for form in values(row["ambiguous"])}
    assert not ambiguous & set(meanings(nationality_forms()))
    forms = {
        fold(form)
        for row in read("nationalities")
        for form in (*values(row["masculine"]), *values(row["feminine"]))
    }
    assert ambiguous <= forms


def test_states_share_only_the_names_that_are_known_to_be_shared() -> None:
    """Two Congos and two Koreas."""
    assert shared(ambiguous_country_names()) == {
        fold("الكونغو"): {"CD", "CG"},
        fold("الكونجو"): {"CD", "CG"},
        fold("كوريا"): {"KP", "KR"},
    }


def test_genders_correspond() -> None:
    """Each masculine form has its feminine at the same place."""
    for row in read("nationalities"):
        masculine, feminine = values(row["masculine"]), values(row["feminine"])
        assert [generator.feminine(form) for form in masculine] == feminine
        assert all(form.endswith("ي") for form in masculine), row


def test_month_systems_are_complete() -> None:
    """Each system names all twelve months; Egypt's has only the spellings that are its own."""
    numbers = defaultdict(set)
    for row in read("months"):
        numbers[row["system"]].add(int(row["number"]))
    assert numbers.pop("egypt") == {6, 7}
    assert all(found == set(range(1, 13)) for found in numbers.values())


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("روسيا", "RU"), ("الاتحاد الروسي", "RU"), ("روسيا الاتحادية", "RU"), ("روسيا البيضاء", "BY"),
        ("بيلاروس", "BY"), ("بيلاروسيا", "BY"), ("المجر", "HU"), ("هنغاريا", "HU"),
        ("جمهورية مصر العربية", "EG"),
        ("المملكة العربية السعودية", "SA"), ("دولة قطر", "QA"), ("دولة الإمارات", "AE"),
        ("مملكة البحرين", "BH"),
        ("سلطنة عُمان", "OM"), ("دولة فلسطين", "PS"), ("أميركا", "US"), ("الولايات المتحدة الأمريكية", "US"),
        ("بريطانيا", "GB"), ("المملكة المتحدة", "GB"), ("المملكة المغربية", "MA"), ("كوريا الشمالية", "KP"),
        ("جمهورية كوريا", "KR"), ("جنوب إفريقيا", "ZA"), ("جنوب السودان", "SS"), ("السودان", "SD"),
        ("غينيا بيساو", "GW"), ("غينيا", "GN"), ("النيجر", "NE"), ("نيجيريا", "NG"), ("جمهورية مالي", "ML"),
        ("الدانمارك", "DK"), ("كوت ديفوار", "CI"), ("الكونغو الديمقراطية", "CD"), ("جمهورية الكونغو", "CG"),
        ("بولونيا", "PL"), ("هونج كونج", "HK"), ("تيمور - ليشتي", "TL"), ("كوسوفو", "XK"),
        ("الفاتيكان", "VA"),
    ],
)  # fmt: skip  # one pair a line would hide the table
def test_state_is_known_by_the_names_that_news_uses(name: str, code: str) -> None:
    """Long names, spellings of all regions, and names that contain another state's."""
    assert meanings(country_names())[fold(name)] == {code}


@pytest.mark.parametrize(
    "name",
    [
        "مالي",
        "عمان",
        "كوريا",
        "الكونغو",
        "وسط أفريقيا",
        "سويد",
        "سودان",
        "المملكة",
        "المغرب العربي",
        "هند",
        "عرب",
    ],
)
def test_names_that_mean_something_else_are_not_safe_names_of_states(name: str) -> None:
    """Words, names of persons and of several states."""
    assert fold(name) not in meanings(country_names())


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("روسي", "RU"), ("روسية", "RU"), ("روس", "RU"), ("بيلاروسي", "BY"), ("بيلوروسية", "BY"),
        ("مجرية", "HU"),
        ("هنغاري", "HU"), ("أمريكي", "US"), ("أميركية", "US"), ("بريطاني", "GB"), ("هولندي", "NL"),
        ("فرنسي", "FR"),
        ("تركي", "TR"), ("أتراك", "TR"), ("صيني", "CN"), ("ياباني", "JP"), ("هندية", "IN"),
        ("كوري شمالي", "KP"),
        ("كورية جنوبية", "KR"), ("سعودي", "SA"), ("إماراتية", "AE"), ("عماني", "OM"), ("مغربي", "MA"),
        ("مغاربة", "MA"), ("جزائري", "DZ"), ("تونسي", "TN"), ("ليبي", "LY"), ("سودانية", "SD"),
        ("جنوب سودانية", "SS"), ("جنوب إفريقي", "ZA"), ("موريتاني", "MR"), ("صومالي", "SO"), ("جيبوتي", "DJ"),
        ("نيجري", "NE"), ("نيجيري", "NG"), ("كازاخي", "KZ"), ("سوري", "SY"), ("لبناني", "LB"), ("قطري", "QA"),
        ("كونغولي ديمقراطي", "CD"), ("غيني استوائي", "GQ"), ("دومينيكاني", "DO"), ("أفغان", "AF"),
    ],
)  # fmt: skip  # one pair a line would hide the table
def test_adjective_of_nationality_leads_to_its_state(form: str, code: str) -> None:
    """Regular, irregular, of two words, and plurals that are not sound."""
    assert meanings(nationality_forms())[fold(form)] == {code}


@pytest.mark.parametrize(
    "form", ["مالي", "مالية", "قمري", "كوري", "كونغولي", "عربي", "أوروبي", "بابوي", "صحراوية"]
)
def test_adjectives_that_mean_something_else_are_not_safe(form: str) -> None:
    """Financial, lunar, papal, of two states, and of no state."""
    assert fold(form) not in meanings(nationality_forms())


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("موسكو", "RU capital Moscow"), ("واشنطن", "US capital Washington"), ("بكين", "CN capital Beijing"),
        ("أنقرة", "TR capital Ankara"), ("الدوحة", "QA capital Doha"), ("الرباط", "MA capital Rabat"),
        ("تونس العاصمة", "TN capital Tunis"), ("الجزائر العاصمة", "DZ capital Algiers"),
        ("طرابلس", "LY capital Tripoli"), ("طرابلس اللبنانية", "LB city Tripoli"),
        ("بوينوس أيرس", "AR capital Buenos Aires"), ("رام الله", "PS capital Ramallah"),
        ("سان بطرسبورغ", "RU city Saint Petersburg"), ("بطرسبرج", "RU city Saint Petersburg"),
        ("كازان", "RU city Kazan"), ("قازان", "RU city Kazan"), ("محج قلعة", "RU city Makhachkala"),
        ("كيجالي", "RW capital Kigali"), ("شرم الشيخ", "EG city Sharm el-Sheikh"), ("دافوس", "CH city Davos"),
        ("ميونخ", "DE city Munich"), ("ميونيخ", "DE city Munich"), ("لاهاي", "NL city The Hague"),
        ("جدة", "SA city Jeddah"), ("مراكش", "MA city Marrakesh"),
        ("ريو دي جانيرو", "BR city Rio de Janeiro"),
        ("مدينة العقبة", "JO city Aqaba"), ("القدس", "ZZ city Jerusalem"), ("الشيشان", "RU region Chechnya"),
        ("كردستان العراق", "IQ region Kurdistan Region"), ("أيرلندا الشمالية", "GB region Northern Ireland"),
        ("ولاية جورجيا", "US region Georgia"), ("مينسك", "BY capital Minsk"),
        ("بودابست", "HU capital Budapest"),
    ],
)  # fmt: skip  # one pair a line would hide the table
def test_city_leads_to_its_state(name: str, meaning: str) -> None:
    """Capitals of CLDR and others, variants of every region, and parts of states."""
    assert meanings(city_names())[fold(name)] == {meaning}


@pytest.mark.parametrize(
    "name", ["صور", "الأبيض", "الخبر", "العين", "العقبة", "تونس", "عمان", "حماة", "ماليه", "تدمر"]
)
def test_cities_called_like_words_or_states_are_marked(name: str) -> None:
    """They are there, but only for where a place is expected."""
    assert fold(name) in meanings(city_names("yes"))
    assert fold(name) not in meanings(city_names())


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("الكرملين", "RU"), ("البيت الأبيض", "US"), ("الإليزيه", "FR"), ("قصر الإليزيه", "FR"),
        ("داونينغ ستريت", "GB"), ("البنتاغون", "US"), ("قصر بعبدا", "LB"), ("قصر قرطاج", "TN"),
    ],
)  # fmt: skip  # one pair a line would hide the table
def test_seat_leads_to_its_state(name: str, code: str) -> None:
    """Palaces, ministries and streets."""
    assert meanings(seat_names())[fold(name)] == {code}


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (1, "يناير كانون_الثاني جانفي"), (2, "فبراير شباط فيفري"), (3, "مارس آذار"), (4, "أبريل نيسان أفريل"),
        (5, "مايو أيار ماي"), (6, "يونيو حزيران جوان يونيه"), (7, "يوليو تموز جويلية يوليوز يوليه"),
        (8, "أغسطس آب أوت غشت أغشت"), (9, "سبتمبر أيلول شتنبر"), (10, "أكتوبر تشرين_الأول"),
        (11, "نوفمبر تشرين_الثاني نونبر"), (12, "ديسمبر كانون_الأول دجنبر دجمبر"),
    ],
)  # fmt: skip  # one pair a line would hide the table
def test_month_is_known_in_every_usage(number: int, names: str) -> None:
    """International, Levantine, Maghrebi and Egyptian names of the same month."""
    for name in names.split():
        assert meanings(month_names(hijri=False))[fold(name.replace("_", " "))] == {str(number)}


@pytest.mark.parametrize(
    ("name", "number"), [("محرم", 1), ("ربيع الآخر", 4), ("جمادى الأولى", 5), ("رمضان", 9), ("ذي الحجة", 12)]
)
def test_hijri_month_is_counted_in_its_own_year(name: str, number: int) -> None:
    """Hijri months have a numbering of their own."""
    assert meanings(month_names(hijri=True))[fold(name)] == {str(number)}


@pytest.mark.parametrize("name", ["مارس", "آب", "ماي", "صفر", "رمضان"])
def test_months_called_like_words_or_persons_are_marked(name: str) -> None:
    """In whatever system they occur."""
    assert {row["ambiguous"] for row in read("months") if fold(row["name"]) == fold(name)} == {"yes"}


@pytest.mark.parametrize(
    ("name", "adjective"),
    [
        ("روسيا", "روسي"), ("سورية", "سوري"), ("فرنسا", "فرنسي"), ("مالطة", "مالطي"), ("العراق", "عراقي"),
        ("الأردن", "أردني"), ("لبنان", "لبناني"), ("باكستان", "باكستاني"), ("جيبوتي", "جيبوتي"),
        ("المجر", "مجري"),
        ("كوسوفو", "كوسوفوي"),
    ],
)  # fmt: skip  # one pair a line would hide the table
def test_nisba_follows_from_the_name(name: str, adjective: str) -> None:
    """The article and the feminine ending go; what the rule makes of foreign endings is overruled by hand."""
    assert generator.nisba(name) == adjective


@pytest.mark.parametrize(
    ("masculine", "feminine"),
    [("روسي", "روسية"), ("كوري جنوبي", "كورية جنوبية"), ("جنوب أفريقي", "جنوب أفريقية")],
)
def test_feminine_agrees_word_by_word(masculine: str, feminine: str) -> None:
    """Only words that are adjectives inflect."""
    assert generator.feminine(masculine) == feminine


@given(st.lists(st.text("اأإآبةهىي ", max_size=3)), st.lists(st.text("اأإآبةهىي ", max_size=3)))
def test_distinct_keeps_one_spelling_of_each_name_in_order(names: list[str], known: list[str]) -> None:
    """What is left is in the old order, differs when folded, and loses nothing but repetitions."""
    kept = generator.distinct(names, known)
    remaining = iter(names)
    assert all(name in remaining for name in kept)
    folded = [fold(name) for name in kept]
    known_folded = {fold(name) for name in known}
    assert len(folded) == len(set(folded))
    assert set(folded) | known_folded | {""} == {fold(name) for name in names} | known_folded | {""}
    assert not set(folded) & known_folded
    assert generator.distinct(kept, known) == kept


def test_checked_in_tables_are_what_the_generator_writes(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody edited an output by hand, or an input without running the generator."""
    if f"CLDR {get_cldr_version()} " not in (DATA / "countries.tsv").read_text("utf-8"):
        pytest.skip("this Babel carries another CLDR than the tables were generated from")
    assert generator.main(["--check"]) == 0, capsys.readouterr().err


def test_check_notices_an_edited_table_and_a_run_repairs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The check writes nothing."""
    copy = shutil.copytree(DATA, tmp_path / "data")
    monkeypatch.setattr(generator, "DATA", copy)
    generator.main([])
    edited = copy / "months.tsv"
    good = edited.read_text("utf-8")
    edited.write_text(good.replace("غشت", "غثت"), encoding="utf-8")
    capsys.readouterr()
    assert generator.main(["--check"]) == 1
    assert capsys.readouterr().err == "out of date: months.tsv\n"
    assert edited.read_text("utf-8") != good
    assert generator.main([]) == 0
    assert edited.read_text("utf-8") == good
