# SPDX-License-Identifier: EUPL-1.2
"""Documents that are valid and odd: marks, fields, changes and notes in and around content controls, fields that are gone
or stand twice, as other programs, macros and people leave them."""
import io
import re
import zipfile

CONTROL = re.compile(r"(<loext:content-control\b[^>]*>)((?:(?!</?loext:content-control).)*)</loext:content-control>", re.S)
PARAGRAPH = re.compile(r"<text:[ph]\b[^>/]*>")
DEPTH = 3
WORDS = ("oud", "1", "maart 2027", " ", "€ 5", "\u00a0", "[In te vullen]")
INSIDE = {
    "span": "<text:span>{}</text:span>", "link": '<text:a xlink:href="http://x/">{}</text:a>',
    "control": '<loext:content-control loext:tag="bestek.buyer.platform">{}</loext:content-control>',
    "other control": '<loext:content-control loext:tag="bestek.profile.subject">{}</loext:content-control>',
    "frame": '<draw:frame text:anchor-type="as-char"><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>',
    "hanging frame": '<draw:frame text:anchor-type="char"><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>',
    "frame of a paragraph": '<draw:g text:anchor-type="paragraph"><draw:frame><draw:text-box><text:p>{}</text:p></draw:text-box>'
                            "</draw:frame></draw:g>",
    "frame without a place": "<draw:frame><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>",
    "full bookmark": '<text:bookmark-start text:name="e1">{}</text:bookmark-start>',
    "reference": '<text:bookmark-ref text:ref-name="e1">{}</text:bookmark-ref>',
    "note": '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>{}'
            "</text:p></text:note-body></text:note>",
    "comment": "<office:annotation><text:p>{}</text:p></office:annotation>",
}
ALONE = ('<text:bookmark text:name="b{}"/>', '<text:bookmark-start text:name="e{}"/>', '<text:bookmark-end text:name="e{}"/>',
         '<text:reference-mark-start text:name="q{}"/>', '<text:reference-mark-end text:name="q{}"/>',
         '<text:change-start text:change-id="c{}"/>', '<text:change-end text:change-id="c{}"/>', '<text:change text:change-id="c5"/>',
         "<text:tab/>", "<text:line-break/>", '<text:s text:c="2"/>', '<text:date text:fixed="true">1-3-2027</text:date>', "<text:span/>",
         "<text:soft-page-break/>", "<text:ruby><text:ruby-base>r</text:ruby-base><text:ruby-text>t</text:ruby-text></text:ruby>")
RARE = ("note", "comment")  # who fills in is refused where they stand


def inline(chance, depth=0):
    parts = []
    for _ in range(chance.randint(0, 4)):
        kind = chance.random()
        if kind < 0.25 or depth >= DEPTH:
            parts.append(chance.choice(WORDS))
        elif kind < 0.75:
            parts.append(chance.choice(ALONE).format(chance.randint(1, 4)))
        else:
            name = chance.choice([*INSIDE] if chance.random() < 0.1 else [one for one in INSIDE if one not in RARE])
            parts.append(INSIDE[name].format(inline(chance, depth + 1)))
    return "".join(parts)


def changes():
    """Regions for the changes that the text may name."""
    kinds = enumerate(("insertion", "insertion", "insertion", "format-change", "deletion"), start=1)
    info = "<office:change-info><dc:creator>x</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info>"
    gone = {"deletion": "<text:p>weg</text:p>"}
    regions = "".join(f'<text:changed-region xml:id="c{i}" text:id="c{i}"><text:{kind}>{info}{gone.get(kind, "")}</text:{kind}>'
                      "</text:changed-region>" for i, kind in kinds)
    return f'<text:tracked-changes text:track-changes="false">{regions}</text:tracked-changes>'


def odd_control(chance, found):
    ways = (lambda: found[1] + inline(chance) + "</loext:content-control>", lambda: found[1] + "</loext:content-control>",
            lambda: inline(chance) + found[0] + inline(chance), lambda: found[0] + found[0], lambda: "", lambda: found[2])
    return chance.choices(ways, weights=(9, 1, 3, 1, 1, 1))[0]()


def odd_text(chance, text):
    if "<text:tracked-changes" not in text:
        text = re.sub(r"<office:text[^>]*>", lambda found: found[0] + changes(), text, count=1)
    text = CONTROL.sub(lambda found: odd_control(chance, found) if chance.random() < 0.7 else found[0], text)
    for _ in range(chance.randint(0, 12)):
        at = chance.choice([found.end() for found in PARAGRAPH.finditer(text)])
        text = text[:at] + inline(chance, 1) + text[at:]
    if chance.random() < 0.3:
        last = f'<text:p><loext:content-control loext:tag="bestek.buyer.platform">{inline(chance)}</loext:content-control></text:p>'
        text = text.replace("</office:text>", last + "</office:text>")
    return text


def odd_package(data, chance):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(out, "w") as odd:
        for part in whole.infolist():
            content = whole.read(part)
            odd.writestr(part, odd_text(chance, content.decode()).encode() if part.filename == "content.xml" else content)
    return out.getvalue()
