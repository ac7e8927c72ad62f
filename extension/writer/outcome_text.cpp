// SPDX-License-Identifier: EUPL-1.2
#include "writer/outcome_text.hpp"

#include "core/base/date.hpp"
#include "writer/json_text.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

std::string text_of(const Json& json, const char* key) { return json[key].get<std::string>(); }

/// What the person is told besides, each on a line of its own.
std::string noted(const Json& outcome) {
  std::string text;
  for (const auto& note : outcome.value("notes", Json::array())) text += "\n" + text_of(note, "message");
  return text;
}

}  // namespace

std::string with_saved(const std::string& done, const Json& outcome, Language language) {
  const Json& saved = outcome.at("saved");
  return saved.empty() ? done : done + "\n" + counted("outcome.saved", saved.size(), language, {joined(saved)});
}

std::string mended_text(std::string_view fix, const Json& outcome, Language language) {
  if (fix == "mark-first") fix = "mark";
  if (fix == "insert") return inserted_text(outcome, language);
  const std::string_view key =
      fix == "plan"          ? "plan.done"
      : fix == "forget"      ? "findings.did_forget"
      : fix == "fields-back" ? "findings.did_forget_back"
      : fix == "forget-fields"
          ? (outcome.value("recorded", false) ? "findings.did_forget_fields" : "findings.did_forget_alone")
      : fix == "mark" ? "findings.did_mark"
                      : "findings.did_equal";
  std::string text(word(key, language));
  if (fix == "mark" && outcome.at("marked").empty()) text.clear();
  if (fix == "mark" && outcome.at("rows") != 0)
    text +=
        (text.empty() ? "" : " ") + counted("findings.did_mark_rows", outcome.at("rows").get<std::size_t>(), language);
  if (fix == "mark" && outcome.at("properties") != 0)
    text += (text.empty() ? "" : " ") + std::string(word("findings.did_mark_properties", language));
  if (text.empty()) text = word("findings.did_mark_table", language);
  return with_saved(text + noted(outcome), outcome, language);
}

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
  return with_saved(text + noted(outcome), outcome, language);
}

std::string answered_text(const std::string& kind, const Json& answer, Language language) {
  const auto date = parse_date(text_of(answer, "date"));
  return word(kind == "explained" ? "findings.explained" : "findings.explained_before", language,
              {text_of(answer, "reason"), text_of(answer, "role"), date ? written_date(*date, language) : ""});
}

std::string filled_text(const Json& outcome, const std::string& label, Language language) {
  return with_saved(word("tender.filled", language, {label}) + noted(outcome), outcome, language);
}

}  // namespace bestek::writer
