# SPDX-License-Identifier: EUPL-1.2
"""plants.py: the kinds of faults that change what stands in a dossier: gone, other, double, without marks, of another.

    plant = KINDS["delete-paragraph"](tender, chance, others)  # None where this dossier has no place for it
"""
import copy
import re
import xml.etree.ElementTree as ElementTree

from planting import (BLOCKS, CONTROL, MARKS, PUBLISHED, Plant, other_number, q, set_text, take_out, text_of)

KINDS = {}
# What STR-01 calls the chapter that is gone; the document that has it.
MANDATORY = {"subject": "subject", "planning": "timetable", "exclusion": "exclusion", "suitability": "suitability",
             "award": "award", "annexes": "annexes", "questions": "questions", "validity": "valid",
             "requirements": "requirements", "kpi_annex": "KPI"}
CLAUSE_RULES = ("TXT-01", "MRK-01", "MRK-02", "MRK-03", "CON-02", "CON-28")


def kind(name):
    return lambda made: KINDS.setdefault(name, made)


def some_clause(tender, chance, least=1):
    """A document, a placement of it, its mark, its paragraphs and its title."""
    found = [(document, *one) for document in tender.documents() for one in document.clauses() if len(one[2]) >= least]
    if not found:
        return None
    document, placement, mark, inside = chance.choice(found)
    return document, placement, mark, inside, text_of(inside[0])


def about_clause(document, mark, title, *words):
    return Plant(f"{document.file}: {title}", (document.file,), (mark, title, *words), CLAUSE_RULES)


@kind("delete-paragraph")
def delete_paragraph(tender, chance, _others):
    document, _, mark, inside, title = some_clause(tender, chance, 3)
    gone = chance.choice(inside[1:])
    document.remove_paragraph(gone)
    plant = about_clause(document, mark, title)
    plant.place += f" | {text_of(gone)[:60]}"
    return plant


@kind("delete-clause")
def delete_clause(tender, chance, _others):
    document, _, mark, inside, title = some_clause(tender, chance)
    for one in inside:
        document.remove_paragraph(one)
    return about_clause(document, mark, title)


@kind("delete-mark")
def delete_mark(tender, chance, _others):
    document, placement, mark, inside, title = some_clause(tender, chance)
    tag = chance.choice([(MARKS[0],), (MARKS[1],), MARKS])
    document.remove_marks(inside, lambda one: one.tag in tag and f"_{placement}" in one.get(q("text:name")))
    return about_clause(document, mark, title)


@kind("delete-table-mark")
def delete_table_mark(tender, chance, _others):
    """Of the award table or the KPI and reporting annex: without it nobody knows the table."""
    document = tender.of(chance.choice(["guide", "agreement"]))
    heads = [one for one in document.paragraphs() for mark in one.iter(MARKS[0]) if mark.get(
        q("text:name")).startswith("bestek_table_")]
    head = chance.choice(heads)
    name = next(one.get(q("text:name")) for one in head.iter(MARKS[0]) if "_table_" in one.get(q("text:name")))
    table = next(one for one in document.body.iter(q("table:table")) if head in list(one.iter()))
    for row in table.iter(q("table:table-row")):
        for mark in [one for one in row.iter() if one.tag in MARKS]:
            take_out(document.parent(mark), mark)
    return Plant(f"{document.file}: {name}", (document.file,), (name, "lost their marks", "row in the award table"), ("AWD-02", "CON-03"))


def some_control(tender, chance, *prefixes, fits=lambda one: True):
    found = [(document, one) for document in tender.documents() for one in document.controls(*prefixes) if fits(one)]
    return chance.choice(found) if found else (None, None)


@kind("delete-field")
def delete_field(tender, chance, _others):
    """The control is gone; its text, where somebody typed it, may stay."""
    document, control = some_control(tender, chance, "bestek.profile.", "bestek.buyer.")
    tag, alias, keep = control.get(q("loext:tag")), control.get(q("loext:alias")), chance.random() < 0.5
    inside = next((one for one in document.clauses() if any(control in list(each.iter()) for each in one[2])), None)
    take_out(document.parent(control), control, keep=keep)
    words = (inside[1],) if inside else ()
    return Plant(f"{document.file}: {tag} {'as text' if keep else 'gone'}", (document.file,), (tag, alias, *words),
                 () if not inside else (*CLAUSE_RULES, "FIL-07", "CON-20", "FIL-04"))


@kind("empty-field")
def empty_field(tender, chance, _others):
    document, control = some_control(tender, chance, "bestek.profile.", "bestek.buyer.", "bestek.weight.")
    tag = control.get(q("loext:tag"))
    set_text(control, f"[{control.get(q('loext:alias'))}]")
    control.set(q("loext:showing-place-holder"), "true")
    return Plant(f"{document.file}: {tag}", (document.file,), (tag, control.get(q("loext:alias"))))


def derived_rows(tender, *roles):
    return [(document, row, mark.get(q("text:name"))) for document in tender.documents(*roles)
            for row in document.body.iter(q("table:table-row")) for mark in row.iter(MARKS[0])
            if mark.get(q("text:name")).startswith("bestek_row_")]


def table_of(document, row):
    """The table, and the name of its mark."""
    table = next(one for one in document.body.iter(q("table:table")) if row in list(one.iter()))
    return table, next(one.get(q("text:name")) for one in table.iter(MARKS[0]) if "_table_" in one.get(q("text:name")))


def without_row(tender, chance, *roles):
    document, row, mark = chance.choice(derived_rows(tender, *roles))
    cells = [text_of(one) for one in row.iter(q("text:p"))]
    table, name = table_of(document, row)
    table.remove(row)
    return Plant(f"{document.file}: {cells[:2]}", (document.file,), (*cells[:2], name, mark), ("CON-02", "AWD-02", "CON-03"))


@kind("delete-award-row")
def delete_award_row(tender, chance, _others):
    return without_row(tender, chance, "guide") if derived_rows(tender, "guide") else None


@kind("delete-annex-row")
def delete_annex_row(tender, chance, _others):
    return without_row(tender, chance, "agreement") if derived_rows(tender, "agreement") else None


@kind("delete-plan-row")
def delete_plan_row(tender, chance, _others):
    return without_row(tender, chance, "plan") if derived_rows(tender, "plan") else None


@kind("alter-annex-row")
def alter_annex_row(tender, chance, _others):
    document, row, mark = chance.choice(derived_rows(tender, "agreement", "plan"))
    cells = [one for one in list(row.iter(q("text:p")))[1:] if one.text and other_number(one.text, chance)]
    if not cells:
        return alter_annex_row(tender, chance, _others)
    cell = chance.choice(cells)
    cell.text = other_number(cell.text, chance)
    title = text_of(next(row.iter(q("text:p"))))
    return Plant(f"{document.file}: {title} | {cell.text[:60]}", (document.file,),
                 (mark, title, table_of(document, row)[1]), ("CON-03",))


def without_chapter(tender, chance, mandatory):
    document, name, inside = chance.choice([(document, name, inside) for document in tender.documents()
                                            for name, inside in document.parts().items() if name in mandatory])
    for one in inside:
        document.body.remove(one)
    return Plant(f"{document.file}: {name}", (document.file,), (mandatory[name],), ("STR-01",))


@kind("delete-chapter")
def delete_chapter(tender, chance, _others):
    return without_chapter(tender, chance, MANDATORY)


@kind("delete-obligations")
def delete_obligations(tender, chance, _others):
    return without_chapter(tender, chance, {"obligations": "obligations"})


@kind("alter-clause-number")
def alter_clause_number(tender, chance, _others):
    document, _, mark, inside, title = some_clause(tender, chance)
    texts = [(one, part) for each in inside for one in each.iter() for part in ("text", "tail")
             if re.search(r"\d", getattr(one, part) or "") and not (part == "text" and one.tag == CONTROL)
             and not (part == "tail" and one is each)]
    if not texts:
        return alter_clause_number(tender, chance, _others)
    one, part = chance.choice(texts)
    setattr(one, part, other_number(getattr(one, part), chance))
    plant = about_clause(document, mark, title)
    plant.place += f" | {getattr(one, part)[:60]}"
    return plant


@kind("alter-clause-word")
def alter_clause_word(tender, chance, _others):
    """A "not" more, or a duty that becomes a wish."""
    swaps = tender.say((("ten minste", "ten hoogste"), ("ten hoogste", "ten minste"), (" is ", " is niet "), ("maanden", "jaren"),
                        (" voldoet ", " voldoet zo mogelijk "), ("werkdagen", "maanden")),
                       (("at least", "at most"), ("at most", "at least"), (" is ", " is not "), ("months", "years"),
                        (" shall ", " may "), ("working days", "months")))
    for _ in range(40):
        document, _, mark, inside, title = some_clause(tender, chance)
        old, new = chance.choice(swaps)
        for one in inside[1:]:
            if old in (one.text or ""):
                one.text = one.text.replace(old, new, 1)
                plant = about_clause(document, mark, title)
                plant.place += f" | {old.strip()} -> {new.strip()}"
                return plant
    return None


@kind("alter-named-value")
def alter_named_value(tender, chance, _others):
    document, control = some_control(tender, chance, "bestek.profile.", "bestek.buyer.",
                                     fits=lambda one: re.search(r"\d", text_of(one)))
    tag, new = control.get(q("loext:tag")), other_number(text_of(control), chance)
    set_text(control, new)
    return Plant(f"{document.file}: {tag} = {new}", (document.file,), (tag,))


@kind("alter-weight")
def alter_weight(tender, chance, _others):
    guide = tender.of("guide")
    control = chance.choice(guide.controls("bestek.weight."))
    set_text(control, str(int(text_of(control)) + chance.choice([-5, -1, 1, 7])))
    return Plant(f"{guide.file}: weight {text_of(control)}", (guide.file,), ("bestek_table_award", "weight"), ("AWD-02", "FIL-03"))


@kind("weights-99")
def weights_99(tender, chance, _others):
    """In the dossier too: only the sum is wrong."""
    guide = tender.of("guide")
    control = chance.choice(guide.controls("bestek.weight."))
    set_text(control, str(int(text_of(control)) - 1))
    return Plant(f"{guide.file}: weights add up to 99", (guide.file,), ("add up to 99",), ("AWD-02",))


def copies(document, inside, renamed):
    """Where lists hold the paragraphs, the whole list goes along."""
    blocks = []
    for one in inside:
        while document.parent(one) is not document.body:
            one = document.parent(one)
        if one not in blocks:
            blocks.append(one)
    made = [copy.deepcopy(one) for one in blocks]
    for one in made:
        for mark in [each for each in one.iter() if each.tag in MARKS]:
            name = mark.get(q("text:name"))
            mark.set(q("text:name"), name + renamed if name.startswith("bestek_") else name + " 2")
    return blocks, made


@kind("double-clause")
def double_clause(tender, chance, _others):
    document, _, mark, inside, title = some_clause(tender, chance)
    blocks, made = copies(document, inside, " Copy 1")
    at = list(document.body).index(blocks[-1]) + 1
    document.body[at:at] = made
    return about_clause(document, mark, title)


@kind("double-clause-elsewhere")
def double_clause_elsewhere(tender, chance, _others):
    document, _, mark, inside, title = some_clause(tender, chance)
    other = chance.choice([one for one in tender.documents() if one is not document])
    made = copies(document, inside, "")[1]
    at = list(other.body).index(chance.choice(other.plain()))
    other.body[at:at] = made
    plant = about_clause(document, mark, title)
    plant.documents, plant.rules = (document.file, other.file), ()
    return plant


@kind("double-paragraph")
def double_paragraph(tender, chance, _others):
    document, _, mark, inside, title = some_clause(tender, chance, 3)
    one = chance.choice(inside[1:-1])
    parent = document.parent(one)
    parent.insert(list(parent).index(one), copy.deepcopy(one))
    return about_clause(document, mark, title)


@kind("double-template-paragraph")
def double_template_paragraph(tender, chance, _others):
    document = chance.choice(tender.documents())
    one = chance.choice([each for each in document.plain() if len(text_of(each)) > 60])
    document.body.insert(list(document.body).index(chance.choice(document.plain())), copy.deepcopy(one))
    return Plant(f"{document.file}: {text_of(one)[:70]}", (document.file,), (text_of(one).strip()[:40],))


@kind("retype-clause")
def retype_clause(tender, chance, _others):
    document, _, mark, inside, title = some_clause(tender, chance)
    for one in inside:
        text = text_of(one)
        for inner in list(one):
            one.remove(inner)
        one.text = text
        one.set(q("text:style-name"), "Standard")
        one.tag = BLOCKS[0]
        one.attrib.pop(q("text:outline-level"), None)
    return about_clause(document, mark, title)


@kind("swap-documents")
def swap_documents(tender, chance, _others):
    """One under the name of the other, or both."""
    first, second = chance.sample([tender.names[one] for one in PUBLISHED], 2)
    tender.files[first] = f"{tender.folder}/{second}"
    if chance.random() < 0.5:
        tender.files[second] = f"{tender.folder}/{first}"
    return Plant(f"{second} under the name of {first}", tuple(tender.files), ("role", "rol ", "bestek.role"))


@kind("other-dossiers-document")
def other_dossiers_document(tender, chance, others):
    role, other = chance.choice(PUBLISHED), chance.choice([one for one in others if one.language == tender.language])
    tender.files[tender.names[role]] = f"{other.folder}/{other.names[role]}"
    return Plant(f"{tender.names[role]} of {other.name}", (tender.names[role],), ("bestek.dossier", "dossier"),
                 ("MRK-04", "STR-23", "DOC-04"))


@kind("other-date-in-dossier")
def other_date_in_dossier(tender, chance, _others):
    name = chance.choice([one for one in tender.facts if one.startswith("date-")])
    day = tender.facts[name][:-2] + chance.choice([one for one in ("03", "17", "24") if one != tender.facts[name][-2:]])
    tender.dossier = tender.dossier_text.replace(f'<field name="{name}">{tender.facts[name]}<', f'<field name="{name}">{day}<')
    return Plant(f"dossier.xml: {name} = {day}", tuple(tender.names.values()), (f"bestek.profile.{name}",), ("FIL-03",))


@kind("other-value-in-dossier")
def other_value_in_dossier(tender, chance, _others):
    tree = ElementTree.fromstring(tender.dossier_text)
    tags = {one.get(q("loext:tag")).split(".")[-1] for document in tender.documents() for one in document.controls(
        "bestek.buyer.", "bestek.profile.")}
    name, old, kind_of = chance.choice([(one.get("name"), one.text, one.tag) for one in tree.iter() if one.tag in (
        q("d:answer"), q("d:field")) and one.get("name") in tags and re.fullmatch(r"\d+", one.text or "")])
    new, element = other_number(old, chance), kind_of.split("}")[1]
    tender.dossier = tender.dossier_text.replace(f'<{element} name="{name}">{old}<', f'<{element} name="{name}">{new}<')
    return Plant(f"dossier.xml: {name} = {new}", tuple(tender.names.values()), (f".{name}",))


