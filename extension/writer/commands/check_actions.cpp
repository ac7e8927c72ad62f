// SPDX-License-Identifier: EUPL-1.2
#include "writer/commands/actions.hpp"
#include "writer/commands/check_job.hpp"
#include "writer/live/index_renewal.hpp"
#include "writer/live/live_place.hpp"
#include "writer/tender.hpp"

namespace bestek::writer {
namespace {

/// -> what findings_json says in the interface's language
Result<Json> check(const ActionContext& context, const Json&) {
  const auto job = gather_check(context);
  if (!job) return job.error();
  const auto findings = run_check(*job, context.language);
  if (!findings) return findings.error();
  return Json::parse(*findings);
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

/// -> {renewed}: renews the document's indexes now; false when that cannot be (index_renewal.hpp)
Result<Json> renew_indexes(const ActionContext& context, const Json&) {
  if (!context.document.is()) return writer_error("writer.no-document");
  return Json{{"renewed", renew_indexes_now(context.context, context.document)}};
}

constexpr std::array kCheckActions = {NamedAction{"check.run", check}, NamedAction{"tender.about", about},
                                      NamedAction{"tender.reading_counts", counts},
                                      NamedAction{"document.renew_indexes", renew_indexes}};

}  // namespace

std::span<const NamedAction> check_actions() noexcept { return kCheckActions; }

}  // namespace bestek::writer
