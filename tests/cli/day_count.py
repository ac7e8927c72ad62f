# SPDX-License-Identifier: EUPL-1.2
"""How days are counted, a second time: other code, another way to Easter, tables of its own. Sources: Algemene termijnenwet art. 1-4;
Regulation (EEC, Euratom) No 1182/71 art. 3. Run by itself it writes the vectors that the unit tests read:

    python3 tests/cli/day_count.py > tests/unit/law/day_vectors.json"""
import datetime
import json

DAY = datetime.timedelta(days=1)
LAST_YEAR = 2099  # of the table of holidays
LONGEST = 90  # days: a longer term ends where it ends
# Ordinary years and leap years; King's Day and Liberation Day on a Sunday, Ascension Day on or beside Liberation Day, an early
# and a late Easter, Christmas from Thursday to Monday.
YEARS = [2024, 2025, 2026, 2027, 2028, 2030, 2031, 2032, 2035, 2036, 2038, 2040, 2048, 2052, 2064, 2076, 2096, 2099]
TERMS = [40, 10, 20, 15, 35, 2, 29, 3, 30, 45, 22, 1, 4, 90, 91]


def easter(year):
    """By the ecclesiastical full moon: Lichtenberg's form of Gauss's rule."""
    k = year // 100
    m = 15 + (3 * k + 3) // 4 - (8 * k + 13) // 25
    s = 2 - (3 * k + 3) // 4
    a = year % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    full_moon = 21 + d - r
    first_sunday = 7 - (year + year // 4 + s) % 7
    return datetime.date(year, 3, 1) + (full_moon + 7 - (full_moon - first_sunday) % 7 - 1) * DAY


def holidays(year):
    """{name: day} of art. 3(1)-(2), Good Friday among them."""
    kings_day = datetime.date(year, 4, 27)
    sunday = easter(year)
    return {"New Year's Day": datetime.date(year, 1, 1), "Good Friday": sunday - 2 * DAY, "Easter Monday": sunday + DAY,
            "King's Day": kings_day - DAY if kings_day.weekday() == 6 else kings_day, "Liberation Day": datetime.date(year, 5, 5),
            "Ascension Day": sunday + 39 * DAY, "Whit Monday": sunday + 50 * DAY, "Christmas Day": datetime.date(year, 12, 25),
            "Second Christmas Day": datetime.date(year, 12, 26)}


def works(day):
    return day.weekday() < 5 and day not in holidays(day.year).values()


def ends(event, days):
    """The first working day that is not before the term's own end and with which two working days lie in it, of two days or more."""
    end = event + days * DAY
    if not 1 <= days <= LONGEST:
        return end
    wanted = 1 if days == 1 else 2
    while not works(end) or sum(works(event + n * DAY) for n in range(1, (end - event).days + 1)) < wanted:
        end += DAY
    return end


def starts(end, days):
    return max(end - back * DAY for back in range(days, days + 20) if ends(end - back * DAY, days) <= end)


def vectors():
    """Rows of what, from where, how many days and the day that comes of it; `covered`: the table says something of that day."""
    rows = []

    def add(why, what, day, days):
        result = {"end": ends, "start": starts, "back": lambda on, count: on - count * DAY}[what](day, days)
        rows.append({"why": why, "what": what, "day": str(day), "days": days, "result": str(result), "covered": result.year <= LAST_YEAR})

    turn = 0
    for year in YEARS:
        for name, day in holidays(year).items():
            # A term whose own end is the holiday; then one that has to be over by it.
            add(f"to {name}", "end", day - TERMS[turn % len(TERMS)] * DAY, TERMS[turn % len(TERMS)])
            add(f"over by {name}", "start", day, TERMS[(turn + 4) % 13])
            turn += 1
        # Of a year that has none the day after the 28th.
        leap_day = datetime.date(year, 2, 28) + DAY
        add("from the end of February", "end", leap_day, TERMS[turn % len(TERMS)])
        add("to the end of February", "end", leap_day - 40 * DAY, 40)
        for days in (2, 3, 20):
            add("from Christmas Eve", "end", datetime.date(year, 12, 24), days)
        add("to New Year's Eve", "end", datetime.date(year, 12, 31) - 45 * DAY, 45)
        # Counted back nothing moves, not even off a holiday.
        add("back to Christmas Day", "back", datetime.date(year, 12, 25) + 10 * DAY, 10)
        add("back to Good Friday", "back", easter(year) + 2 * DAY, 4)
    for days in (10, 11, 12, 40):
        add("to the end of the table", "end", datetime.date(LAST_YEAR, 12, 21), days)
    return rows


def written(rows):
    return "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n"


if __name__ == "__main__":
    print(written(vectors()), end="")
