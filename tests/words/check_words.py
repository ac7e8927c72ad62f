#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_words.py BESTEK_WORDS SOURCE_DIR: catalogues and sources say the same. Prints what does not; status 1 if any.

The catalogues themselves are judged by bestek-words (equal keys, plurals and {names}), as at every build, and by
msgfmt where it is installed. Here: a key that the code uses and no catalogue has, one that no code uses, a text in two
languages that stands in the code instead, and a message that tells a reader in Writer to type a command.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree

# Where the texts of a context are asked for.
FOLDERS = {"command line": "extension/cli", "window": "extension/writer"}
# Words that are written into documents or looked for in them, in their language, and how languages write dates and numbers.
DOCUMENT_WORDS = {
    "extension/core/base/date_names.cpp", "extension/core/base/duration.cpp", "extension/core/base/language.hpp",
    "extension/core/base/number.cpp", "extension/core/clause/unit_text.cpp", "extension/core/dossier/profile.cpp",
    "extension/core/dossier/profile_text.cpp", "extension/core/dossier/profile_value.cpp",
    "extension/core/dossier/role.cpp", "extension/core/library/annexes.cpp", "extension/core/library/event_words.cpp",
    "extension/core/library/text_lint.cpp", "extension/core/plan/annex.cpp", "extension/core/plan/due_text.cpp",
    "extension/core/plan/derived_rows.cpp",
}
# The same, wherever they are: these folders move.
DOCUMENT_NAMES = {"award_rows.cpp", "derived_tables.cpp", "derived_tables.hpp", "clause_layout.cpp", "release_comparison.cpp"}

STRING = re.compile(r'//[^\n]*|/\*.*?\*/|R"\((.*?)\)"|"((?:[^"\\\n]|\\.)*)"|\'(?:[^\'\\]|\\.)\'', re.S)
ASKED = re.compile(r'\b(?:word|counted|said)\(\s*"([^"]+)"\s*[,)]')
NAMED = re.compile(r'\bword_context::(k\w+),\s*"([^"]+)"\s*[,)]')
CONTEXTS = {"kMessage": "message", "kName": "name", "kCommandLine": "command line", "kWindow": "window", "kPage": "page"}
CODE = re.compile(r'\bError\{\s*"([^"]+)"')
IN_TWO_LANGUAGES = re.compile(r'\bBilingual\b|(?:kDutch|\bdutch|\benglish|kEnglish)\s*\?|\.set\(\s*Language::k\w+,\s*"')
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TITLE_LANGUAGES = {"nl", "en-US"}
ANOTHER_WORD = re.compile(r"(?<![a-z])holes?(?![a-z])", re.I)
READ = {".cpp", ".hpp", ".py", ".sh", ".po", ".xdl", ".xcu", ".xml", ".sch", ".xsd", ".fodt", ".md", ".txt"}
# Libraries of earlier versions are kept as they were; this check and its test name the word.
OTHERS = ("tests/fixtures/", "tests/words/")
ENTRY = re.compile(r'^msgctxt "message"\nmsgid "([^"]+)"\n(.*?)(?=\n\n|\Z)', re.S | re.M)
DIAGNOSTIC = re.compile(r'<sch:diagnostic id="([^"]+)"[^>]*>(.*?)</sch:diagnostic>', re.S)
COMMAND = re.compile(r"`[^`]*`|(?<![\w-])--[a-z][a-z-]*|[“\"]bestek [a-z]+")
ID = re.compile(r'dlg:id="([^"]+)"')


def sources(source, folder="extension"):
    """{path: text} of the C++ below a folder, without the tool that compiles the words."""
    return {path: path.read_text(encoding="utf-8") for path in sorted((source / folder).rglob("*.[ch]pp"))
            if "words" not in path.relative_to(source).parts[:2]}


def strings_of(texts):
    return {match[2] for text in texts for match in STRING.finditer(text) if match[2]}


def catalogue(tool, source):
    """{(context, key)} of all languages, or what bestek-words says of them."""
    files = sorted((source / "extension/words").glob("*.po"))
    done = subprocess.run([tool, "--list", *files], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return set(), done.stderr.splitlines()
    return {tuple(line.split("\t")[:2]) for line in done.stdout.splitlines()}, []


def misspelled(source):
    if shutil.which("msgfmt") is None:
        return
    for file in sorted((source / "extension/words").glob("*.po")):
        done = subprocess.run(["msgfmt", "--check", "-o", "/dev/null", file], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            yield from done.stderr.splitlines()


def missing(source, keys):
    for context, folder in FOLDERS.items():
        for path, text in sources(source, folder).items():
            for key in ASKED.findall(text):
                if (context, key) not in keys:
                    yield f"{path.relative_to(source)}: no catalogue has {key} ({context})"
    known = {key for _, key in keys}
    families = {key.split(".")[0] for context, key in keys if context == "message"}
    for path, text in sources(source).items():
        for constant, key in NAMED.findall(text):
            if (CONTEXTS.get(constant), key) not in keys:
                yield f"{path.relative_to(source)}: no catalogue has {key} ({CONTEXTS.get(constant, constant)})"
        asked = set(CODE.findall(text))
        # A code that a helper function turns into an error is a string like any other, but of a family that we know.
        asked |= {one for one in strings_of([text]) if re.fullmatch(r"[a-z]+\.[a-z]+(-[a-z0-9]+)+", one)
                  and one.split(".")[0] in families}
        for key in sorted(asked - known):
            yield f"{path.relative_to(source)}: no catalogue has {key} (message)"


def dead(source, keys):
    everything = sources(source)
    parts = strings_of(everything.values())
    for dialog in (source / "extension").rglob("*.xdl"):
        parts |= {name.removesuffix("_label") for name in ID.findall(dialog.read_text(encoding="utf-8"))}
    used = {folder: strings_of(text for path, text in everything.items() if path.is_relative_to(source / folder))
            for folder in ("extension", *FOLDERS.values())}
    for context, key in sorted(keys):
        here = used[FOLDERS.get(context, "extension")]
        family, _, rest = key.partition(".")
        if key not in here and not (family + "." in here and rest in parts):
            yield f"extension/words: nothing asks for {key} ({context})"


def outside(source):
    for path, text in sources(source).items():
        name = path.relative_to(source).as_posix()
        code = re.sub(r"//[^\n]*", "", text)
        if name not in DOCUMENT_WORDS and path.name not in DOCUMENT_NAMES and IN_TWO_LANGUAGES.search(code):
            yield f"{name}: says something in two languages itself; it belongs in extension/words"


def commands(source):
    """A message is read in Writer too: what only the command line can do stands in its "hint." beside the message."""
    files = [(file, ENTRY) for file in sorted((source / "extension/words").glob("*.po"))]
    files += [(file, DIAGNOSTIC) for file in sorted((source / "clauses").rglob("*.sch"))]
    for file, entry in files:
        for key, said in entry.findall(file.read_text(encoding="utf-8")):
            for command in COMMAND.findall(said):
                yield f"{file.relative_to(source)}: {key} says {command}, which nobody can type in Writer"


def titles(source):
    """Menu titles are LibreOffice's own: each stands there in every language."""
    for file in sorted((source / "extension").rglob("*.xcu")):
        for element in xml.etree.ElementTree.parse(file).iter():
            said = {value.get(LANG): (value.text or "").strip() for value in element if value.get(LANG)}
            if said and (set(said) != TITLE_LANGUAGES or not all(said.values())):
                yield f"{file.relative_to(source)}: a title in {', '.join(sorted(said))}: {' / '.join(said.values())}"


def other_words(source):
    """One word per thing: fill-in for what a clause declares, content control for the thing in the document, field for
    what is the template's own."""
    for folder in ("extension", "clauses", "templates", "docs", "packaging", "tests", "README.md"):
        for path in [source / folder, *sorted((source / folder).rglob("*"))]:
            if path.relative_to(source).as_posix().startswith(OTHERS):
                continue
            if path.suffix in READ and path.is_file() and ANOTHER_WORD.search(path.read_text(encoding="utf-8")):
                yield f"{path.relative_to(source)}: says hole; say fill-in, content control or field"


def main():
    tool, source = sys.argv[1], pathlib.Path(sys.argv[2])
    keys, faults = catalogue(tool, source)
    if keys:
        faults = [*misspelled(source), *missing(source, keys), *dead(source, keys), *outside(source), *commands(source),
                  *titles(source), *other_words(source)]
    print("\n".join(faults) or f"words: {len(keys)} keys, the same in every language, in the code and here")
    return 1 if faults or not keys else 0


if __name__ == "__main__":
    sys.exit(main())
