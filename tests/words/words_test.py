#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""words_test.py BESTEK_WORDS: the compiler of the catalogues and check_words.py find what they are there for."""
import pathlib
import subprocess
import sys
import tempfile

CHECK = pathlib.Path(__file__).with_name("check_words.py")
TOOL = sys.argv[1]
HEADER = '''msgid ""
msgstr ""
"Project-Id-Version: bestek\\n"
"Report-Msgid-Bugs-To: \\n"
"PO-Revision-Date: 2026-11-28 12:00+0000\\n"
"Last-Translator: Bestek\\n"
"Language-Team: Bestek\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"
'''
TWO = "nplurals=2; plural=n != 1;"
POLISH = "nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;"


def text(key, said, context="message"):
    return f'\nmsgctxt "{context}"\nmsgid "{key}"\nmsgstr "{said}"\n'


def plural(key, *forms, context="message"):
    said = "".join(f'msgstr[{i}] "{form}"\n' for i, form in enumerate(forms))
    return f'\nmsgctxt "{context}"\nmsgid "{key}"\nmsgid_plural "{key}"\n{said}'


# name, entries in nl, entries in en, words of the complaint (None: none)
CATALOGUES = [
    ("equal_catalogues_are_taken", text("a.b", "Ja {x}"), text("a.b", "Yes {x}"), None),
    ("a_key_that_one_language_lacks", text("a.b", "Ja") + text("a.c", "Nee"), text("a.b", "Yes"), "a.c: is missing"),
    ("a_key_of_another_context_is_another_key", text("a.b", "Ja", "name"), text("a.b", "Yes"), "is missing"),
    ("a_name_that_one_language_lacks", text("a.b", "Ja {x}"), text("a.b", "Yes"), "none here, {x} there"),
    ("a_name_that_is_spelt_otherwise", text("a.b", "Ja {x}"), text("a.b", "Yes {X}"), "{X} here, {x} there"),
    ("an_empty_text", text("a.b", "Ja"), text("a.b", ""), "a.b: is empty"),
    ("a_plural_with_both_forms", plural("a.b", "een", "{count}"), plural("a.b", "one", "{count}"), None),
    ("a_plural_that_lacks_a_form", plural("a.b", "een", "{count}"), plural("a.b", "{count}"), "1 forms of 2"),
    ("a_plural_in_one_language", plural("a.b", "een", "{count}"), text("a.b", "{count}"), "not in both"),
    ("a_plural_without_number", plural("a.b", "een", "twee"), plural("a.b", "one", "two"), "plural without {count}"),
    ("a_plural_whose_forms_differ", plural("a.b", "een {x}", "{count}"), plural("a.b", "one {x}", "{count} {x}"),
     "other names"),
    ("a_key_that_is_there_twice", text("a.b", "Ja") * 2, text("a.b", "Yes"), "duplicate message definition"),
    ("a_key_without_context", '\nmsgid "a.b"\nmsgstr "Ja"\n', text("a.b", "Yes"), "has no msgctxt"),
    ("a_draft", "\n#, fuzzy" + text("a.b", "Ja"), text("a.b", "Yes"), "is fuzzy"),
    ("a_text_that_does_not_end", '\nmsgctxt "message"\nmsgid "a.b"\nmsgstr "Ja\n', text("a.b", "Yes"), "nl.po:"),
]
HEADERS = [
    ("a_rule_of_three_plurals_is_taken", "pl", POLISH, plural("a.b", "{count} a", "{count} b", "{count} c"), None),
    ("a_rule_that_is_more_than_an_expression", "pl", "nplurals=2; plural=system(n);", plural("a.b", "1", "{count}"), "pl.po"),
    ("a_rule_that_is_missing", "pl", "", text("a.b", "Tak"), "Plural-Forms"),
]
BOTH = plural("a.b", "een", "{count}"), plural("a.b", "one", "{count}")

# name, file, its text, words of the complaint (None: none); the catalogues know message a.b-c, name one.two, window w.x
SOURCES = [
    ("what_is_asked_and_there", "core/base/a.cpp", "", None),
    ("an_error_without_a_message", "core/base/b.cpp", 'Error{"a.unknown", {}, {}}', "no catalogue has a.unknown"),
    ("a_code_given_to_a_helper", "core/base/b.cpp", 'refused("a.b-d", fill)', "no catalogue has a.b-d"),
    ("a_word_of_the_window", "writer/b.cpp", 'word("w.y", language)', "no catalogue has w.y (window)"),
    ("a_name", "core/base/b.cpp", 'word(word_context::kName, "one.three", language)', "no catalogue has one.three (name)"),
    ("a_word_that_only_a_comment_uses", "core/base/a.cpp", '// "a.b-c"\n"one.two"', "nothing asks for a.b-c"),
    ("a_word_of_the_window_that_only_core_uses", "writer/a.cpp", "", "nothing asks for w.x"),
    ("a_text_in_two_languages", "cli/b.cpp", 'out << (language == Language::kDutch ? "Ja" : "Yes");', "belongs in"),
    ("a_pair_of_texts", "core/check/b.cpp", 'constexpr Bilingual kYes{"Ja", "Yes"};', "belongs in extension/words"),
    ("another_word_for_a_thing", "core/base/b.cpp", "// fills every hole\n", "says hole"),
    ("a_word_that_only_holds_it", "core/base/b.cpp", "// the whole\n", None),
    ("a_menu_title_in_one_language", "oxt/a.xcu", '<prop><value xml:lang="nl">Ja</value></prop>', "a title in nl"),
    ("a_text_set_for_one_language", "core/check/b.cpp", 'message.set(Language::kDutch, "Ja");', "belongs in"),
]


# name, what the message says, words of the complaint (None: none)
MESSAGES = [
    ("a_message_that_both_fronts_can_show", "Publish with a reason -- or not", None),
    ("a_message_with_an_option", "Publish with a reason (--reason)", "a.b-c says --reason"),
    ("a_message_with_a_command", "Fix them (`bestek check`)", "a.b-c says `bestek check`"),
]


def written(folder, **catalogues):
    """The files of these languages; a value is (plurals, entries)."""
    files = []
    for language, (plurals, entries) in catalogues.items():
        file = pathlib.Path(folder, f"{language}.po")
        file.write_text(HEADER.format(language=language, plurals=plurals) + entries, encoding="utf-8")
        files.append(file)
    return files


def compiled(**catalogues):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, "table.cpp")
        done = subprocess.run([TOOL, "--out", out, *written(folder, **catalogues)], capture_output=True, text=True,
                              check=False)
        return done.returncode, done.stderr, out.read_text(encoding="utf-8") if out.exists() else None


def judged(name, words, status, output, table):
    right = status == 0 and table if words is None else status != 0 and words in output and table is None
    if not right:
        print(f"FAILED {name}: status {status}: {output.strip()}")
    return not right


def checked(path, code, said="Ja"):
    with tempfile.TemporaryDirectory() as folder:
        extension = pathlib.Path(folder, "extension")
        (extension / "words").mkdir(parents=True)
        entries = text("a.b-c", said) + text("one.two", "Ja", "name") + text("w.x", "Ja", "window")
        written(extension / "words", nl=(TWO, entries), en=(TWO, entries))
        files = {"core/base/a.cpp": 'Error{"a.b-c"}; word(word_context::kName, "one.two", language); "w.x"',
                 "writer/a.cpp": 'word("w.x", language)'}
        files[path] = code or ("" if path.startswith("writer") else files.get(path, ""))
        for name, content in files.items():
            (extension / name).parent.mkdir(parents=True, exist_ok=True)
            (extension / name).write_text(content, encoding="utf-8")
        done = subprocess.run([sys.executable, CHECK, TOOL, folder], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout


def main():
    failed = 0
    for name, dutch, english, words in CATALOGUES:
        failed += judged(name, words, *compiled(nl=(TWO, dutch), en=(TWO, english)))
    for name, language, plurals, entries, words in HEADERS:
        other = BOTH[0] if entries.count("msgid_plural") else text("a.b", "Ja")
        failed += judged(name, words, *compiled(nl=(TWO, other), **{language: (plurals, entries)}))
    tried = [(name, words, checked(path, code)) for name, path, code, words in SOURCES]
    tried += [(name, words, checked("core/base/b.cpp", " ", said)) for name, said, words in MESSAGES]
    for name, words, (status, output) in tried:
        right = status == 0 if words is None else status == 1 and words in output
        failed += not right
        if not right:
            print(f"FAILED {name}: status {status}: {output.strip()}")
    total = len(CATALOGUES) + len(HEADERS) + len(tried)
    print(f"{total - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
