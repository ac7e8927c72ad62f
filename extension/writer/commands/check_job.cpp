// SPDX-License-Identifier: EUPL-1.2
#include "writer/commands/check_job.hpp"

#include "core/check/check.hpp"
#include "core/check/offered_fixes.hpp"
#include "core/check/stale_tables.hpp"
#include "core/plan/plan_tables.hpp"
#include "writer/session.hpp"
#include "writer/tender.hpp"
#include "writer/tender_files.hpp"

namespace bestek::writer {

std::uint64_t touches_around(const ActionContext& context) {
  std::uint64_t sum = 0;
  for (const auto& [name, model] : files_of(context.context, context.document).open)
    if (const auto session = Session::of(model)) sum += session->touches();
  return sum;
}

Result<CheckJob> gather_check(const ActionContext& context) {
  const std::uint64_t touches = touches_around(context);
  const auto library = LibraryHost::of(context.context).library();
  if (!library) return library.error();
  const auto tender = Tender::open_to_check(context.context, context.document);
  if (!tender) return tender.error();
  return CheckJob{*library, tender->dossier(), tender->texts(), tender->unreadable(), today(), touches};
}

Result<std::string> run_check(const CheckJob& job, Language language, const std::stop_token& stop) {
  const Dossier* dossier = job.dossier ? &*job.dossier : nullptr;
  auto findings = check_tender(dossier, job.texts, *job.library, job.today, {}, job.unreadable, stop);
  if (!findings) return findings.error();
  if (dossier != nullptr && job.unreadable.empty())
    add_stale_tables(*findings, stale_tables(*dossier, *job.library, job.texts), dossier);
  leave_refused(*findings, dossier, job.texts, job.library->taxonomy());
  return findings_json(*findings, language);
}

}  // namespace bestek::writer
