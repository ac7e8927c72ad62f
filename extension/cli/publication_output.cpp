// SPDX-License-Identifier: EUPL-1.2
#include "cli/publication_output.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

#include "cli/cli_words.hpp"
#include "cli/finding_output.hpp"
#include "cli/planned_documents.hpp"
#include "core/check/publication_check.hpp"

namespace bestek::cli {
namespace {

Json went_on_json(const WentOn& one) {
  return {{"reason", one.reason}, {"role", one.role}, {"date", format_date(one.date)}};
}

void print_check(const PublicationCheck& check, const Settings& settings) {
  if (settings.json) {
    Json questions = Json::array();
    for (const ChecklistItem& item : check.questions) {
      const Finding& question = item.question;
      questions.push_back({{"id", question.rule},
                           {"question", in_every_language([&](Language one) { return question.message.in(one); })}});
    }
    return print_json({{"lines", Json::parse(findings_json(check.lines))},
                       {"questions", questions},
                       {"explained", Json::parse(findings_json(check.explained))},
                       {"hints", Json::parse(findings_json(check.told))},
                       {"open", check.open()},
                       {"went-on", check.went_on ? went_on_json(*check.went_on) : Json()}});
  }
  const Language language = settings.language;
  for (const auto* list : {&check.lines, &check.explained, &check.told})
    for (const Finding& finding : *list) print_line(finding, language);
  for (const ChecklistItem& item : check.questions)
    std::cout << column(word("publication.question", language), 7) << " " << column(item.question.rule, 7) << " "
              << item.question.message.in(language) << "\n";
  if (check.went_on)
    std::cout << word("publication.went_on", language,
                      {{"role", check.went_on->role},
                       {"date", written_date(check.went_on->date, language)},
                       {"reason", check.went_on->reason}})
              << "\n";
  if (std::ranges::any_of(check.lines, [](const Finding& one) { return !one.explain.empty(); }))
    std::cout << word("publication.how", language) << "\n";
  std::cout << word(check.open() == 0 ? "publication.clear" : "publication.open", language,
                    {{"count", std::to_string(check.open())}})
            << "\n";
}

Result<PublicationCheck> check_of(const Target& target, const Library& library, const std::string& rules,
                                  std::vector<Finding> findings, const GoingOn& going_on) {
  auto recorded = load_internal(target.dossier->folder);
  if (!recorded) return recorded.error();
  const auto list =
      make_checklist({&*target.dossier, &target.texts, &library, today(), rules, &target.unreadable}, *recorded);
  if (!list) return list.error();
  PublicationCheck check = publication_check(findings, *list, *recorded);
  if (!going_on.asked()) return check;
  const auto after = gone_on(std::move(*recorded), check, going_on.reason, going_on.role, today());
  if (!after) return after.error();
  const std::filesystem::path path = target.dossier->folder / kInternalFile;
  auto bytes = writable_internal(*after, path.string());
  if (!bytes) return bytes.error();
  const std::vector<FileBytes> files{{path, std::move(*bytes)}};
  if (const Status written = write_locked(target, {}, files); !written) return written.error();
  return publication_check(std::move(findings), *list, *after);
}

}  // namespace

int report_publication(const Target& target, const Library& library, const std::string& rules,
                       std::vector<Finding> findings, const GoingOn& going_on, const Settings& settings) {
  if (!target.dossier) return refuse(Error{"publication.of-dossier", {target.path.string(), 0, {}, {}}, {}}, settings);
  const auto check = check_of(target, library, rules, std::move(findings), going_on);
  if (!check) return refuse(check.error(), settings);
  print_check(*check, settings);
  return check->open() == 0 || check->went_on ? kExitGood : kExitFindings;
}

}  // namespace bestek::cli
