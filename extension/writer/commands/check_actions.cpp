// SPDX-License-Identifier: EUPL-1.2
#include "core/check/check.hpp"
#include "core/check/offered_fixes.hpp"
#include "core/check/stale_tables.hpp"
#include "core/plan/plan_tables.hpp"
#include "writer/commands/actions.hpp"
#include "writer/library_host.hpp"
#include "writer/tender.hpp"

namespace bestek::writer {
namespace {

/// -> what findings_json says in the interface's language
Result<Json> check(const ActionContext& context, const Json&) {
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  auto tender = Tender::open_to_check(context.context, context.document);
  if (!tender) return tender.error();
  const Dossier* dossier = tender->dossier() ? &*tender->dossier() : nullptr;
  auto findings = check_tender(dossier, tender->texts(), **library, today(), {}, tender->unreadable());
  if (!findings) return findings.error();
  if (dossier != nullptr && tender->unreadable().empty())
    add_stale_tables(*findings, stale_tables(*dossier, **library, tender->texts()), dossier);
  leave_refused(*findings, dossier, tender->texts(), (*library)->taxonomy());
  return Json::parse(findings_json(*findings, context.language));
}

/// -> {dossier}: the folder of the dossier that the document belongs to, null when there is none
Result<Json> about(const ActionContext& context, const Json&) {
  const auto dossier = Tender::dossier_of(context.context, context.document);
  if (!dossier && dossier.error().code != "writer.no-dossier") return dossier.error();
  return Json{{"dossier", dossier ? Json(dossier->folder.string()) : Json()}};
}

/// -> {exports, parses, announcements}: how often this process exported an open document, parsed a closed one or a
/// dossier, and told a document's panels of a change; what did not change since is not read again
Result<Json> counts(const ActionContext&, const Json&) {
  const ReadingCounts made = reading_counts();
  return Json{{"exports", made.exports}, {"parses", made.parses}, {"announcements", made.announcements}};
}

constexpr std::array kActions = {NamedAction{"check.run", check}, NamedAction{"tender.about", about},
                                 NamedAction{"tender.reading_counts", counts}};

}  // namespace

std::span<const NamedAction> check_actions() noexcept { return kActions; }

}  // namespace bestek::writer
