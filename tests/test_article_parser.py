import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcli.article import Article, parse
from briefcli.article.roles import line_role
from briefcli.lexicon.tables import read_rows

LEAD = "انطلقت في الدوحة صباح اليوم أعمال منتدى الخليج للمياه، بمشاركة وفود من تسع دول عربية وأجنبية."
MORE = "وقال الأمين العام للمنتدى إن الدورة الحالية تبحث ثلاثة ملفات رئيسية، أبرزها تحلية مياه البحر."


def outline(article: Article) -> list[tuple[str, str]]:
    """The kinds and texts of an article's blocks."""
    return [(block.kind, article.slice(block.span)) for block in article.blocks]


ARTICLES = [
    pytest.param(
        f"منتدى الخليج للمياه ينطلق في الدوحة\n{LEAD}\n{MORE}\n",
        [("title", "منتدى الخليج للمياه ينطلق في الدوحة"), ("paragraph", LEAD), ("paragraph", MORE)],
        id="title",
    ),
    pytest.param(f"{LEAD}\n{MORE}", [("paragraph", LEAD), ("paragraph", MORE)], id="no title, a stop"),
    pytest.param(
        f"{LEAD[:-1]} {MORE[:-1]}\n\n{MORE}",
        [("paragraph", f"{LEAD[:-1]} {MORE[:-1]}"), ("paragraph", MORE)],
        id="no title, too long",
    ),
    pytest.param(
        f"مينسك – وكالات: {LEAD}\n{MORE}",
        [("paragraph", f"مينسك – وكالات: {LEAD}"), ("paragraph", MORE)],
        id="dateline in a paragraph",
    ),
    pytest.param("منتدى المياه", [("paragraph", "منتدى المياه")], id="one line is no title"),
    pytest.param(
        f"قمة الواحات\nنشر فى: السبت 11 أبريل 2026 - 9:48 م | آخر تحديث: السبت 11 أبريل 2026\n\n{LEAD}",
        [
            ("title", "قمة الواحات"),
            ("byline", "نشر فى: السبت 11 أبريل 2026 - 9:48 م | آخر تحديث: السبت 11 أبريل 2026"),
            ("paragraph", LEAD),
        ],
        id="when it was written and changed",
    ),
    pytest.param(
        f"قمة الواحات\n18:40 – {LEAD}\n17:15 - 17:45 | {MORE}\nيفتتح المنتدى عند 09:30 في قاعة المؤتمرات.",
        [
            ("title", "قمة الواحات"),
            ("paragraph", LEAD),
            ("paragraph", MORE),
            ("paragraph", "يفتتح المنتدى عند 09:30 في قاعة المؤتمرات."),
        ],
        id="updates with their time of day",
    ),
    pytest.param(
        f"هل ينجح منتدى المياه؟\nكتب – رامي النخيل\nكتب ـ رامي النخيل وسلمى الرميلي:\nمسقط - رويترز\n{LEAD}",
        [
            ("title", "هل ينجح منتدى المياه؟"),
            ("byline", "كتب – رامي النخيل"),
            ("byline", "كتب ـ رامي النخيل وسلمى الرميلي:"),
            ("byline", "مسقط - رويترز"),
            ("paragraph", LEAD),
        ],
        id="bylines",
    ),
    pytest.param(
        f"بقلم رامي النخيل\nملتقى الواحات يختتم أعماله\n{LEAD}",
        [("byline", "بقلم رامي النخيل"), ("title", "ملتقى الواحات يختتم أعماله"), ("paragraph", LEAD)],
        id="byline before the title",
    ),
    pytest.param(
        f"قمة الواحات\n{LEAD}\nرابطة الواحات العربية\nالصورة: أرشيف\nالمصدر : تاس",
        [
            ("title", "قمة الواحات"),
            ("paragraph", LEAD),
            ("credit", "رابطة الواحات العربية"),
            ("credit", "الصورة: أرشيف"),
            ("credit", "المصدر : تاس"),
        ],
        id="signature and credits",
    ),
    pytest.param(
        f"قمة الواحات\n{LEAD}\nوتستمر القمة يومين\nالمصدر: وكالات",
        [
            ("title", "قمة الواحات"),
            ("paragraph", LEAD),
            ("paragraph", "وتستمر القمة يومين"),
            ("credit", "المصدر: وكالات"),
        ],
        id="a clause is no signature",
    ),
    pytest.param(
        f"قمة الواحات\n{LEAD}\n\nاقرأ أيضا:\nقمة البحار تنعقد غدا\nخلاف على جدول الأعمال\n\n{MORE}\n(سانا)",
        [
            ("title", "قمة الواحات"),
            ("paragraph", LEAD),
            ("credit", "اقرأ أيضا:"),
            ("credit", "قمة البحار تنعقد غدا"),
            ("credit", "خلاف على جدول الأعمال"),
            ("paragraph", MORE),
            ("credit", "(سانا)"),
        ],
        id="related headlines",
    ),
    pytest.param(
        f"ندوة المناخ\n{LEAD}\n\nجدول الأعمال:\n- الأمن المائي\n– تمويل المشاريع\n• البحث العلمي\n\n"
        f"المحور الأول:\n{MORE}",
        [
            ("title", "ندوة المناخ"),
            ("paragraph", LEAD),
            ("heading", "جدول الأعمال:"),
            ("item", "الأمن المائي"),
            ("item", "تمويل المشاريع"),
            ("item", "البحث العلمي"),
            ("heading", "المحور الأول:"),
            ("paragraph", MORE),
        ],
        id="headings and items",
    ),
    pytest.param(
        f"ندوة المناخ\n{LEAD}\nالمحاور: • الأمن المائي • التمويل • البحث\n{MORE}",
        [
            ("title", "ندوة المناخ"),
            ("paragraph", LEAD),
            ("heading", "المحاور:"),
            ("item", "الأمن المائي"),
            ("item", "التمويل"),
            ("item", "البحث"),
            ("paragraph", MORE),
        ],
        id="bullets inside a line",
    ),
    pytest.param(
        f"ندوة المناخ\n{LEAD}\n\nيشارك في الندوة:\nوزير البيئة التونسي\nوزيرة المياه المغربية\n\n{MORE}",
        [
            ("title", "ندوة المناخ"),
            ("paragraph", LEAD),
            ("heading", "يشارك في الندوة:"),
            ("item", "وزير البيئة التونسي"),
            ("item", "وزيرة المياه المغربية"),
            ("paragraph", MORE),
        ],
        id="a list without markers",
    ),
    pytest.param(
        f"ندوة المناخ\n{LEAD}\n•\nالأمن المائي\n•\nالتمويل\n-----\n{MORE}",
        [
            ("title", "ندوة المناخ"),
            ("paragraph", LEAD),
            ("item", "الأمن المائي"),
            ("item", "التمويل"),
            ("paragraph", MORE),
        ],
        id="markers on lines of their own",
    ),
    pytest.param(
        f"ندوة المناخ\n{LEAD}\nوقال الوزير في كلمته:\n«{MORE}»",
        [
            ("title", "ندوة المناخ"),
            ("paragraph", LEAD),
            ("paragraph", "وقال الوزير في كلمته:"),
            ("paragraph", f"«{MORE}»"),
        ],
        id="a colon before a quotation heads nothing",
    ),
    pytest.param(
        f"بيان ختامي للملتقى المغاربي\nالرباط، 12 غشت 2025\n{LEAD}\nماذا بعد؟\n{MORE}",
        [
            ("title", "بيان ختامي للملتقى المغاربي"),
            ("byline", "الرباط، 12 غشت 2025"),
            ("paragraph", LEAD),
            ("heading", "ماذا بعد؟"),
            ("paragraph", MORE),
        ],
        id="date line and question",
    ),
    pytest.param(
        f"الأخبار\nمنتدى الخليج للمياه ينطلق في الدوحة غدا\n{LEAD}\n{MORE}",
        [
            ("heading", "الأخبار"),
            ("title", "منتدى الخليج للمياه ينطلق في الدوحة غدا"),
            ("paragraph", LEAD),
            ("paragraph", MORE),
        ],
        id="a section's name over the title",
    ),
    pytest.param(
        f"ندوة المناخ\n{LEAD}\n- رئيس الوفد التونسي\n  ووزيرة المياه\nالجلسات:\n{MORE}",
        [
            ("title", "ندوة المناخ"),
            ("paragraph", LEAD),
            ("item", "رئيس الوفد التونسي\n  ووزيرة المياه"),
            ("heading", "الجلسات:"),
            ("paragraph", MORE),
        ],
        id="a line indented under an item",
    ),
    pytest.param(
        "ملتقى الواحات العربي يبدأ أعماله في مسقط وسط خلاف على الميزانية\n"
        f"بدأت اليوم أعمال الملتقى في مسقط.\n\n{LEAD}\n\n{MORE}",
        [
            ("title", "ملتقى الواحات العربي يبدأ أعماله في مسقط وسط خلاف على الميزانية"),
            ("paragraph", "بدأت اليوم أعمال الملتقى في مسقط."),
            ("paragraph", LEAD),
            ("paragraph", MORE),
        ],
        id="a title and a short lead are not two broken lines",
    ),
]


@pytest.mark.parametrize(("text", "blocks"), ARTICLES)
def test_blocks(text: str, blocks: list[tuple[str, str]]) -> None:
    """Each line is what a reader takes it for."""
    assert outline(parse(text, "-")) == blocks


MARKERS = [
    ("- الأمن", "الأمن"),
    ("-الأمن", "الأمن"),
    ("* الأمن", "الأمن"),
    ("▪ الأمن", "الأمن"),
    ("1. الأمن", "الأمن"),
    ("1) الأمن", "الأمن"),
    ("(1) الأمن", "الأمن"),
    ("١- الأمن", "الأمن"),
    ("٣ – الأمن", "الأمن"),
    ("أ) الأمن", "الأمن"),
    ("(ب) الأمن", "الأمن"),
    ("ج- الأمن", "الأمن"),
    ("أولاً: الأمن", "الأمن"),
    ("ثانيًا - الأمن", "الأمن"),
    ("وأخيرا: الأمن", None),
    ("حادي عشر: الأمن", "الأمن"),
    ("د. سلمى الكرز", None),
    ("26 - 27 أكتوبر موعد القمة", None),
    ("2.5 مليون زائر", None),
    ("10:30 بدء الجلسة", None),
    ("2024- عام القمم", None),
    ("-5 درجات في موسكو", None),
    ("أولاً وقبل كل شيء", None),
    ("أول القادمين: الوفد", None),
    ("قمة • واحدة", None),
]


@pytest.mark.parametrize(("line", "item"), MARKERS)
def test_list_markers(line: str, item: str | None) -> None:
    """An item's span leaves out its marker; what only resembles a marker is left alone."""
    article = parse(f"ندوة المناخ\n{LEAD}\n{line}\n{MORE}", "-")
    kind, text = outline(article)[2]
    assert (kind == "item", text) == (item is not None, item or line)


def test_a_marker_with_nothing_behind_it() -> None:
    """A marker alone makes no block."""
    assert outline(parse("- \n- الأمن\n1.\n", "-")) == [("item", "الأمن")]


ROLES = [
    ("كتب: رامي النخيل", "byline"),
    ("كتبت – هدى الصنوبر:", "byline"),
    ("بقلم الدكتور رامي النخيل", "byline"),
    ("تقرير: هدى الصنوبر", "byline"),
    ("إعداد: قسم الأخبار", "byline"),
    ("تاريخ النشر 30 أكتوبر 2024", "byline"),
    ("الخميس 31 تشرين الأول/أكتوبر 2024", "byline"),
    ("31 أكتوبر 2024 - 14:30", "byline"),
    ("31/10/2024 14:30:27", "byline"),
    ("2024/10/31", "byline"),
    ("القاهرة: أ ش أ", "byline"),
    ("المصدر: تاس", "credit"),
    ("المصدر : تاس", "credit"),
    ("المصدر/ وكالات", "credit"),
    ("الصور: وزارة الإعلام", "credit"),
    ("تصوير: هدى الصنوبر", "credit"),
    ("نقلاً عن صحيفة محلية", "credit"),
    ("تابعونا على قناتنا لمعرفة آخر الأخبار", "credit"),
    ("https://example.org/news/1", "credit"),
    ("#قمة_الواحات #مسقط", "credit"),
    ("(سانا)", "credit"),
    ("© جميع الحقوق محفوظة", "credit"),
    ("اقرأ أيضاً: قمة البحار تنعقد غدا", "related"),
    ("شاهد أيضا", "related"),
    # The same words in a report
    ("كتب الوزير على منصة إكس أن بلاده ستشارك", None),
    ("تقرير دولي يحذر من الجفاف", None),
    ("تقرير اللجنة يُعرض غدا", None),
    ("إعداد البيان الختامي يتأخر", None),
    ("المصدر ذاته أكد مشاركة تسعة وفود", None),
    ("الصورة التي جمعت القادة انتشرت", None),
    ("حوار المنامة يبدأ غدا", None),
    ("نقلا عن مصادر مطلعة، قالت الصحيفة إن القمة ستعقد في مسقط بعد أسبوع", None),
    ("مينسك – وكالات: بدأت اليوم القمة", None),
    ("تاس تنقل عن الوزير قوله", None),
    (f"كتب: {LEAD}", None),
    ("المؤتمر الدولي الثاني 2024", None),
    ("تعقد القمة في 31 أكتوبر 2024 بمسقط", None),
]


@pytest.mark.parametrize(("line", "role"), ROLES)
def test_roles_of_lines(line: str, role: str | None) -> None:
    """Bylines and credits are told by how they begin, and are not found in a report's sentences."""
    assert line_role(line) == role


WRAPPED = """\
انطلقت في مدينة أكادير المغربية أعمال الدورة الثالثة من منتدى الواحات الذي
تنظمه مؤسسة الأفلاج بالتعاون مع مجلس أبحاث المناطق الجافة. ويشارك في الدورة
خبراء من تسع دول، وتستمر يومين.

ودعا رئيس الوفد التونسي إلى إنشاء صندوق مشترك لصيانة الأفلاج والخطارات، كما
طالب بإتاحة بيانات الآبار للباحثين.

جدول الأعمال:
- إدارة المياه الجوفية العابرة للحدود وما يتصل بها من قواعد بيانات مشتركة بين
  الدول المعنية
- التمويل
"""


def test_lines_broken_at_a_width_are_joined() -> None:
    """A paragraph or item broken at a fixed width is one block that spans its lines."""
    article = parse(WRAPPED, "-")
    assert [(kind, text.count("\n")) for kind, text in outline(article)] == [
        ("paragraph", 2),
        ("paragraph", 1),
        ("heading", 0),
        ("item", 1),
        ("item", 0),
    ]
    assert [len(block.sentences) for block in article.blocks] == [2, 1, 1, 1, 1]


def test_what_steps_out_from_under_an_item_is_a_block_of_its_own() -> None:
    """Where lines are broken at a width, a line at the margin does not go on from an indented one."""
    text = WRAPPED.replace(
        "  الدول المعنية", "  الدول المعنية وغيرها من بلدان المنطقة الراغبة في الانضمام إلى المبادرة الجديدة"
    )
    article = parse(text.replace("- التمويل", "وتختتم الدورة غدا."), "-")
    assert outline(article)[-1] == ("paragraph", "وتختتم الدورة غدا.")


def test_two_broken_lines_alone() -> None:
    """Two lines between blank ones are joined where the first breaks off and the second ends the sentence."""
    broken = "ودعا رئيس الوفد التونسي إلى إنشاء صندوق مشترك لصيانة الأفلاج كما\nطالب بإتاحة البيانات."
    text = f"{LEAD}\n\n{broken}\n\n{MORE}"
    assert [kind for kind, _ in outline(parse(text, "-"))] == ["paragraph"] * 3


def test_a_list_is_not_taken_for_a_broken_paragraph() -> None:
    """Entries of about one length stay apart."""
    names = [
        "رئيس الرابطة الأردنية للملاحة الذكية في العقبة",
        "مديرة المركز التونسي لدراسات البحر المتوسط",
        "الأمين العام لاتحاد مرافئ المشرق في بيروت",
        "رئيس وفد سلطنة عمان إلى المنتدى الدولي",
    ]
    text = f"{LEAD}\n\nالمشاركون:\n" + "\n".join(names) + f"\n\n{MORE}"
    assert [text for kind, text in outline(parse(text, "-")) if kind == "item"] == names


def test_one_paragraph_to_a_line() -> None:
    """Paragraphs on lines without blank ones between them stay apart."""
    text = f"{LEAD}\n{MORE}\n{LEAD}\n{MORE}"
    assert len(parse(text, "-").blocks) == 4


def test_parse_makes_the_text_canonical() -> None:
    """Spans count the characters of the canonical text."""
    article = parse("\ufeff\u200fقمة المياه\r\n\r\nبدأت القمة.\r\n", "file.txt")
    assert article.text == "قمة المياه\n\nبدأت القمة.\n"
    assert outline(article) == [("title", "قمة المياه"), ("paragraph", "بدأت القمة.")]


def assert_sound(article: Article) -> None:
    """Check what holds for every article: order, bounds, no empty block, sentences from end to end."""
    position = 0
    for block in article.blocks:
        assert position <= block.span.start < block.span.end <= len(article.text)
        assert re.search(r"[^\W_]", article.slice(block.span))
        assert article.slice(block.span) == article.slice(block.span).strip()
        assert block.sentences[0].start == block.span.start
        assert block.sentences[-1].end == block.span.end
        for sentence, following in zip(block.sentences, block.sentences[1:], strict=False):
            assert sentence.end <= following.start
        position = block.span.end
    titles = [block for block in article.blocks if block.kind == "title"]
    assert len(titles) <= 1


@given(st.text())
def test_any_text(text: str) -> None:
    """Any text has blocks in order, inside it, none of them empty, their sentences from end to end."""
    assert_sound(parse(text, "-"))


PIECES = [
    LEAD,
    MORE,
    "قمة",
    "- ",
    "•",
    "1. ",
    "أولا:",
    "المصدر: ",
    "اقرأ أيضا",
    "كتب:",
    "\n",
    "\n\n",
    " ",
    "«",
    "»",
    '"',
    ".",
    "…",
    "x",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_mixture(text: str) -> None:
    """However headings, markers and credits mix, no letter is lost and the blocks are sound."""
    article = parse(text, "-")
    assert_sound(article)
    kept = "".join(article.slice(block.span) for block in article.blocks)
    assert kept.count("الدوحة") == text.count("الدوحة")


def test_the_data_says_only_what_the_code_knows() -> None:
    """Every row of the openers has a known kind and need."""
    rows = read_rows("line-openers")
    assert {row["kind"] for row in rows} == {"byline", "credit", "related"}
    assert {row["needs"] for row in rows} == {"mark", "short", "end", "nothing"}
