# SPDX-License-Identifier: EUPL-1.2
"""Documents of one odd thing each, as flat ODF: what is most likely to be read differently by a walk than by an export."""

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "dc": "http://purl.org/dc/elements/1.1/",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "xlink": "http://www.w3.org/1999/xlink",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
BLACK, WHITE, YELLOW = 'fo:background-color="#000000"', 'fo:color="#ffffff"', 'fo:background-color="#ffff00"'
TEXT_STYLES = {
    "hidden": 'text:display="none"', "white": WHITE, "tiny": 'fo:font-size="1pt"', "narrow": 'style:text-scale="1%"',
    "marked": YELLOW, "badge": f"{BLACK} {WHITE}",
    "struck": 'style:text-line-through-style="solid"', "clear": 'fo:color="#000000" loext:opacity="0%"'}
OTHER_STYLES = {
    "dark": ("paragraph", "paragraph", BLACK), "new-page": ("paragraph", "paragraph", 'fo:break-before="page"'),
    "turned": ("paragraph", "paragraph", 'style:writing-mode="rl-tb"'),
    "of-its-page": ("paragraph", "paragraph", 'style:writing-mode="page"'),
    "gone": ("paragraph", "text", 'text:display="none"'), "dark-cell": ("table-cell", "table-cell", BLACK),
    "kept-cell": ("table-cell", "table-cell", 'style:cell-protect="protected"'), "dark-row": ("table-row", "table-row", BLACK),
    "dark-table": ("table", "table", BLACK), "dark-section": ("section", "section", BLACK),
    "kept": ("graphic", "graphic", 'style:protect="content"'),
    "filled": ("graphic", "graphic", 'draw:fill="solid" draw:fill-color="#000000"'),
    "behind": ("graphic", "graphic", 'style:run-through="background" draw:fill="solid" draw:fill-color="#000000"')}
COMMON_STYLES = (
    '<style:style style:name="Standard" style:family="paragraph"/>'
    '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"'
    ' style:default-outline-level="1"/>'
    '<style:style style:name="Ons_5f_stijl_20__2013__20_één_20__d7_2" style:display-name="Ons_stijl – één ×2"'
    ' style:family="paragraph"/>'
    '<style:style style:name="样式" style:family="paragraph"/>'
    '<style:style style:name="Conditional" style:family="paragraph"><style:map style:condition="table()"'
    ' style:apply-style-name="Heading_20_1"/></style:style>'
    '<text:list-style style:name="Lijst_20_één" style:display-name="Lijst één"><text:list-level-style-number text:level="1"'
    ' style:num-format="1"/><text:list-level-style-number text:level="2" style:num-format="a"/></text:list-style>')


def document(body, page=""):
    names = "".join(f' xmlns:{key}="{name}"' for key, name in NAMESPACES.items())
    styles = "".join(f'<style:style style:name="{name}" style:family="text"><style:text-properties {says}/></style:style>'
                     for name, says in TEXT_STYLES.items())
    styles += "".join(f'<style:style style:name="{name}" style:family="{family}"><style:{kind}-properties {says}/></style:style>'
                      for name, (family, kind, says) in OTHER_STYLES.items())
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document{names} office:version="1.3"'
            ' office:mimetype="application/vnd.oasis.opendocument.text">'
            f"<office:styles>{COMMON_STYLES}</office:styles><office:automatic-styles>{styles}"
            '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"/>'
            "<style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles><office:master-styles>"
            f'<style:master-page style:name="Standard" style:page-layout-name="page">{page}</style:master-page>'
            f"</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>")


def par(text, style="Standard"):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def span(style, text=None):
    return f'<text:span text:style-name="{style}">{style if text is None else text}</text:span>'


def items(*texts, how="", kind="item"):
    return f"<text:list{how}>" + "".join(f"<text:list-{kind}>{one}</text:list-{kind}>" for one in texts) + "</text:list>"


def cell(content, how=""):
    inner = content if content.startswith("<t") else par(content)
    return f"<table:table-cell {how}>{inner}</table:table-cell>"


def row(*cells, how=""):
    return f"<table:table-row {how}>" + "".join(cells) + "</table:table-row>"


def table(name, columns, *rows, how=""):
    return (f'<table:table table:name="{name}" {how}><table:table-column table:number-columns-repeated="{columns}"/>'
            + "".join(rows) + "</table:table>")


def box(content, name, how="", anchor="paragraph"):
    return (f'<draw:frame draw:name="{name}" text:anchor-type="{anchor}" {how} svg:width="5cm" svg:height="2cm"><draw:text-box>'
            f"{content}</draw:text-box></draw:frame>")


def section(name, content, how=""):
    return f'<text:section text:name="{name}" {how}>{content}</text:section>'


def note(kind, content):
    return (f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation><text:note-body>{content}'
            "</text:note-body></text:note>")


def ruby(base, above):
    return f"<text:ruby><text:ruby-base>{base}</text:ruby-base><text:ruby-text>{above}</text:ruby-text></text:ruby>"


def control(text, tag, how=""):
    return f'<loext:content-control loext:tag="{tag}" {how}>{text}</loext:content-control>'


def item(label, value):
    return f'<loext:list-item loext:display-text="{label}" loext:value="{value}"/>'


def comment(author, *paragraphs):
    return (f"<office:annotation><dc:creator>{author}</dc:creator><dc:date>2026-01-01T00:00:00</dc:date>"
            + "".join(paragraphs) + "</office:annotation>")


def by(author):
    return f"<office:change-info><dc:creator>{author}</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>"


def tracked(*regions):
    return "<text:tracked-changes>" + "".join(
        f'<text:changed-region xml:id="{name}" text:id="{name}"><text:{kind}>{by("Jan")}{content}</text:{kind}>'
        "</text:changed-region>" for name, kind, content in regions) + "</text:tracked-changes>"


def from_to(name, text):
    return f'<text:change-start text:change-id="{name}"/>{text}<text:change-end text:change-id="{name}"/>'


def deleted(name):
    return f'<text:change text:change-id="{name}"/>'


def shape(element, content, how=""):
    return f'<draw:{element} {how} draw:style-name="filled" svg:width="5cm" svg:height="2cm">{content}</draw:{element}>'


COVERED = "<table:covered-table-cell/>"
WIDE, HIGH = 'table:number-columns-spanned="2"', 'table:number-rows-spanned="2"'
MARK = '<text:bookmark-{0} text:name="{1}"/>'
SUBTABLE = (table("T", 2, row(cell("a"), cell("b")), row(
    "<table:table-cell>" + table("T.A2", 2, row(cell("s1"), cell("s2")), row(cell("s3"), cell("s4")),
                                 how='table:is-sub-table="true"') + "</table:table-cell>", cell("x"))))

# By what each holds.
ODD = {
    "looks of text": par("a" + "".join(map(span, TEXT_STYLES)) + span("marked", "m" + span("white", "w" + span("struck")))),
    "looks of paragraphs": par(span("white"), "dark") + par("x", "dark") + par("x", "gone") + par(span("marked", " ")) + par(""),
    "names of styles": par("één", "Ons_5f_stijl_20__2013__20_één_20__d7_2") + par("x", "Heading_20_1"),
    "name of a style that we cannot write": par("x", "样式"),
    "page break and conditional style": par("x", "new-page") + par("x", "Conditional") + table("T", 1, row(
        cell(par("x", "Conditional")))) + par(""),
    "blanks": par("a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d\u00ade\u2011f\u200bg")
    + par("  two  ends  ") + par("<text:s/>x ") + par("<text:tab/> <text:s/>"),
    "lists in lists": items(par("1") + par("still 1") + items(par("1.1"), par("1.2")), par("2")) + par("out")
    + items(par("head"), kind="header") + items(items(items(par("deep")))),
    "lists that go on and begin anew": items(par("1"), how=' xml:id="one" text:style-name="Lijst_20_één"') + par("between")
    + items(par("2"), how=' text:continue-list="one" text:style-name="Lijst_20_één"') + par("between")
    + items(par("1 again"), how=' text:style-name="Lijst_20_één"') + par("between")
    + items(par("5"), how=' text:continue-numbering="true" text:style-name="Lijst_20_één"'),
    "headings in lists": items('<text:h text:outline-level="2">in a list</text:h>')
    + '<text:h text:style-name="Heading_20_1" text:outline-level="1">H</text:h>'
    + '<text:h text:outline-level="3" text:is-list-header="true">H3</text:h>',
    "list in a cell": table("T", 2, row(cell(items(par("1"), par("2") + items(par("2.1")))), cell(items(par("1")))))
    + items(par("1")),
    "merged cells": table("T", 3, row(cell("a", f"{WIDE} {HIGH}"), COVERED, cell("c")), row(COVERED, COVERED, cell("d")),
                          row(cell("e"), cell("f", WIDE), COVERED), row(cell("g", HIGH), cell("h"), cell("i")),
                          row(COVERED, cell("j"), cell("k"))) + par(""),
    "split cells": SUBTABLE + par(""),
    "table in a table": table("T", 2, row(cell(par("1") + table("U", 1, row(cell(table("V", 1, row(cell("in"))) + par("")))) + par("2")),
                                          cell("b"))) + par(""),
    "looks of tables": table("T", 2, row(cell(par(span("white") + "x"), 'table:style-name="dark-cell"'), cell("b")),
                             row(cell(span("white")), cell("kept", 'table:style-name="kept-cell"'), how='table:style-name="dark-row"'))
    + table("U", 1, row(cell(span("white"))), how='table:style-name="dark-table"') + par(""),
    "said of a table": table("T", 1, row(cell("x"))).replace("<table:table-column", "<table:title>T &amp; t</table:title>"
                                                             "<table:desc>o</table:desc><table:table-column", 1) + par(""),
    "frames": box(par("page"), "P", 'text:anchor-page-number="1"', "page") + par(
        box(par("1" + box(par("in"), "I")) + items(par("li")) + table("T", 1, row(cell("t"))), "F", 'draw:style-name="kept"') + "a"
        + box(par(span("white")), "G", 'draw:style-name="filled"', "char") + "b" + box(par(""), "B", 'draw:style-name="behind"')
        + box(par(control("c", "t")), "H", "", "as-char") + "c"),
    "shapes": par(shape("rect", "<svg:title>Titel</svg:title>" + par("1") + par(span("struck")), 'text:anchor-type="paragraph"') + "x"
                  + '<draw:g text:anchor-type="paragraph"><svg:desc>Groep</svg:desc>' + shape("ellipse", par("g1"))
                  + "<draw:g>" + shape("rect", par("g2")) + "</draw:g></draw:g>" + "y"),
    "notes": par("a" + note("footnote", par("1") + par(control("c", "n"))) + span("hidden", "h" + note("endnote", par("2"))) + "b"),
    "comments": par("a" + comment("Kees", par("said"), par("t " + span("struck")), items(par("li"))) + "b" + comment("An", par("x"))),
    "fields": par("<text:date text:fixed=\"true\" text:date-value=\"2026-01-01\">1-1-26</text:date><text:title>T</text:title>"
                  "<text:placeholder text:placeholder-type=\"text\">&lt;vul in&gt;</text:placeholder>"
                  "<text:text-input text:description=\"v\">v</text:text-input><text:text-input text:description=\"v\">antwoord  2"
                  "</text:text-input><text:drop-down text:name=\"d\"><text:label text:value=\"een\" text:current-selected=\"true\"/>"
                  "<text:label text:value=\"twee\"/>een</text:drop-down><text:author-name text:fixed=\"true\">J</text:author-name>"),
    "hidden by fields": par('<text:hidden-text text:condition="ooow:1==1" text:string-value="geheim" text:is-hidden="true"/>a'
                            '<text:hidden-text text:condition="ooow:1==2" text:string-value="open">open</text:hidden-text>')
    + par('<text:hidden-paragraph text:condition="ooow:1==1" text:is-hidden="true"/>weg')
    + par('<text:hidden-paragraph text:condition="ooow:1==2" text:is-hidden="false"/>blijft'),
    "sections": section("A", par("p") + section("B", par(control("c", "t")) + table("T", 1, row(cell(section("C", par("c")) + par("d"))))),
                        'text:protected="true"') + section("D", par("h") + table("U", 1, row(cell("h"))), 'text:display="none"')
    + section("E", par(span("white") + "x"), 'text:style-name="dark-section"') + section("F", par("l"), "").replace(
        "<text:p", '<text:section-source xlink:href="file:///nowhere.odt" xlink:type="simple"/><text:p')
    + section("G", table("V", 1, row(cell("first"))) + par("")) + items(par("out")),
    "sections by a condition": section("A", par("hidden"), 'text:display="condition" text:condition="ooow:1==1"')
    + section("B", par("seen"), 'text:display="condition" text:condition="ooow:1==2"') + par("x"),
    "an index": '<text:table-of-content text:name="Inhoud"><text:table-of-content-source/><text:index-body><text:index-title '
    'text:name="k">' + par("Inhoud") + "</text:index-title>" + par("1 entry") + "</text:index-body></text:table-of-content>"
    + par("after") + '<text:h text:outline-level="1" text:style-name="Heading_20_1">H<text:toc-mark text:string-value="t" '
    'text:outline-level="1"/></text:h>',
    "controls": par("a" + control("b" + control("c", "in") + "d", "out", 'loext:alias="A &amp; &quot;a&quot;"') + control("", "empty")
                    + control("[vraag]", "asks", 'loext:showing-place-holder="true"') + control("x", "locked", 'loext:lock="contentLocked"')
                    + control(item("Een", "1") + item("", "2") + "Een", "list", 'loext:dropdown="true"')
                    + control(item("Een", "1") + "Een", "combo", 'loext:combobox="true"') + control(span("hidden"), "hidden")),
    "bookmarks": par(MARK.format("start", "a") + MARK.format("start", "b") + "x" + '<text:bookmark text:name="p"/>'
                     + MARK.format("end", "a")) + par("y")
    + table("T", 1, row(cell(MARK.format("start", "k") + "c" + MARK.format("end", "k"))))
    + par("z" + MARK.format("end", "b") + MARK.format("start", "c") + "w" + MARK.format("end", "c") + '<text:bookmark text:name="q"/>'),
    "tracked changes": tracked(("i1", "insertion", ""), ("d1", "deletion", par("old")), ("f1", "format-change", ""),
                               ("d2", "deletion", par("rest") + par("start")), ("i2", "insertion", ""))
    + par("a" + from_to("i1", "new") + deleted("d1") + "b" + from_to("f1", "c")) + par("one " + deleted("d2") + " two")
    + par('<text:change-start text:change-id="i2"/>i') + par('j<text:change-end text:change-id="i2"/>k') + items(par("li")),
    "tracked deletions of what is no text": tracked(
        ("d1", "deletion", par("x" + note("footnote", par("f")) + control("c", "t"))), ("d2", "deletion", par("t") + table(
            "T", 1, row(cell("gone"))) + par("u")), ("d3", "deletion", par("x" + MARK.format("start", "m") + "y")))
    + par("a" + deleted("d1") + "b") + par("c" + deleted("d2") + "d") + par("e" + deleted("d3") + "f" + MARK.format("end", "m")),
    "tracked changes in cells": tracked(("d1", "deletion", par("old")), ("i1", "insertion", ""))
    + table("T", 1, row(cell("a" + deleted("d1") + "b")), row(cell(par('<text:change-start text:change-id="i1"/>i')
                                                               + par('j<text:change-end text:change-id="i1"/>')))) + par("x"),
    "ruby, link and meta": par("<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>r</text:ruby-text></text:ruby>"
                               '<text:a xlink:href="http://x/" xlink:type="simple">link ' + span("hidden") + "</text:a>"
                               '<text:meta xml:id="m1">meta</text:meta>'),
    "text above words": par("a" + ruby("een", "1 ") + span("hidden", ruby("twee", "2"))
                            + ruby(span("white", "drie"), "3") + "b" + ruby("vier", ""))
    + par(note("footnote", par(ruby("vijf", "5")))) + table("T", 1, row(cell(par(ruby("zes", "6"))))) + par(""),
    "text above words that is deleted": tracked(("d1", "deletion", par("x" + ruby("weg", "1") + "y"))) + par("a" + deleted("d1") + "b"),
    "directions": par("10 - 20", "turned") + par("10 - 20", "of-its-page") + par("a" + span("struck", "10 - 20") + "b", "turned")
    + table("T", 1, row(cell(par("10 - 20", "turned")))) + par(note("footnote", par("1 - 2", "turned"))),
    "variables that are not shown": '<text:variable-decls><text:variable-decl'
    ' office:value-type="string" text:name="v"/></text:variable-decls>'
    + par('a<text:variable-set text:name="v" text:display="none" office:value-type="string" text:formula="ooow:geheim"'
          ' office:string-value="geheim">geheim</text:variable-set>b<text:variable-get text:name="v">geheim</text:variable-get>'),
    "headers": par("body"),
}
PAGES = {
    "headers": "<style:header>" + par("kop " + span("white")) + table("H", 1, row(cell("h"))) + "</style:header><style:header-left>"
    + par("links") + "</style:header-left><style:header-first>" + par("eerste") + "</style:header-first><style:footer>"
    + par("voet <text:page-number>1</text:page-number>") + "</style:footer>",
}
# What the walk leaves to Writer's exporter.
EXPORTED = {"name of a style that we cannot write"}
DOCUMENTS = {name: document(body, PAGES.get(name, "")) for name, body in ODD.items()}
