# SPDX-License-Identifier: EUPL-1.2
"""plants.py: the kinds of faults by which something of a dossier is gone.

    plant = KINDS["delete-paragraph"](tender, chance, others)  # None where this dossier has no place for it
"""
import re

from planting import MARKS, Plant, q, set_text, tag_of, take_out, text_of

KINDS = {}
# What STR-01 calls the chapter that is gone; the document that has it.
MANDATORY = {"subject": "subject", "planning": "timetable", "exclusion": "exclusion", "suitability": "suitability",
             "award": "award", "annexes": "annexes", "questions": "questions", "validity": "valid",
             "kpi_annex": "KPI"}
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
    return Plant(f"{document.file}: {name}", (document.file,), (name, "lost their marks", "row in the award table"),
                 ("AWD-02", "CON-03"))


def some_control(tender, chance, *prefixes, fits=lambda one: True):
    found = [(document, one) for document in tender.documents() for one in document.controls(*prefixes) if fits(one)]
    return chance.choice(found) if found else (None, None)


@kind("delete-field")
def delete_field(tender, chance, _others):
    """The control is gone; its text, where somebody typed it, may stay."""
    document, control = some_control(tender, chance, "bestek.profile.", "bestek.buyer.")
    tag, alias, keep = tag_of(control), control.get(q("loext:alias")), chance.random() < 0.5
    inside = next((one for one in document.clauses() if any(control in list(each.iter()) for each in one[2])), None)
    take_out(document.parent(control), control, keep=keep)
    words = (inside[1],) if inside else ()
    return Plant(f"{document.file}: {tag} {'as text' if keep else 'gone'}", (document.file,), (tag, alias, *words),
                 () if not inside else (*CLAUSE_RULES, "FIL-07", "CON-20", "FIL-04"))


@kind("empty-field")
def empty_field(tender, chance, _others):
    document, control = some_control(tender, chance, "bestek.profile.", "bestek.buyer.", "bestek.weight.")
    tag = tag_of(control)
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
    return Plant(f"{document.file}: {cells[:2]}", (document.file,), (*cells[:2], name, mark),
                 ("CON-02", "AWD-02", "CON-03"))


@kind("delete-award-row")
def delete_award_row(tender, chance, _others):
    return without_row(tender, chance, "guide") if derived_rows(tender, "guide") else None


@kind("delete-annex-row")
def delete_annex_row(tender, chance, _others):
    return without_row(tender, chance, "agreement") if derived_rows(tender, "agreement") else None


@kind("delete-plan-row")
def delete_plan_row(tender, chance, _others):
    return without_row(tender, chance, "plan") if derived_rows(tender, "plan") else None


# What the documents have to say somewhere, by the rule that asks for it.
PASSAGES = {"PRO-13": ("guide", "Belastingdienst|Tax Administration"),
            "PRO-15": ("guide", "wijzigingen voorstellen|propose changes|propose amendments")}


@kind("delete-passage")
def delete_passage(tender, chance, _others):
    rule, (role, words) = chance.choice(list(PASSAGES.items()))
    document = tender.of(role)
    gone = [one for one in document.paragraphs() if re.search(words, text_of(one))]
    for one in gone:
        document.remove_paragraph(one)
    return Plant(f"{document.file}: {text_of(gone[0])[:60]}", (document.file,), ("",), (rule,))


def without_chapter(tender, chance, mandatory):
    document, name, inside = chance.choice([(document, name, inside) for document in tender.documents()
                                            for name, inside in document.parts().items() if name in mandatory])
    for one in inside:
        document.body.remove(one)
    return Plant(f"{document.file}: {name}", (document.file,), (mandatory[name],), ("STR-01",))


@kind("delete-chapter")
def delete_chapter(tender, chance, _others):
    return without_chapter(tender, chance, MANDATORY)


@kind("delete-requirements-or-obligations")
def delete_requirements_or_obligations(tender, chance, _others):
    return without_chapter(tender, chance, {"obligations": "obligations", "requirements": "requirements"})
