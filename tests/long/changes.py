# SPDX-License-Identifier: EUPL-1.2
"""changes.py: the kinds of faults by which a dossier says another thing: other, double, unmarked, of another.

Used as plants.py is.
"""
import copy
import re
import xml.etree.ElementTree as ElementTree

from planting import BLOCKS, CONTROL, MARKS, PUBLISHED, Plant, other_number, q, set_text, tag_of, text_of
from plants import about_clause, derived_rows, some_clause, some_control, table_of

KINDS = {}


def kind(name):
    return lambda made: KINDS.setdefault(name, made)


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
    swaps = tender.say((("ten minste", "ten hoogste"), ("ten hoogste", "ten minste"), (" is ", " is niet "),
                        ("maanden", "jaren"), (" voldoet ", " voldoet zo mogelijk "), ("werkdagen", "maanden")),
                       (("at least", "at most"), ("at most", "at least"), (" is ", " is not "),
                        ("months", "years"), (" shall ", " may "), ("working days", "months")))
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
    tag, new = tag_of(control), other_number(text_of(control), chance)
    set_text(control, new)
    return Plant(f"{document.file}: {tag} = {new}", (document.file,), (tag,))


@kind("alter-weight")
def alter_weight(tender, chance, _others):
    guide = tender.of("guide")
    control = chance.choice(guide.controls("bestek.weight."))
    set_text(control, str(int(text_of(control)) + chance.choice([-5, -1, 1, 7])))
    return Plant(f"{guide.file}: weight {text_of(control)}", (guide.file,), ("bestek_table_award",), ("AWD-02",))


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
    return Plant(f"{second} under the name of {first}", tuple(tender.files), ("another document of this dossier", "role", "rol ", "bestek.role"))


@kind("other-dossiers-document")
def other_dossiers_document(tender, chance, others):
    role, other = chance.choice(PUBLISHED), chance.choice([one for one in others() if one.language == tender.language])
    tender.files[tender.names[role]] = f"{other.folder}/{other.names[role]}"
    return Plant(f"{tender.names[role]} of {other.name}", (tender.names[role],), ("bestek.dossier", "dossier"),
                 ("MRK-04", "STR-23", "DOC-04"))


@kind("other-date-in-dossier")
def other_date_in_dossier(tender, chance, _others):
    name = chance.choice([one for one in tender.facts if one.startswith("date-")])
    day = tender.facts[name][:-2] + chance.choice([one for one in ("03", "17", "24") if one != tender.facts[name][-2:]])
    line = f'<field name="{name}">'
    tender.dossier = tender.dossier_text.replace(f"{line}{tender.facts[name]}<", f"{line}{day}<")
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
