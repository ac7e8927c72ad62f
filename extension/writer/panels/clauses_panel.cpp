// SPDX-License-Identifier: EUPL-1.2
#include "writer/panels/clauses_panel.hpp"

#include <algorithm>
#include <com/sun/star/awt/Key.hpp>

#include "core/base/messages.hpp"
#include "core/dossier/role.hpp"
#include "writer/outcome_text.hpp"
#include "writer/panels/clause_preview.hpp"
#include "writer/tender.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

constexpr const char* kTicked = "☑ ";
constexpr const char* kUnticked = "☐ ";

/// Fills a filter with "all" and the entries, and gives the ids behind its items.
template <typename Entries, typename Name>
std::vector<std::string> filter_ids(const Entries& entries, std::string_view all, Name&& name,
                                    std::vector<std::string>& items) {
  std::vector<std::string> ids{""};
  items.assign(1, std::string(all));
  for (const auto& entry : entries) {
    ids.push_back(name(entry).first);
    items.push_back(name(entry).second);
  }
  return ids;
}

std::string chosen_id(const std::vector<std::string>& ids, int index) {
  return index > 0 && static_cast<std::size_t>(index) < ids.size() ? ids[static_cast<std::size_t>(index)] : "";
}

}  // namespace

std::vector<PanelRow> ClausesPanel::rows() const {
  return {{{"search_label"}},    {{"search"}},        {{"group"}},         {{"kind", "level"}},
          {{"list"}, 5, 8},      {{"count", "tick"}}, {{"preview"}, 5, 9}, {{"insert_home", "insert_cursor"}},
          {{"insert_proposal"}}, {{"role"}},          {{"reason_label"}},  {{"reason"}},
          {{"message"}, 0, 4}};
}

void ClausesPanel::fill() {
  set_label("search_label", word("clauses.search"));
  set_label("tick", word("clauses.tick"));
  set_label("insert_cursor", word("clauses.insert_cursor"));
  set_label("insert_home", word("clauses.insert_home"));
  set_label("insert_proposal", word("clauses.insert_proposal"));
  set_label("reason_label", word("clauses.reason"));
  for (const char* question : {"role", "reason_label", "reason"}) show(question, false);
  say(word("clauses.loading"));
  on_change("search", [this] { search(); });
  for (const char* filter : {"group", "kind", "level"}) on_select(filter, [this] { search(); });
  on_select("list", [this] { show_preview(); });
  on_activate("list", [this] { toggle(); });
  on_key("list", css::awt::Key::SPACE, [this] { toggle(); });
  on_click("tick", [this] { toggle(); });
  on_busy_click([this] { insert("home"); });
  on_click("insert_cursor", [this] { insert("cursor"); });
  on_click("insert_proposal", [this] { insert_proposal(); });
  LibraryHost::of(context_).load([this, weak = alive()](const Result<SharedLibrary>& library) {
    if (!weak.expired()) safely([&] { fill_filters(library); })();
  });
}

void ClausesPanel::fill_filters(const Result<SharedLibrary>& library) {
  if (!library) return say(message_then_place(library.error(), language()));
  const Taxonomy& taxonomy = (*library)->taxonomy();
  const auto entry = [this](const TaxonomyEntry& one) { return std::pair(one.id, one.name.in(language())); };
  std::vector<std::string> items;
  groups_ = filter_ids(taxonomy.groups, word("clauses.all_groups"), entry, items);
  set_items("group", items);
  levels_ = filter_ids(taxonomy.levels, word("clauses.all_levels"), entry, items);
  set_items("level", items);
  std::vector<ClauseKind> kinds;
  kinds.reserve(kClauseKinds);
  for (std::size_t i = 0; i < kClauseKinds; ++i) kinds.push_back(static_cast<ClauseKind>(i));
  kinds_ = filter_ids(
      kinds, word("clauses.all_kinds"),
      [this](ClauseKind kind) {
        return std::pair(std::string(kind_id(kind)), std::string(kind_name(kind, language())));
      },
      items);
  set_items("kind", items);
  for (const char* filter : {"group", "kind", "level"}) select(filter, 0);
  // What a command said while the library was loading stays.
  if (!(*library)->problems().empty()) {
    say(message_then_place((*library)->problems().front(), language()));
  } else if (said() == word("clauses.loading")) {
    say("");
  }
  search();
}

void ClausesPanel::search() {
  clause_language_ = language_of_clauses(context_, action_context().document);
  ClauseFilter filter;
  filter.group = chosen_id(groups_, selected("group"));
  filter.kind = kind_from_id(chosen_id(kinds_, selected("kind")));
  filter.level = chosen_id(levels_, selected("level"));
  filter.language = clause_language_;
  LibraryHost::of(context_).search(this, text_of("search"), filter,
                                   [this, weak = alive()](const Result<SearchResult>& found) {
                                     if (!weak.expired()) safely([&] { show_results(found); })();
                                   });
}

void ClausesPanel::show_results(const Result<SearchResult>& found) {
  if (!found) return say(message_then_place(found.error(), language()));
  const CatalogueEntry* before = selected_clause();
  const std::string selected_id = before == nullptr ? std::string() : before->id;
  results_ = *found;
  show_list(selected_id);
}

/// Fills the list; what was selected stays so, and nothing is selected that nobody chose.
void ClausesPanel::show_list(const std::string& selected_id) {
  std::vector<std::string> items;
  items.reserve(results_.clauses.size());
  for (const CatalogueEntry* clause : results_.clauses) items.push_back(item(*clause));
  set_items("list", items);
  const auto found = std::ranges::find(results_.clauses, selected_id, &CatalogueEntry::id);
  if (found != results_.clauses.end()) select("list", static_cast<int>(found - results_.clauses.begin()));
  show_count();
  show_preview();
}

std::string ClausesPanel::item(const CatalogueEntry& clause) const {
  const auto* level = Taxonomy::find(results_.library->taxonomy().levels, clause.classification.level.id);
  const std::string_view draft = clause.status == ClauseStatus::kDraft ? word("clauses.draft") : "";
  const std::string_view unusable = results_.faults.of(clause.id) != nullptr ? word("clauses.unusable") : "";
  return (ticked_.contains(clause.id) ? kTicked : kUnticked) + std::string(unusable) + std::string(draft) +
         (has_text(clause, clause_language_) ? clause.title.in(clause_language_) : clause.id) + " (" +
         std::string(kind_name(clause.kind, language())) + (level == nullptr ? "" : ", " + level->name.in(language())) +
         ")";
}

void ClausesPanel::show_count() {
  std::string text = counted("clauses.found", results_.clauses.size(), language());
  if (!ticked_.empty()) text += ", " + counted("clauses.chosen", ticked_.size(), language());
  set_label("count", text);
}

const CatalogueEntry* ClausesPanel::selected_clause() const {
  const int index = selected("list");
  return index >= 0 && static_cast<std::size_t>(index) < results_.clauses.size()
             ? results_.clauses[static_cast<std::size_t>(index)]
             : nullptr;
}

void ClausesPanel::show_preview() {
  const CatalogueEntry* entry = selected_clause();
  const Clause* clause = entry == nullptr ? nullptr : results_.library->find(entry->id);
  set_text("preview", clause == nullptr ? std::string(word("clauses.choose"))
                                        : clause_preview(*clause, *results_.library, clause_language_, language()));
}

void ClausesPanel::toggle() {
  const CatalogueEntry* clause = selected_clause();
  if (clause == nullptr) return;
  if (ticked_.erase(clause->id) == 0) ticked_.insert(clause->id);
  replace_item("list", selected("list"), item(*clause));
  show_count();
}

std::vector<std::string> ClausesPanel::chosen() const {
  if (!ticked_.empty()) return {ticked_.begin(), ticked_.end()};
  const CatalogueEntry* clause = selected_clause();
  return clause == nullptr ? std::vector<std::string>() : std::vector<std::string>{clause->id};
}

void ClausesPanel::command(std::string_view name) {
  if (name == "insert-home") insert("home");
  if (name == "insert-cursor") insert("cursor");
}

void ClausesPanel::insert(const char* where) {
  Json arguments{{"ids", chosen()}, {"where", where}};
  // Asked only in a document that lacks it, and only until it knows; the first item is the question.
  if (const int index = selected("role"); role_asked_ && index > 0)
    arguments["role"] = role_id(kDocumentRoles.at(static_cast<std::size_t>(index - 1)));
  if (reason_asked_) arguments["reason"] = text_of("reason");
  const auto answered = [this](const std::optional<Json>& outcome, const std::string& refused) {
    ask_role(refused == "insert.role-needed");
    ask_reason(refused == "insert.draft" || refused == "reason.too-long");
    if (outcome) report(*outcome);
  };
  if (std::string_view(where) != "cursor") return run_read("clauses.insert", std::move(arguments), answered);
  // Read ahead, it would go where the cursor stands by then.
  std::string refused;
  answered(run("clauses.insert", arguments, &refused), refused);
}

void ClausesPanel::ask_role(bool ask) {
  if (std::exchange(role_asked_, ask) == ask) return;
  std::vector<std::string> items{std::string(word("clauses.role"))};
  for (const DocumentRole role : kDocumentRoles) items.emplace_back(role_name(role, language()));
  set_items("role", items);
  select("role", 0);
  show("role", ask);
}

/// Of a draft; the field is empty for the next one.
void ClausesPanel::ask_reason(bool ask) {
  if (std::exchange(reason_asked_, ask) == ask) return;
  set_text("reason", "");
  for (const char* question : {"reason_label", "reason"}) show(question, ask);
}

void ClausesPanel::insert_proposal() {
  run_read("clauses.insert_proposal", Json::object(), [this](const std::optional<Json>& outcome, const std::string&) {
    if (outcome) report(*outcome);
  });
}

void ClausesPanel::report(const Json& outcome) {
  if (!std::exchange(ticked_, {}).empty()) {
    const CatalogueEntry* clause = selected_clause();
    show_list(clause == nullptr ? std::string() : clause->id);
  }
  say(inserted_text(outcome, language()));
}

}  // namespace bestek::writer
