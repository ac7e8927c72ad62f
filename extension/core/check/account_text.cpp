// SPDX-License-Identifier: EUPL-1.2
// An account as people and programs read it.
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/words.hpp"
#include "core/check/account.hpp"

namespace bestek {
namespace {

using Json = nlohmann::ordered_json;
using Lines = std::vector<AccountLine>;

constexpr std::array<std::pair<const char*, Lines Account::*>, 4> kLists{{{"documents", &Account::documents},
                                                                          {"findings", &Account::findings},
                                                                          {"answers", &Account::answers},
                                                                          {"decisions", &Account::decisions}}};

std::string page_word(std::string_view key, Language language) {
  return std::string(word(word_context::kPage, key, language));
}

/// The parts that are there, a line for each.
std::string lines_of(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts)
    if (!part.empty()) text += (text.empty() ? "" : "\n") + part;
  return text;
}

std::string said_of(const AccountLine& line, Language language) {
  if (line.rule.empty()) return called("account-decision.", line.what, language);
  return line.what.empty() ? line.rule : line.rule + ": " + line.what;
}

std::string reason_of(const AccountLine& line, Language language) {
  const std::string answer = line.answer.empty() ? "" : called("account-answer.", line.answer, language);
  const std::string note = line.note.empty() ? "" : called("account-note.", line.note, language);
  return lines_of({answer, line.reason, note});
}

/// "–" where nobody recorded it.
std::string who(const AccountLine& line, Language language) {
  const std::string text = lines_of({line.role, line.date ? written_date(*line.date, language) : std::string()});
  return text.empty() ? "–" : text;
}

std::vector<std::string> cells_of(const AccountLine& line, Language language) {
  std::vector<std::string> cells{lines_of({said_of(line, language), line.place}), reason_of(line, language)};
  if (!line.rule.empty()) cells.push_back(line.basis.empty() ? "–" : line.basis);
  cells.push_back(who(line, language));
  return cells;
}

}  // namespace

std::map<std::string, std::vector<std::vector<std::string>>> account_tables(const Account& account) {
  std::map<std::string, std::vector<std::vector<std::string>>> tables;
  for (const auto& [name, lines] : kLists) {
    auto& rows = tables[name];
    for (const AccountLine& line : account.*lines) rows.push_back(cells_of(line, account.language));
  }
  return tables;
}

std::string account_text(const Account& account, const std::string& subject) {
  const Language language = account.language;
  std::string text = page_word("account.title", language) + "\n" + subject + "\n" +
                     word(word_context::kPage, "account.made", language, on_day(account.made)) + "\n";
  for (const auto& [name, lines] : kLists) {
    text += "\n" + called("account-list.", name, language) + "\n";
    if ((account.*lines).empty()) text += page_word("account.none", language) + "\n";
    for (const AccountLine& line : account.*lines) {
      std::string indent = "- ";
      for (const std::string& cell : cells_of(line, language)) {
        std::string part = indent + cell;
        for (std::size_t at = part.find('\n'); at != std::string::npos; at = part.find('\n', at + 1))
          part.insert(at + 1, "  ");
        text += part + "\n";
        indent = "  ";
      }
    }
  }
  return text;
}

std::string account_json(const Account& account) {
  Json json{{"made", format_date(account.made)}};
  for (const auto& [name, lines] : kLists) {
    Json list = Json::array();
    for (const AccountLine& line : account.*lines)
      list.push_back({{"rule", line.rule},
                      {"what", line.what},
                      {"place", line.place},
                      {"answer", line.answer},
                      {"reason", line.reason},
                      {"basis", line.basis},
                      {"role", line.role},
                      {"date", line.date ? format_date(*line.date) : std::string()},
                      {"note", line.note}});
    json[name] = std::move(list);
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace bestek
