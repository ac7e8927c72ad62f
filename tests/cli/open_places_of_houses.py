# SPDX-License-Identifier: EUPL-1.2
"""Tests of what documents of other houses leave open, in ODT and in DOCX: in which styles, in which controls, beside the body and
under which headings; and of lawful text that only looks so. cli_test.py runs them."""
import os
import re
import zipfile
from xml.sax.saxutils import escape

from published import findings

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(f'xmlns:{name}="{OFFICE}{name}:1.0"' for name in ("office", "text", "table", "style", "manifest")) + (
    f' xmlns:draw="{OFFICE}drawing:1.0" xmlns:fo="{OFFICE}xsl-fo-compatible:1.0"'
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"')
WORD = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
PLACE = re.compile("Something is still open here: (.*)\\. Fill it in|“(.*)” looks like something left open|There is highlighted text here")


def package(path, parts):
    with zipfile.ZipFile(path, "w") as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return path


def odt(folder, body, styles="", automatic=""):
    """A document of nobody's."""
    files = "".join(f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>' for name, kind in
                    (("/", "application/vnd.oasis.opendocument.text"), ("content.xml", "text/xml"), ("styles.xml", "text/xml")))
    return package(os.path.join(folder, "los.odt"), {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": f"<manifest:manifest {SPACES}>{files}</manifest:manifest>",
        "content.xml": f'<office:document-content {SPACES} office:version="1.3"><office:automatic-styles>{automatic}'
                       f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        "styles.xml": f'<office:document-styles {SPACES} office:version="1.3">{styles}</office:document-styles>'})


def docx(folder, body, **parts):
    """The same in Word; parts: header=…, footer=…, endnotes=… with their content."""
    relations = "".join(f'<Relationship Id="r{name}" Type="{KINDS}{name}" Target="{name}.xml"/>' for name in parts)
    section = "".join(f'<w:{name}Reference w:type="default" r:id="r{name}"/>' for name in parts if name in ("header", "footer"))
    roots = {"header": "hdr", "footer": "ftr"}
    return package(os.path.join(folder, "los.docx"), {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
                               'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships {RELATIONS}><Relationship Id="r1" Type="{KINDS}officeDocument" Target="word/document.xml"/>'
                       "</Relationships>",
        "word/_rels/document.xml.rels": f"<Relationships {RELATIONS}>{relations}</Relationships>",
        "word/document.xml": f"<w:document {WORD}><w:body>{body}<w:sectPr>{section}</w:sectPr></w:body></w:document>",
        **{f"word/{name}.xml": f"<w:{roots.get(name, name)} {WORD}>{content}</w:{roots.get(name, name)}>" for name, content in parts.items()}})


def run(text, look=""):
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def said(*runs):
    return "<w:p>" + "".join(one if one.startswith("<") else run(one) for one in runs) + "</w:p>"


def headed(words):
    return f'<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{run(words)}</w:p>'


def control(content, kind="<w:text/>"):
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def open_in(path):
    """What is told to be open, what is certain first; an empty text for what is only highlighted."""
    found = [PLACE.search(one["message"]["en"]) for one in findings(path) if one["rule"] == "STR-02"]
    return [one[1] or one[2] or "" for one in found]


def in_both(folder, lines):
    """The lines as paragraphs, "# " before a heading: what is open in the ODT and, the same, in the DOCX."""
    heads = [one.startswith("# ") for one in lines]
    words = [one[2:] if head else one for one, head in zip(lines, heads)]
    here = open_in(odt(folder, "".join(f'<text:h text:outline-level="1">{escape(one)}</text:h>' if head else f"<text:p>{escape(one)}</text:p>"
                                       for one, head in zip(words, heads))))
    there = open_in(docx(folder, "".join(headed(one) if head else said(one) for one, head in zip(words, heads))))
    assert here == there, (here, there)
    return here


def told_as_marked(folder, marked):
    """What stands in ⟦…⟧ is told, once and as it stands, and nothing else is."""
    lines = [re.sub("[⟦⟧]", "", one) for one in marked]
    told, meant = sorted(in_both(folder, lines)), sorted(one for line in marked for one in re.findall("⟦(.*?)⟧", line))
    assert told == meant, (told, meant)


def test_open_places_in_brackets_and_marks_of_other_houses_are_told_once_each(folder):
    told_as_marked(folder, ("Het budget is ⟦[Bedrag Invullen]⟧ per jaar.", "⟦[INVULLEN: naam van de dienst]⟧ is verantwoordelijk.",
                            "De eis luidt: ⟦<hoeveelheid>⟧ stuks per ⟦<tijdvak>⟧.", "The term is ⟦[Fill In Number Of Months]⟧ months.",
                            "A ⟦[•••]⟧ euro penalty.", "Een korting van ⟦[_]⟧ procent.", "A deposit of ⟦$ ____⟧ is due.",
                            "Geachte ⟦«Titel_contactpersoon»⟧", "⟦{% leverancier %}⟧ levert.", "⟦[%functie%]⟧ tekent.",
                            "⟦(naam gemeente)⟧ schrijft deze opdracht uit.", "De opdracht is ⟦[wel/niet]⟧ in percelen verdeeld.",
                            "De waarde is € ⟦[xxx.xxx]⟧.", "Op ⟦[dag]⟧ ⟦[maand]⟧ is de sluiting.", "Ingang: ⟦{ingangsdatum; formaat dd-mm-jjjj}⟧"))


def test_an_instruction_of_more_than_two_hundred_characters_in_braces_is_one_open_place(folder):
    told_as_marked(folder, ("⟦{Licht hier toe waarom de aanbestedende dienst kiest voor een concurrentiegerichte dialoog, welke onderdelen in de dialoog "
                            "worden besproken, hoeveel gegadigden worden uitgenodigd en hoe het aantal in de loop van de dialoog wordt teruggebracht; "
                            "noem ook de planning.}⟧",))


def test_a_date_a_time_an_amount_or_a_number_of_which_only_the_form_stands_is_told(folder):
    told_as_marked(folder, ("Ingangsdatum: ⟦xx/xx/20xx⟧", "Begin: ⟦xx maand 20xx⟧", "Datum: ⟦dd.mm.jjjj⟧", "Einde: ⟦DD MMMM JJJJ⟧", "Date: ⟦mm/dd/yyyy⟧",
                            "Tijdstip: ⟦uu:mm⟧ uur", "De waarde is ⟦€ X,-⟧.", "Op ⟦__-__-2027⟧ sluit de inschrijving.",
                            "Zie paragraaf ⟦x.x⟧ en hoofdstuk ⟦xx⟧."))


def test_what_word_itself_puts_where_nothing_was_chosen_is_told(folder):
    lines = ("Klik of tik om een datum in te voeren.", "Klik hier om tekst in te voeren.", "Click here to enter a date.", "Kies een bouwsteen.",
             "Choose a building block.", "Fout! Verwijzingsbron niet gevonden.", "Fout! Bladwijzer niet gedefinieerd.",
             "Error! Bookmark not defined.", "Error! Unknown document property name.")
    assert in_both(folder, lines) == [one.rstrip(".") for one in lines]


def test_what_only_looks_open_is_not_told(folder):
    assert in_both(folder, (
        "Prijs [in € excl. btw] per stuk", "Afmeting [l x b x h in mm]", "Levertijd [in werkdagen]", "Hoofdstuk XXX van het Wetboek van Koophandel",
        "Bijlage XX bij Verordening (EU) 2016/1628", "Waarden in {0,5; 1,0; 1,5}.", "De standaard IEEE 802.11x en USB 3.x worden ondersteund.",
        "HTTP-codes 4xx en 5xx worden gelogd.", "Het adresbereik is 10.x.x.x.", "Het kantoor is open van 9 AM tot 5 PM.",
        "De gemeente [hierna te noemen: Opdrachtgever] gunt.", "SELECT * FROM [Orders] WHERE [Id] = 5", "Prijzen zijn in euro (x 1.000).",
        "De URI heeft de vorm https://{host}/api/{versie}/zaken.", "Gebruik het formaat dd-mm-jjjj voor alle datums.",
        "Timestamps use the format yyyy-mm-dd hh:mm.", "Muisklik op “Kies een item” om verder te gaan.", "This page is intentionally left blank.")) == []


def test_a_source_in_brackets_is_known_by_its_recurrence_and_by_a_list_of_sources(folder):
    for lines in (("Koppelvlakken volgen [StUF] en [Haal Centraal].", "Berichten volgen [StUF].", "# Literatuur",
                   "[StUF] Standaard uitwisseling formaat, VNG.", "[Haal Centraal] API-strategie, VNG."),
                  ("De voorziening voldoet aan NORA [NORA-AP06] en aan de BIO [BIO2].", "Zie ook [NORA-AP07] en [BIO2].", "# Bronnen",
                   "[BIO2] Baseline informatiebeveiliging overheid 2.", "[NORA-AP06] Afgeleid principe 6.")):
        assert in_both(folder, lines) == [], lines
        assert in_both(folder, (*lines, "De gemeente is [naam gemeente].")) == ["[naam gemeente]"], lines


def test_where_somebody_signs_a_line_is_not_told(folder):
    assert in_both(folder, ("Aldus overeengekomen en in tweevoud ondertekend,", "Datum: ________", "Plaats: ________", "Naam en functie: ________",
                            "Handtekening namens leverancier: ________")) == []
    assert in_both(folder, ("De boete is € ________ per dag.",)) == ["€ ________"]


def test_a_chapter_is_the_authoritys_although_its_heading_begins_or_ends_like_a_form(folder):
    for heading in ("Statement of needs", "Form of contract", "Forms of communication", "Price review", "Pricing model", "Prijsstelling",
                    "Verklaring van begrippen", "Klachtenformulier", "Geheimhoudingsverklaring", "Toelichting op de eigen verklaring"):
        assert in_both(folder, (f"# {heading}", "De dienst is [naam gemeente] te <plaats>.", "De boete is € ____ per dag.")) == \
            ["[naam gemeente]", "<plaats>", "€ ____"], heading


def test_a_form_of_the_tenderer_is_left_to_the_tenderer(folder):
    for heading in ("Form of tender", "Tender form", "Reference form", "Inschrijvingsbiljet", "Bijlage C: Verklaring onderaannemers",
                    "Combinatieverklaring", "Price schedule (to be completed by the tenderer)"):
        assert in_both(folder, (f"# {heading}", "Ondergetekende, [naam], verklaart namens [naam onderneming]:", "Bedrag: € ____")) == [], heading


def test_a_control_of_word_that_nobody_answered_is_told_wherever_it_stands(folder):
    date, choice = control(run("Klik om datum"), "<w:date/>"), control(said("Maak een keuze"), "<w:comboBox/>")
    repeated = f"<w:sdt><w:sdtPr/><w:sdtContent>{said(control(run('Rol')))}</w:sdtContent></w:sdt>"
    macro = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MACROBUTTON NoMacro Klik hier en typ de naam </w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    assert open_in(docx(folder, said("Datum: ", date) + choice + repeated + said("Naam: ", macro))) == \
        ["Klik om datum", "Maak een keuze", "Rol", "Klik hier en typ de naam"]
    note = said("Slot", '<w:r><w:endnoteReference w:id="2"/></w:r>')
    assert sorted(open_in(docx(folder, note, header="<w:tbl><w:tr><w:tc>" + said("Datum: dd-mm-jjjj") + "</w:tc></w:tr></w:tbl>" + said(""),
                               footer=control(said("Versie")), endnotes=f'<w:endnote w:id="2">{said("Zie <artikel>")}</w:endnote>'))) == \
        ["<artikel>", "Versie", "dd-mm-jjjj"]


def test_a_control_of_writer_that_nobody_answered_is_told_wherever_it_stands(folder):
    asks = '<loext:content-control loext:showing-place-holder="{}">Organisatie</loext:content-control>'
    place = '<text:placeholder text:placeholder-type="text">{}</text:placeholder>'
    for words, told in ((asks.format("true"), ["Organisatie"]), (asks.format("false"), []), (place.format("&lt;Naam&gt;"), ["<Naam>"]),
                        (place.format("Naam"), ["Naam"]), ("[naam<text:s/>van<text:line-break/>de gemeente]", ["[naam van de gemeente]"]),
                        ("[<text:span>naam</text:span> ge<text:span>meente</text:span>]", ["[naam gemeente]"])):
        assert open_in(odt(folder, f"<text:p>Naam: {words}</text:p>")) == told, words
    for part in ("header", "footer", "header-first", "footer-left"):
        page = (f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a"><style:{part}><text:p>[naam gemeente], '
                f"versie &lt;x&gt;</text:p></style:{part}></style:master-page></office:master-styles>")
        assert open_in(odt(folder, "<text:p>Tekst</text:p>", page)) == ["[naam gemeente]", "<x>"], part


def test_a_place_that_is_open_and_highlighted_is_told_once_and_grey_or_white_is_no_highlight(folder):
    yellow = '<w:highlight w:val="yellow"/>'
    for body, told in ((said("Naam: ", run("[naam]", yellow)), ["[naam]"]), (said(run("Naam: [naam] van de gemeente", yellow)), ["[naam]"]),
                       (said("Naam: ", control(run("Naam", yellow))), ["Naam"]), (said("Naam: ", run("Zaanstad", yellow)), [""]),
                       (said(run("Naam", '<w:shd w:val="clear" w:fill="F2F2F2" w:themeFill="background1" w:themeFillShade="F2"/>')), []),
                       (said(run("Naam", '<w:shd w:val="clear" w:color="auto" w:fill="auto" w:themeFill="background1"/>')), [])):
        assert open_in(docx(folder, body)) == told, body
    for colour, words, told in (("#ffff00", "[naam]", ["[naam]"]), ("#ffffcc", "Zaanstad", [""]), ("#eeeeee", "Zaanstad", []),
                                ("#ffffff", "Zaanstad", []), ("transparent", "Zaanstad", [])):
        look = f'<style:style style:name="T1" style:family="text"><style:text-properties fo:background-color="{colour}"/></style:style>'
        path = odt(folder, f'<text:p>Naam: <text:span text:style-name="T1">{words}</text:span></text:p>', automatic=look)
        assert open_in(path) == told, colour
