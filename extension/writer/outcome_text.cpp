// SPDX-License-Identifier: EUPL-1.2
#include "writer/outcome_text.hpp"

#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

std::string joined(const Json& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name.get<std::string>();
  return text;
}

std::string text_of(const Json& json, const char* key) { return json[key].get<std::string>(); }

/// The documents that were closed and so were written to disk, where Ctrl+Z does not reach.
std::string saved_text(const Json& outcome, Language language) {
  const Json& saved = outcome["saved"];
  return saved.empty() ? std::string() : "\n" + word("outcome.saved", language, {joined(saved)});
}

}  // namespace

std::string inserted_text(const Json& outcome, Language language) {
  const Json& counts = outcome["counts"];
  const std::size_t placed = outcome["placed"].size();
  std::string text = counts.size() == 1
                         ? counted("clauses.inserted_in", placed, language, {text_of(counts.front(), "document")})
                         : counted("clauses.inserted", placed, language);
  for (std::size_t i = 0; counts.size() > 1 && i < counts.size(); ++i) {
    text += i == 0 ? ": " : ", ";
    text +=
        counted("clauses.share", counts[i]["clauses"].get<std::size_t>(), language, {text_of(counts[i], "document")});
  }
  for (const auto& note : outcome["notes"]) text += "\n" + text_of(note, "message");
  return text + saved_text(outcome, language);
}

std::string filled_text(const Json& outcome, const std::string& label, Language language) {
  return word("tender.filled", language, {label}) + saved_text(outcome, language);
}

}  // namespace bestek::writer
