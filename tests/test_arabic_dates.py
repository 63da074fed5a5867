"""Dates are read in all month systems and forms, and what is doubtful is not read at all."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefcli.arabic.data_rows import rows
from briefcli.arabic.dates import DateMention, find_dates
from briefcli.arabic.durations import find_durations
from briefcli.arabic.partial_date import PartialDate, add_days, span_days
from briefcli.arabic.tokens import tokenize

GREGORIAN = [row for row in rows("months", "briefcli.lexicon") if row["system"] != "hijri"]
HIJRI = [row for row in rows("months", "briefcli.lexicon") if row["system"] == "hijri"]
NAMES = {
    month: sorted({row["name"] for row in GREGORIAN if row["number"] == str(month)}) for month in range(1, 13)
}
DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
WEEKDAYS = ("الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def shown(date: PartialDate) -> str:
    """A date with a question mark for each part that is not known."""
    return "-".join("?" if part is None else str(part) for part in (date.year, date.month, date.day))


def stretch(mention: DateMention) -> str:
    """Begin and finish of a mention; one of them if they are the same."""
    ends = dict.fromkeys(map(shown, (mention.begin, mention.finish)))
    return " to ".join(ends)


def read(text: str) -> list[str]:
    """All stretches of a text, Hijri ones with their calendar's name."""
    return [
        stretch(mention) + (" hijri" if mention.calendar == "hijri" else "")
        for mention in find_dates(tokenize(text))
    ]


def in_script(text: str, digits: str) -> str:
    """The text with its digits in a script."""
    return text.translate({ord(european): digit for european, digit in zip(DIGITS[0], digits, strict=True)})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31 أكتوبر/تشرين الأول 2024", "2024-10-31"),
        ("31 أكتوبر / تشرين الأول 2024", "2024-10-31"),
        ("31 أكتوبر تشرين الأول 2024", "2024-10-31"),
        ("16 أيار (مايو) 2024", "2024-5-16"),
        ("19 كانون الأول/ديسمبر 2024", "2024-12-19"),
        ("31 تشرين الأول - أكتوبر 2024", "2024-10-31"),
        ("12 غشت 2024", "2024-8-12"),
        ("12 أوت 2024", "2024-8-12"),
        ("5 آب 2024", "2024-8-5"),
        ("10 مارس 2024", "2024-3-10"),
        ("الـ26 من أكتوبر", "?-10-26"),
        ("في 26 من شهر أكتوبر من عام 2023", "2023-10-26"),
        ("26 أكتوبر من العام 2023", "2023-10-26"),
        ("26 أكتوبر 2023م", "2023-10-26"),
        ("الحادي والثلاثين من أكتوبر 2024", "2024-10-31"),
        ("في الأول من نوفمبر", "?-11-1"),
        ("الخامس عشر من أيار/مايو 2024", "2024-5-15"),
        ("غرة مارس", "?-3-1"),
        ("فاتح ماي 2023", "2023-5-1"),
        ("(31 أكتوبر 2024)", "2024-10-31"),
        ("14:20-6 أكتوبر 2026", "2026-10-6"),
        ("09:41 ص الثلاثاء 03 فبراير 2026", "2026-2-3"),
        ("16 مايو، 2024", "2024-5-16"),
        ("في 26 من الشهر الجاري", "?-?-26"),
        ("في العاشر من الجاري", "?-?-10"),
        ("في السابع من الشهر نفسه", "?-?-7"),
        ("يختتم في 5 منه", "?-?-5"),
        ("إلى غاية 12 منه", "?-?-12"),
        ("الثلاثاء 11/ 11/ 2025", "2025-11-11"),
    ],
)
def test_a_day_is_read(text: str, expected: str) -> None:
    """One day, in any month system, in digits or words."""
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("26 - 27 أكتوبر 2023", "2023-10-26 to 2023-10-27"),
        ("26-27 أكتوبر 2023", "2023-10-26 to 2023-10-27"),
        ("26–27 أكتوبر 2023", "2023-10-26 to 2023-10-27"),
        ("26 ـ 27 أكتوبر 2023", "2023-10-26 to 2023-10-27"),
        ("26/27 أكتوبر 2023", "2023-10-26 to 2023-10-27"),
        ("من 12 إلى 14 دجنبر 2024", "2024-12-12 to 2024-12-14"),
        ("من 30 أكتوبر إلى 2 نوفمبر 2024", "2024-10-30 to 2024-11-2"),
        ("من 30 ديسمبر إلى 2 يناير 2025", "2024-12-30 to 2025-1-2"),
        ("من 30 ديسمبر 2024 حتى 2 يناير", "2024-12-30 to 2025-1-2"),
        ("من 31 أكتوبر 2024 إلى 1 نوفمبر 2024", "2024-10-31 to 2024-11-1"),
        ("13 يناير 2000 - 1 شباط 2000", "2000-1-13 to 2000-2-1"),
        ("31 أكتوبر و1 نوفمبر 2024", "2024-10-31 to 2024-11-1"),
        ("يومي 26 و27 أكتوبر/تشرين الأول 2023", "2023-10-26 to 2023-10-27"),
        ("26 و 27 أكتوبر 2023", "2023-10-26 to 2023-10-27"),
        ("أيام 3 و4 و5 مارس", "?-3-3 to ?-3-5"),
        ("3، 4 و5 مارس 2024", "2024-3-3 to 2024-3-5"),
        ("ما بين 3 و5 مايو", "?-5-3 to ?-5-5"),
        ("بين 15 و17 من مايو 2024", "2024-5-15 to 2024-5-17"),
        ("خلال الفترة من 7 إلى 18 نوفمبر/تشرين الثاني 2022", "2022-11-7 to 2022-11-18"),
        ("في الفترة 7-18 نوفمبر 2022", "2022-11-7 to 2022-11-18"),
        ("من 5 مايو 2024 حتى 8 منه", "2024-5-5 to 2024-5-8"),
        ("يومي الخميس والجمعة 26 و27 أكتوبر 2023", "2023-10-26 to 2023-10-27"),
        ("الخميس 26 والجمعة 27 أكتوبر 2023", "2023-10-26 to 2023-10-27"),
        ("من الخميس 26 إلى السبت 28 أكتوبر 2023", "2023-10-26 to 2023-10-28"),
        ("الأول والثاني من نوفمبر 2024", "2024-11-1 to 2024-11-2"),
        ("26-27/10/2023", "2023-10-26 to 2023-10-27"),
        ("26/10/2023 - 27/10/2023", "2023-10-26 to 2023-10-27"),
        ("مارس/أبريل 2024", "2024-3-? to 2024-4-?"),
        ("من مارس إلى مايو 2024", "2024-3-? to 2024-5-?"),
        ("من ديسمبر إلى فبراير 2025", "2024-12-? to 2025-2-?"),
        ("شهري مايو ويونيو 2024", "2024-5-? to 2024-6-?"),
        ("عامي 2023 و2024", "2023-?-? to 2024-?-?"),
        ("بين عامي 2020 و2024", "2020-?-? to 2024-?-?"),
        ("عام 2023/2024", "2023-?-? to 2024-?-?"),
        ("(2023-2024)", "2023-?-? to 2024-?-?"),
    ],
)
def test_a_stretch_of_days_months_or_years_is_read(text: str, expected: str) -> None:
    """A range or an unbroken list has a begin and a finish; a year told once counts for both."""
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "لمدة يومين ابتداءً من اليوم الخميس 31 أكتوبر وحتى يوم غد الجمعة 1 نوفمبر/تشرين الثاني 2024",
            "2024-10-31 to 2024-11-1",
        ),
        ("على مدى يومين ابتداءً من 31 آب/أغسطس 2025", "2025-8-31 to 2025-9-1"),
        ("لمدة ثلاثة أيام اعتبارا من 5 مايو 2024", "2024-5-5 to 2024-5-7"),
        ("يستمر يومين، بدءا من 31 ديسمبر 2024", "2024-12-31 to 2025-1-1"),
        ("31 أغسطس 2025 ولمدة يومين", "2025-8-31 to 2025-9-1"),
        ("في 5 مايو ويستمر ثلاثة أيام", "?-5-5 to ?-5-7"),
        ("لمدة يومين ابتداء من 28 فبراير", "?-2-28"),
        ("لمدة أسبوع ابتداء من 5 مايو 2024", "2024-5-5"),
    ],
)
def test_a_duration_stretches_the_day_that_it_stands_with(text: str, expected: str) -> None:
    """The last day is counted from the first, unless the text names it or the count is not certain."""
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("منتصف مايو 2024", "2024-5-?"),
        ("أبريل 2021", "2021-4-?"),
        ("تموز/يوليو 2024", "2024-7-?"),
        ("تشرين الثاني 2023", "2023-11-?"),
        ("النصف الأول من مايو 2024", "2024-5-?"),
        ("في أكتوبر", "?-10-?"),
        ("خلال شهر مارس", "?-3-?"),
        ("مطلع عام 2026", "2026-?-?"),
        ("مطلع 2026", "2026-?-?"),
        ("عام 2023", "2023-?-?"),
        ("سنة 2019", "2019-?-?"),
        ("للعام 2024", "2024-?-?"),
        ("في العام 2022", "2022-?-?"),
        ("2024م", "2024-?-?"),
        ("في 2030", "2030-?-?"),
        ("في 2030، قال", "2030-?-?"),
        ("في 2024 بمشاركة دول", "2024-?-?"),
        ("القمة (2024)", "2024-?-?"),
    ],
)
def test_a_month_or_year_is_read(text: str, expected: str) -> None:
    """Without a day, a year must be announced and a month must be no other word."""
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "31/10/2024", "31-10-2024", "31.10.2024", "2024-10-31", "2024/10/31", "٣١/١٠/٢٠٢٤",
        "الخميس 31/10/2024", "بتاريخ 31/10/2024",
    ],
)  # fmt: skip # a list of spellings
def test_a_date_in_digits_is_read(text: str) -> None:
    """Day first or year first, with any of the signs."""
    assert read(text) == ["2024-10-31"]


@pytest.mark.parametrize(
    ("text", "weekday", "relative"),
    [
        ("اليوم الخميس", "thursday", "today"),
        ("أمس السبت 17 مايو 2025", "saturday", "yesterday"),
        ("يوم غد الجمعة", "friday", "tomorrow"),
        ("عقدت في العلا اليوم القمة", None, "today"),
        ("انطلق بالرباط اليوم المؤتمر", None, "today"),
        ("يوم الخميس الموافق 31 أكتوبر 2024", "thursday", None),
        ("الخميس، 31 أكتوبر 2024", "thursday", None),
        ("الخميس (31 أكتوبر 2024)", "thursday", None),
        ("الجمعة الماضي", "friday", "last"),
        ("يوم الإثنين المقبل", "monday", "next"),
        ("والأربعاء", "wednesday", None),
        ("أول أمس", None, "day-before-yesterday"),
        ("أمس الأول", None, "day-before-yesterday"),
        ("بعد غد", None, "day-after-tomorrow"),
        ("تنطلق غدا في مينسك", None, "tomorrow"),
        ("اختتمت أمس أعمال المؤتمر", None, "yesterday"),
        ("تبدأ غدا أعمال المؤتمر", None, "tomorrow"),
        ("اليوم (الخميس) 19 فبراير 2026", "thursday", "today"),
        ("أول من أمس (الاثنين)، انطلقت", "monday", "day-before-yesterday"),
        ("قبل ظهر الثلثاء", "tuesday", None),
        ("تختتم الليلة، فعاليات", None, "today"),
        ("الأحد والاثنين الماضيين", "sunday", "last"),
        ("سبتمبر الماضي", None, "last"),
        ("مارس المقبل", None, "next"),
        ("26 مايو الجاري", None, "current"),
        ("26 من الشهر الجاري", None, "current-month"),
        ("في 10 من الجاري", None, "current-month"),
        ("في الثامن من نفس الشهر", None, "same-month"),
        ("مطلع ماي", None, None),
        ("العام الماضي", None, "previous-year"),
        ("السنة المقبلة", None, "next-year"),
        ("العام الجاري", None, "current-year"),
        ("هذا العام", None, "current-year"),
        ("القمة العام الماضي", None, "previous-year"),
        ("ستستضيف المؤتمر الرابع العام المقبل", None, "next-year"),
        ("في مارس من العام الماضي", None, "previous-year"),
        ("الأسبوع المقبل", None, "next-week"),
        ("الشهر الماضي", None, "previous-month"),
    ],
)
def test_weekdays_and_relative_words_are_kept(text: str, weekday: str | None, relative: str | None) -> None:
    """What only the day of writing can resolve is told as it is."""
    (mention,) = find_dates(tokenize(text))
    assert (mention.weekday, mention.relative) == (weekday, relative)


def test_a_date_relative_to_the_day_of_writing_is_left_open() -> None:
    """A relative word or a weekday alone gives no year, month or day."""
    for text in ("اليوم الخميس", "العام الماضي", "أول أمس"):
        (mention,) = find_dates(tokenize(text))
        assert mention.begin.empty
        assert mention.finish.empty


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 ربيع الأول 1446هـ", ["1446-3-12 hijri"]),
        ("30 صفر 1446", ["1446-2-30 hijri"]),
        ("عام 1445هـ", ["1445-?-? hijri"]),
        ("12/3/1446هـ", ["1446-3-12 hijri"]),
        ("الأحد 12 ربيع الأول 1446هـ الموافق 15 سبتمبر 2024", ["1446-3-12 hijri", "2024-9-15"]),
        ("شهر رمضان 1445 هـ", ["1445-9-? hijri"]),
        ("31 صفر 1446", []),
        ("2 مايو 1446هـ", []),
        ("10 رمضان 2024", []),
    ],
)
def test_hijri_dates_are_never_taken_for_gregorian(text: str, expected: list[str]) -> None:
    """A Hijri date keeps its calendar; a month and a year of different calendars are no date."""
    assert read(text) == expected
    assert all(
        mention.begin.iso() is None for mention in find_dates(tokenize(text)) if mention.calendar == "hijri"
    )


def test_the_weekday_of_a_hijri_date_counts_for_the_gregorian_one() -> None:
    """Told once before both, it belongs to both."""
    mentions = find_dates(tokenize("الأحد 12 ربيع الأول 1446هـ الموافق 15 سبتمبر 2024"))
    assert [mention.weekday for mention in mentions] == ["sunday", "sunday"]


@pytest.mark.parametrize(
    "text",
    [
        "رؤية 2030",
        "خطة 2030",
        "1500 شخص",
        "في 2035 مشاركا",
        "2000م",
        "في 2035 بالغا",
        "مارس ضغوطا على الحكومة",
        "مارس 2024 لاعبا الرياضة",
        "مارس المؤتمر دوره",
        "قالت ماي",
        "تيريزا مايو قالت",
        "آب الوزير إلى بلده",
        "جوان",
        "محمد رمضان",
        "رجب",
        "صفر",
        "نوفمبر",
        "31 فبراير 2024",
        "29 فبراير 2023",
        "32 مايو 2024",
        "45 مايو 2024",
        "31 أكتوبر/تشرين الثاني 2024",
        "31 أيلول 2024",
        "10/31/2024",
        "31/31/2024",
        "12/3/1446",
        "12/3/1024",
        "1.2.3.2024",
        "من 5 نوفمبر 2024 إلى 3 مارس 2024",
        "3/5 مايو",
        "الأمين العام الحالي",
        "الأمين العام المقبل",
        "الأمين العام 2022",
        "بشكل عام 2024",
        "اليوم العالمي",
        "اليوم الأول",
        "انعقد اليوم الدراسي",
        "انعقد اليوم الوزاري",
        "بين الاثنين",
        "صلاة الجمعة",
        "القرن 21",
        "الدورة 29",
        "18:30",
        "شارع 14 يوليو",
        "جامعة 8 ماي 1945",
        "مدينة السادس من أكتوبر",
        "رقم 10 مارس",
        "10 مايوهات",
        "قمة 2024",
        "اشترى 3 منه",
        "القاعة 2 / 3",
    ],
)
def test_what_is_doubtful_is_no_date(text: str) -> None:
    """Counts, names, verbs and impossible or contradictory dates give nothing."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("في القاعة 5 و20 مايو 2024", ["2024-5-20"]),
        ("يومي 5 و20 مايو 2024", ["2024-5-5", "2024-5-20"]),
        ("في 16 مايو و20 يونيو 2024", ["2024-5-16", "2024-6-20"]),
        ("16 مايو، 2024 مشاركا", ["?-5-16"]),
        ("في 16 مايو 2000 شخص", ["?-5-16"]),
        ("حضر 48 وفدا في 26 أكتوبر 2023", ["2023-10-26"]),
        ("عقد في 26 أكتوبر 2023. وفي 2024 عقد", ["2023-10-26"]),
        ("القاعة 3، 26 أكتوبر 2023", ["2023-10-26"]),
        ("في العام 2022 وفي عام 2023", ["2022-?-?", "2023-?-?"]),
        ("31/10/2024 - 10:30", ["2024-10-31"]),
    ],
)
def test_what_stands_beside_a_date_is_not_drawn_into_it(text: str, expected: list[str]) -> None:
    """Counts, rooms and other dates stay apart."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("تستمر ثلاثة أيام", [3]),
        ("لمدة يومين", [2]),
        ("على مدى 5 أيام", [5]),
        ("لمدة يوم واحد", [1]),
        ("لثلاثة أيام", [3]),
        ("ليومين", [2]),
        ("يستمر أسبوعين", [14]),
        ("على مدار خمسة عشر يوما", [15]),
        ("تستمر أعماله يومين", [2]),
        ("ويستمر المؤتمر أربعة أيام", [4]),
        ("وتتواصل فعاليات المعرض الدولي عشرة أيام", [10]),
        ("بعد يومين من النقاش", [2]),
        ("بعد أسبوعين من المفاوضات", [14]),
        ("يومين من النقاش احتضنتهما الكلية", [2]),
        ("قضى يومين من حياته", []),
        ("بعد يومين من القمة", []),
        ("يستمر القتال في الجنوب، وقتل قبل يومين قائد", []),
        ("قبل ثلاثة أيام", []),
        ("ثلاثة أيام", []),
        ("استمر يوم الخميس", []),
        ("ليوم الخميس", []),
        ("لأسبوع الموضة", []),
        ("لمدة نحو ثلاثة أيام", []),
        ("لمدة ثلاث سنوات", []),
    ],
)
def test_durations_need_a_word_that_makes_them_one(text: str, days: list[int]) -> None:
    """Days that are merely counted do not last."""
    assert [duration.days for duration in find_durations(tokenize(text))] == days


@given(data=st.data(), date=st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_every_date_written_out_is_read_back(data: st.DataObject, date: dt.date) -> None:
    """Any day, in any system, alone or doubled, in any digits, with or without its weekday, comes back."""
    names = NAMES[date.month]
    month = data.draw(st.sampled_from(names))
    double = data.draw(st.sampled_from(["", *(name for name in names if name != month)]))
    if double:
        month += data.draw(st.sampled_from(["/{}", " / {}", " - {}", " ({})"])).format(double)
    day = data.draw(st.sampled_from([f"{date.day}", f"{date.day:02}", f"{date.day} من"]))
    year = data.draw(st.sampled_from(["{}", "{}م", "من عام {}", "عام {}"])).format(date.year)
    weekday = data.draw(st.sampled_from(["", "{} ", "يوم {} ", "{}، ", "اليوم {} ", "{} الموافق "]))
    text = weekday.format(WEEKDAYS[date.weekday()]) + f"{day} {month} {year}"
    text = in_script(text, data.draw(st.sampled_from(DIGITS)))
    (mention,) = find_dates(tokenize(text))
    assert mention.begin == mention.finish == PartialDate(date.year, date.month, date.day)
    assert mention.begin.iso() == date.isoformat()
    assert mention.weekday == (WEEKDAY_NAMES[date.weekday()] if weekday else None)
    assert text[mention.start : mention.end] == text


@given(
    data=st.data(),
    date=st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)),
    length=st.integers(2, 20),
)
def test_every_stretch_written_out_is_read_back(data: st.DataObject, date: dt.date, length: int) -> None:
    """Days of one month or of two, joined in any way, come back as begin and finish."""
    last = date + dt.timedelta(days=length - 1)
    first_month, last_month = (data.draw(st.sampled_from(NAMES[day.month])) for day in (date, last))
    if date.month == last.month:
        joined = data.draw(
            st.sampled_from(["من {} إلى {}", "{}-{}", "{} - {}", "بين {} و{}", "من {} حتى {}"])
        )
        text = f"{joined.format(date.day, last.day)} {last_month} {last.year}"
    else:
        joined = data.draw(st.sampled_from(["من {} إلى {}", "{} - {}", "بين {} و{}", "من {} وحتى {}"]))
        told = data.draw(st.sampled_from(["", f" {date.year}"]))
        text = joined.format(f"{date.day} {first_month}{told}", f"{last.day} {last_month} {last.year}")
    (mention,) = find_dates(tokenize(text))
    assert (mention.begin.iso(), mention.finish.iso()) == (date.isoformat(), last.isoformat())
    assert span_days(mention.begin, mention.finish) == length


@given(data=st.data(), year=st.integers(1300, 1499), day=st.integers(1, 30))
def test_every_hijri_day_is_read_back(data: st.DataObject, year: int, day: int) -> None:
    """Any day of a Hijri month comes back in its calendar."""
    row = data.draw(st.sampled_from(HIJRI))
    (mention,) = find_dates(tokenize(f"{day} {row['name']} {year}هـ"))
    assert mention.begin == PartialDate(year, int(row["number"]), day, "hijri")


SOUP = """
من إلى حتى و - / ، ( ) بين يومي يوم اليوم غدا أمس الأول الخميس الجمعة الماضي العام عام شهر هذا أكتوبر تشرين
الثاني مارس رمضان ربيع م هـ 2024 1446 31 5 1 26 الـ في الحادي والعشرين لمدة ثلاثة أيام يومين ابتداء منه غرة
الموافق 31/10/2024 31.10.2024 و27
"""
WORDS = st.lists(
    st.one_of(
        st.sampled_from(SOUP.split()),
        st.sampled_from(sorted(row["name"] for row in GREGORIAN)),
        st.integers(0, 3000).map(str),
    ),
    max_size=30,
)


@given(st.one_of(WORDS.map(" ".join), WORDS.map("".join), st.text()))
def test_any_text_gives_ordered_mentions(text: str) -> None:
    """Nothing raises; mentions are in order, share no token, lie in the text and run forward."""
    tokens = tokenize(text)
    mentions = find_dates(tokens)
    assert all(before.last < after.first for before, after in pairwise(mentions))
    for mention in mentions:
        assert 0 <= mention.first <= mention.last < len(tokens)
        assert (mention.start, mention.end) == (tokens[mention.first].start, tokens[mention.last].end)
        assert mention.begin.calendar == mention.finish.calendar
        assert mention.begin.year is None or mention.finish.year is None or mention.begin <= mention.finish
        assert (mention.begin.year is None) == (mention.finish.year is None)
    durations = find_durations(tokens)
    assert all(before.last < after.first for before, after in pairwise(durations))


@pytest.mark.parametrize(
    ("parts", "iso"),
    [
        ((2024, 10, 31), "2024-10-31"),
        ((2024, 10, None), "2024-10"),
        ((2024, None, None), "2024"),
        ((2024, None, 5), "2024"),
        ((None, 10, 31), None),
        ((None, None, None), None),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(
    parts: tuple[int | None, int | None, int | None], iso: str | None
) -> None:
    """ISO 8601 without a gap; nothing without a year."""
    assert PartialDate(*parts).iso() == iso


@pytest.mark.parametrize(
    "parts",
    [(2023, 2, 29), (2024, 2, 31), (None, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (0, 1, 1)],
)
def test_an_impossible_date_is_refused(parts: tuple[int | None, int, int]) -> None:
    """There is no 31 February, in any year."""
    with pytest.raises(ValueError, match=r"\w"):
        PartialDate(*parts)


PARTIAL = st.one_of(
    st.dates().map(lambda date: PartialDate(date.year, date.month, date.day)),
    st.dates().map(lambda date: PartialDate(date.year, date.month)),
    st.dates().map(lambda date: PartialDate(None, date.month, date.day)),
    st.dates().map(lambda date: PartialDate(date.year)),
)


@given(PARTIAL, PARTIAL, PARTIAL)
def test_dates_have_one_order(first: PartialDate, second: PartialDate, third: PartialDate) -> None:
    """Of two dates exactly one is true: before, equal, after; and the order carries over."""
    assert (first < second) + (first == second) + (first > second) == 1
    if first <= second <= third:
        assert first <= third


@given(st.dates(), st.integers(-3000, 3000))
def test_adding_days_and_counting_them_agree(date: dt.date, count: int) -> None:
    """What was added is what lies between, and taking it away leads back."""
    begin = PartialDate(date.year, date.month, date.day)
    finish = add_days(begin, count)
    assume(finish is not None)
    assert finish is not None
    assert add_days(finish, -count) == begin
    assert span_days(begin, finish) == (count + 1 if count >= 0 else None)


@pytest.mark.parametrize(
    ("date", "count", "expected"),
    [
        (PartialDate(None, 10, 31), 1, PartialDate(None, 11, 1)),
        (PartialDate(None, 12, 31), 1, PartialDate(None, 1, 1)),
        (PartialDate(None, 2, 28), 1, None),
        (PartialDate(2024, 2, 28), 1, PartialDate(2024, 2, 29)),
        (PartialDate(2024, 2), 1, None),
        (PartialDate(9999, 12, 31), 1, None),
        (PartialDate(1446, 1, 30, "hijri"), 1, None),
    ],
)
def test_days_are_added_only_where_the_answer_is_certain(
    date: PartialDate, count: int, expected: PartialDate | None
) -> None:
    """Without a year the end of February is not known."""
    assert add_days(date, count) == expected
