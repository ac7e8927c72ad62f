// SPDX-License-Identifier: EUPL-1.2
#include "core/check/publication_check.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/text.hpp"
#include "core/check/answer_digest.hpp"

namespace bestek {
namespace {

std::string digest_of(const PublicationCheck& check) {
  if (check.open() == 0) return {};
  std::string text;
  for (const Finding& line : check.lines) {
    for (const std::string* part : {&line.rule, &line.document, &line.position, &line.text, &line.tag})
      text += *part + "\n";
    text += line.message.in(Language::kDutch) + "\n";
  }
  for (const ChecklistItem& item : check.questions) text += item.question.rule + "\n" + item.about + "\n";
  return answer_digest(text);
}

}  // namespace

PublicationCheck publication_check(std::vector<Finding> findings, const Checklist& list, const InternalFile& recorded) {
  PublicationCheck check;
  for (Finding& finding : findings) {
    auto& kept = finding.is_explained()                       ? check.explained
                 : finding.severity == FindingSeverity::kHint ? check.told
                                                              : check.lines;
    kept.push_back(std::move(finding));
  }
  std::ranges::copy_if(list.items, std::back_inserter(check.questions),
                       [](const ChecklistItem& item) { return item.open(); });
  check.digest = digest_of(check);
  const auto same = std::ranges::find(recorded.went_on.rbegin(), recorded.went_on.rend(), check.digest, &WentOn::lines);
  if (check.open() > 0 && same != recorded.went_on.rend()) check.went_on = *same;
  return check;
}

Result<InternalFile> gone_on(InternalFile file, const PublicationCheck& check, std::string_view reason,
                             std::string_view role, const Date& today) {
  if (check.open() == 0) return Error{"publication.nothing-open", {}, {}};
  if (const Status fits = check_recorded(reason, role); !fits) return fits.error();
  file.went_on.push_back({canonical_text(reason), canonical_text(role), today, check.digest});
  return file;
}

}  // namespace bestek
