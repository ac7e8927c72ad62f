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

/// The documents that were closed and so were written to disk, where Ctrl+Z does not reach.
std::string saved_text(const Json& outcome, Language language) {
  const Json& saved = outcome["saved"];
  return saved.empty() ? std::string() : "\n" + word("outcome.saved", language, {joined(saved)});
}

}  // namespace

std::string inserted_text(const Json& outcome, Language language) {
  std::string text = word("clauses.inserted", language, {std::to_string(outcome["placed"].size())});
  std::string places;
  for (const auto& one : outcome["counts"])
    places += (places.empty() ? ": " : ", ") +
              word("clauses.inserted_in", language,
                   {std::to_string(one["clauses"].get<std::size_t>()), one["document"].get<std::string>()});
  text += places;
  for (const auto& note : outcome["notes"]) text += "\n" + note["message"].get<std::string>();
  return text + saved_text(outcome, language);
}

std::string filled_text(const Json& outcome, const std::string& label, Language language) {
  return word("tender.filled", language, {label}) + saved_text(outcome, language);
}

}  // namespace bestek::writer
