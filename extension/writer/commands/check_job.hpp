// SPDX-License-Identifier: EUPL-1.2
// A check in its two halves: what must be asked of the office, and the rules, which need no office.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/date.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "writer/commands/actions.hpp"
#include "writer/library_host.hpp"

namespace bestek::writer {

/// What the rules look at; values only.
struct CheckJob {
  SharedLibrary library;
  std::optional<Dossier> dossier;
  std::map<std::string, DocumentText> texts;
  std::map<std::string, Error> unreadable;
  Date today;
  std::uint64_t touches = 0;  ///< touches_around when it was gathered
};

/// How many steps of work there were in the open documents of the tender: another number means other documents.
std::uint64_t touches_around(const ActionContext& context);

/// On the main thread. Errors: those of Library::load and Tender::open_to_check.
Result<CheckJob> gather_check(const ActionContext& context);

/// What findings_json says in that language; any thread may run it, until told to stop. Errors: those of check_tender.
Result<std::string> run_check(const CheckJob& job, Language language, const std::stop_token& stop = {});

}  // namespace bestek::writer
