# SPDX-License-Identifier: EUPL-1.2
"""Ways in which a file arrives broken or hostile. Each takes bytes and a random.Random and gives bytes."""
import io
import re
import zipfile

TAG = re.compile(rb"<[^<>]*>")
ATTRIBUTE = re.compile(rb'="[^"]*"')
HUGE = 200_000

ODD_TEXTS = [
    b"", b"\x00", b"\xff\xfe", b"\xc3\x28", b"&nowhere;", b"&#0;", b"&#x1F600;", b"]]>", b"-1", b"1e999", b"99999999999999999999",
    "\u202e\u200b".encode(), b"../../etc/passwd", b"A" * HUGE, b"bestek_aaaaaaaa_bbbbbbbbbb", b"2026-02-30", b"<p/>",
]

DOCTYPE = (b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">'
           b'<!ENTITY f SYSTEM "file:///etc/passwd">]>')


def flip_bytes(data, random):
    data = bytearray(data)
    for _ in range(random.randint(1, 8)):
        if data:
            data[random.randrange(len(data))] = random.randrange(256)
    return bytes(data)


def truncate(data, random):
    return data[:random.randrange(len(data) + 1)]


def drop_a_range(data, random):
    start = random.randrange(len(data) + 1)
    return data[:start] + data[start + random.randint(1, 400):]


def repeat_a_range(data, random):
    start = random.randrange(len(data) + 1)
    piece = data[start:start + random.randint(1, 400)]
    return data[:start] + piece * random.randint(2, 50) + data[start:]


def drop_a_tag(data, random):
    tags = [*TAG.finditer(data)]
    if not tags:
        return data
    tag = random.choice(tags)
    return data[:tag.start()] + data[tag.end():]


def swap_two_tags(data, random):
    tags = [*TAG.finditer(data)]
    if len(tags) < 2:
        return data
    first, second = sorted(random.sample(tags, 2), key=lambda tag: tag.start())
    return (data[:first.start()] + second[0] + data[first.end():second.start()] + first[0] + data[second.end():])


def odd_attribute(data, random):
    values = [*ATTRIBUTE.finditer(data)]
    if not values:
        return data
    value = random.choice(values)
    return data[:value.start()] + b'="' + random.choice(ODD_TEXTS) + b'"' + data[value.end():]


def odd_text(data, random):
    tags = [*TAG.finditer(data)]
    at = random.choice(tags).end() if tags else 0
    return data[:at] + random.choice(ODD_TEXTS) + data[at:]


def nest_deeply(data, random):
    tags = [tag for tag in TAG.finditer(data) if tag[0][1:2].isalpha() and not tag[0].endswith(b"/>")]
    if not tags:
        return data
    tag = random.choice(tags)
    name = re.match(rb"<([^\s/>]+)", tag[0])[1]
    depth = random.choice([40, 300, 5_000])
    return data[:tag.end()] + tag[0] * depth + b"</" + name + b">" * depth + data[tag.end():]


def add_doctype(data, random):
    start = data.find(b"?>") + 2 if data.startswith(b"<?xml") else 0
    body = data[start:]
    if random.random() < 0.5:
        body = body.replace(b">", b">" + random.choice([b"&c;", b"&f;"]), random.randint(1, 4))
    return data[:start] + DOCTYPE + body


def xml_1_1(data, _):
    return data.replace(b'version="1.0"', b'version="1.1"', 1)


def nothing_left(_, random):
    return random.choice([b"", b"\n", b"<", b"PK\x03\x04", b"{}", b"[" * 10_000])


PLAIN = [flip_bytes, truncate, drop_a_range, repeat_a_range, nothing_left]
XML = [*PLAIN, drop_a_tag, swap_two_tags, odd_attribute, odd_text, nest_deeply, add_doctype, xml_1_1]


def mutate(data, random):
    """One file, once in three cases changed twice. Gives the bytes and the names of what was done."""
    names = []
    for _ in range(random.choice([1, 1, 2])):
        way = random.choice(XML if data.lstrip().startswith(b"<") else PLAIN)
        names.append(way.__name__)
        data = way(data, random)
    return data, "+".join(names)


def mutate_package(data, random):
    """A zipped document: its bytes, or one of its XML parts, or the list of its parts."""
    if random.random() < 0.2:
        return mutate(data, random)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [(info, package.read(info)) for info in package.infolist()]
    where = random.choice([index for index, (info, _) in enumerate(parts) if info.filename.endswith(".xml")])
    info, content = parts[where]
    way = random.random()
    if way < 0.1:
        del parts[where]
        name = f"without {info.filename}"
    elif way < 0.2:
        parts.append((zipfile.ZipInfo(random.choice(["../../evil.xml", "/evil.xml", "a/../content.xml", info.filename])),
                      content))
        name = "another part"
    else:
        content, name = mutate(content, random)
        parts[where] = (info, content)
        name = f"{info.filename}: {name}"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for info, content in parts:
            package.writestr(info, content, zipfile.ZIP_STORED if info.filename == "mimetype" else None)
    return out.getvalue(), name


JSON_VALUE = re.compile(rb':\s*("[^"]*"|-?[0-9.]+|true|false|null)')
ODD_JSON = [b"[" * HUGE + b"]" * HUGE, b'{"a":' * 1000 + b"1" + b"}" * 1000, b"[]", b"{}", b"null", b"1e400", b"-0.0", b"1.2345",
            b'"900.000"', b'"0.500"', b'"\\u0001\\ufffe"', b'"\\ud800"', b'"/tmp/evil"', b'"../x"', b"true", b"99999999999999999999"]


def mutate_json(data, random):
    """One value becomes something odd, or the file is broken as any other."""
    values = [*JSON_VALUE.finditer(data)]
    if not values or random.random() < 0.3:
        return mutate(data, random)
    value = random.choice(values)
    return data[:value.start(1)] + random.choice(ODD_JSON) + data[value.end(1):], "odd json value"
