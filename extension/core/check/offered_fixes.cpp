// SPDX-License-Identifier: EUPL-1.2
#include "core/check/offered_fixes.hpp"

#include <span>
#include <string_view>

#include "core/base/messages.hpp"
#include "core/document/document_claim.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/dossier/tender_state.hpp"

namespace bestek {
namespace {

constexpr std::string_view kAdopt = "adopt";

}  // namespace

void leave_published(std::vector<Finding>& findings, const Dossier& dossier) {
  for (Finding& finding : findings) {
    if (finding.fix.empty() || finding.fix == kAdopt || finding.fix == kRestoreFix) continue;
    if (check_may_change(dossier, std::span(&finding.document, 1)).ok()) continue;
    finding.fix.clear();
    for (const Language language : kLanguages) {
      std::string says = finding.message.in(language);
      says.append(1, ' ').append(message(Error{"check.published", {}, {}}, language));
      finding.message.set(language, std::move(says));
    }
  }
}

void leave_refused(std::vector<Finding>& findings, const Dossier* dossier,
                   const std::map<std::string, DocumentText>& texts, const Taxonomy& taxonomy) {
  const bool none = !may_change({dossier, claims_of(texts), &taxonomy});
  for (Finding& finding : findings) {
    if (finding.fix == kRestoreFix) continue;
    const auto text = texts.find(finding.document);
    const bool is_word = text != texts.end() && text->second.format == DocumentFormat::kDocx;
    if (none || (is_word && finding.fix != kAdopt)) finding.fix.clear();
  }
}

}  // namespace bestek
