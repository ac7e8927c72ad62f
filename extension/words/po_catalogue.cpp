// SPDX-License-Identifier: EUPL-1.2
#include "words/po_catalogue.hpp"

#include <gettext-po.h>

#include <cstdlib>
#include <iostream>
#include <memory>
#include <type_traits>

namespace bestek::words {
namespace {

// gettext reports through callbacks without a data pointer; one file is read at a time.
Faults* reported = nullptr;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

std::string said(const char* file, std::size_t line, const char* text) {
  std::string fault = file == nullptr ? "" : file;
  if (line > 0 && line != static_cast<std::size_t>(-1)) fault += ":" + std::to_string(line);
  fault += (fault.empty() ? "" : ": ") + std::string(text == nullptr ? "" : text);
  while (fault.ends_with('\n')) fault.pop_back();
  return fault;
}

void report(int severity, po_message_t message, const char* file, std::size_t line, std::size_t /*column*/,
            int /*multiline*/, const char* text) {
  std::string fault = said(file, line, text);
  if (message != nullptr) fault += std::string(" [") + po_message_msgid(message) + "]";
  reported->push_back(fault);
  if (severity != PO_SEVERITY_FATAL_ERROR) return;
  std::cerr << fault << "\n";
  std::exit(EXIT_FAILURE);  // gettext cannot go on and must not be returned to
}

void report_pair(int severity, po_message_t message, const char* file, std::size_t line, std::size_t column,
                 int multiline, const char* text, po_message_t /*other*/, const char* other_file,
                 std::size_t other_line, std::size_t /*other_column*/, int /*other_multiline*/,
                 const char* other_text) {
  report(severity, message, file, line, column, multiline,
         (std::string(text) + "; " + said(other_file, other_line, other_text)).c_str());
}

constexpr po_xerror_handler kHandler{report, report_pair};

struct FileFree {
  void operator()(po_file* file) const noexcept { po_file_free(file); }
};
struct IteratorFree {
  void operator()(po_message_iterator_t iterator) const noexcept { po_message_iterator_free(iterator); }
};
struct TextFree {
  void operator()(char* text) const noexcept { std::free(text); }  // NOLINT(cppcoreguidelines-no-malloc): gettext's
};

std::string field(const char* header, const char* name) {
  const std::unique_ptr<char, TextFree> value(po_header_field(header, name));
  return value ? std::string(value.get()) : std::string();
}

std::string after(const std::string& text, const std::string& name) {
  const std::size_t start = text.find(name);
  if (start == std::string::npos) return {};
  const std::size_t from = start + name.size();
  return text.substr(from, text.find(';', from) - from);
}

void read_header(const char* header, Catalogue& catalogue, Faults& faults) {
  catalogue.language = field(header, "Language");
  const std::string plurals = field(header, "Plural-Forms");
  catalogue.plural_count = std::strtoul(after(plurals, "nplurals=").c_str(), nullptr, 10);
  catalogue.plural_rule = after(plurals, " plural=");
  if (catalogue.language.empty() || catalogue.plural_count == 0 || catalogue.plural_rule.empty())
    faults.push_back(catalogue.file + ": the header must have Language and Plural-Forms: nplurals=…; plural=…;");
  // The rule becomes C++, so nothing but an expression in n may stand there.
  if (catalogue.plural_rule.find_first_not_of("n0123456789 ()?:<>=!&|%+-*/") != std::string::npos)
    faults.push_back(catalogue.file + ": the rule for plurals is no expression in n: " + catalogue.plural_rule);
}

Entry read_entry(po_message* message) {
  Entry entry;
  entry.plural = po_message_msgid_plural(message) != nullptr;
  if (!entry.plural) {
    entry.forms.emplace_back(po_message_msgstr(message));
    return entry;
  }
  for (int i = 0; const char* form = po_message_msgstr_plural(message, i); ++i) entry.forms.emplace_back(form);
  return entry;
}

}  // namespace

Catalogue read_catalogue(const std::string& file, Faults& faults) {
  Catalogue catalogue;
  catalogue.file = file;
  reported = &faults;
  const std::unique_ptr<po_file, FileFree> read(po_file_read(file.c_str(), &kHandler));
  if (!read) {
    faults.push_back(file + ": cannot be read");
    return catalogue;
  }
  po_file_check_all(read.get(), &kHandler);
  const char* header = po_file_domain_header(read.get(), nullptr);
  read_header(header == nullptr ? "" : header, catalogue, faults);
  const std::unique_ptr<std::remove_pointer_t<po_message_iterator_t>, IteratorFree> all(
      po_message_iterator(read.get(), nullptr));
  while (po_message* message = po_next_message(all.get())) {
    const std::string key = po_message_msgid(message);
    if (key.empty() || po_message_is_obsolete(message) != 0) continue;
    const char* context = po_message_msgctxt(message);
    if (context == nullptr) faults.push_back(file + ": " + key + ": has no msgctxt, which says where it stands");
    if (po_message_is_fuzzy(message) != 0)
      faults.push_back(file + ": " + key + ": is fuzzy. Read it and remove the mark");
    catalogue.entries[{context == nullptr ? "" : context, key}] = read_entry(message);
  }
  return catalogue;
}

}  // namespace bestek::words
