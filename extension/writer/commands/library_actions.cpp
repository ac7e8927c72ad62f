// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/plain_text.hpp"
#include "writer/commands/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/live/live_place.hpp"
#include "writer/panels/clause_preview.hpp"
#include "writer/tender.hpp"

namespace bestek::writer {
namespace {

Language language_argument(const ActionContext& context, const Json& arguments) {
  return language_from_code(arguments.value("language", ""))
      .value_or(language_of_clauses(context.context, context.document));
}

Json described(const CatalogueEntry& clause, Language language) {
  Json groups = Json::array();
  for (const auto& group : clause.classification.groups) groups.push_back(group.id);
  return {{"id", clause.id},
          {"version", format_version(clause.version)},
          {"title", has_text(clause, language) ? clause.title.in(language) : clause.id},
          {"status", status_id(clause.status)},
          {"kind", kind_id(clause.kind)},
          {"level", clause.classification.level.id},
          {"groups", std::move(groups)}};
}

/// {folder, id, version, clauses, problems}
Result<Json> info(const ActionContext& context, const Json&) {
  auto& host = LibraryHost::of(context.context);
  const auto library = host.library();
  if (!library) return library.error();
  return Json{{"folder", host.folder().string()},
              {"id", (*library)->id()},
              {"version", (*library)->version()},
              {"clauses", (*library)->catalogue().size()},
              {"problems", to_json((*library)->problems(), context.language)}};
}

/// Forgets the loaded library and reads the folder again.
Result<Json> reload(const ActionContext& context, const Json& arguments) {
  LibraryHost::of(context.context).forget();
  return info(context, arguments);
}

/// words, group, kind, level, language -> [{id, version, title, status, kind, level, groups, fault}]; fault: why it may
/// not go into a document, or null
Result<Json> search(const ActionContext& context, const Json& arguments) {
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  ClauseFilter filter;
  filter.group = arguments.value("group", "");
  filter.level = arguments.value("level", "");
  filter.language = language_argument(context, arguments);
  if (const std::string kind = arguments.value("kind", ""); !kind.empty()) {
    filter.kind = kind_from_id(kind);
    if (!filter.kind)
      return writer_error("writer.wrong-arguments", {}, {{"command", "clauses.search"}, {"reason", kind}});
  }
  Json found = Json::array();
  const auto clauses = (*library)->search(arguments.value("words", ""), filter);
  const ListedFaults faults = (*library)->faults_among(clauses, kMostLookedAtInList);
  for (const CatalogueEntry* clause : clauses) {
    found.push_back(described(*clause, filter.language));
    const BrokenPart* fault = faults.of(clause->id);
    found.back()["fault"] = fault == nullptr ? Json() : to_json(broken_error(*fault), context.language);
  }
  return found;
}

/// id, language -> {text}: what the preview shows
Result<Json> preview(const ActionContext& context, const Json& arguments) {
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  const std::string id = arguments.at("id").get<std::string>();
  const auto clause = (*library)->known(id);
  if (!clause) return clause.error();
  return Json{{"text", clause_preview(**clause, **library, language_argument(context, arguments), context.language)}};
}

constexpr std::array kLibraryActions = {
    NamedAction{"library.info", info},
    NamedAction{"library.reload", reload},
    NamedAction{"clauses.search", search},
    NamedAction{"clauses.preview", preview},
};

}  // namespace

std::span<const NamedAction> library_actions() noexcept { return kLibraryActions; }

}  // namespace bestek::writer
