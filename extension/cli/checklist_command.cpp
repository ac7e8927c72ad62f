// SPDX-License-Identifier: EUPL-1.2
#include <iostream>
#include <memory>
#include <utility>

#include "cli/cli_commands.hpp"
#include "cli/cli_words.hpp"
#include "cli/library_source.hpp"
#include "cli/planned_documents.hpp"
#include "cli/target.hpp"
#include "core/check/checklist.hpp"

namespace bestek::cli {
namespace {

struct ChecklistOptions {
  std::string target, library, rules, answer, reason, role;
};

Json answer_json(const InternalAnswer& answer) {
  return {{"says", answer.says}, {"reason", answer.reason}, {"role", answer.role}, {"date", format_date(answer.date)}};
}

/// "Ja".
std::string says_shown(const std::string& says, Language language) {
  if (says == "yes") return word("checklist.says.yes", language);
  return word(says == "no" ? "checklist.says.no" : "checklist.says.not-applicable", language);
}

std::string answer_shown(const InternalAnswer& answer, Language language) {
  return word("checklist.answer", language,
              {{"says", says_shown(answer.says, language)},
               {"reason", answer.reason},
               {"role", answer.role},
               {"date", written_date(answer.date, language)}});
}

void print_list(const Checklist& list, const Settings& settings) {
  if (settings.json) {
    Json questions = Json::array();
    for (const ChecklistItem& item : list.items) {
      const Finding& question = item.question;
      questions.push_back(
          {{"id", question.rule},
           {"question", in_every_language([&](Language one) { return question.message.in(one); })},
           {"explanation", in_every_language([&](Language one) { return question.explanation.in(one); })},
           {"basis", in_every_language([&](Language one) { return question.basis.in(one); })},
           {"link", question.link},
           {"open", item.open()},
           {"asked-anew", item.asked_anew},
           {"answer", item.answer ? answer_json(*item.answer) : Json()}});
    }
    Json unasked = Json::array();
    for (const InternalAnswer& answer : list.unasked) {
      Json one = answer_json(answer);
      one["id"] = answer.id;
      unasked.push_back(std::move(one));
    }
    return print_json({{"questions", questions}, {"unasked", unasked}, {"open", list.open()}});
  }
  const Language language = settings.language;
  for (const ChecklistItem& item : list.items) {
    std::cout << column(item.question.rule, 7) << " " << item.question.message.in(language) << " ("
              << item.question.basis.in(language) << ")\n";
    if (item.answer) std::cout << "        " << answer_shown(*item.answer, language) << "\n";
    if (item.asked_anew) std::cout << "        " << word("checklist.asked_anew", language) << "\n";
  }
  for (const InternalAnswer& answer : list.unasked)
    std::cout << word("checklist.unasked", language, {{"id", answer.id}, {"answer", answer_shown(answer, language)}})
              << "\n";
  std::cout << word("checklist.done", language,
                    {{"questions", counted("count.questions", list.items.size(), language)},
                     {"open", std::to_string(list.open())}})
            << "\n";
}

Result<Checklist> checklist_of(const Target& target, const Library& library, const ChecklistOptions& options,
                               const InternalFile& recorded) {
  return make_checklist({&*target.dossier, &target.texts, &library, today(), options.rules, &target.unreadable},
                        recorded);
}

int run_checklist(const ChecklistOptions& options, const Settings& settings) {
  const auto library = open_library(options.library, settings);
  if (!library) return refuse(library.error(), settings);
  const bool writes = !options.answer.empty();
  const auto target =
      writes ? read_target_to_edit(options.target, nullptr, settings) : read_target_to_check(options.target, settings);
  if (!target) return refuse(target.error(), settings);
  if (!target->dossier) return refuse(Error{"dossier.none", {options.target, 0, {}, {}}, {}}, settings);
  auto recorded = load_internal(target->dossier->folder);
  if (!recorded) return refuse(recorded.error(), settings);
  auto list = checklist_of(*target, *library, options, *recorded);
  if (!list) return refuse(list.error(), settings);
  for (const Error& problem : list->not_checked) std::cerr << "bestek: " << said(problem, settings) << "\n";
  if (writes) {
    const auto after = answered(*recorded, *list, options.answer, options.reason, options.role, today());
    if (!after) return refuse(after.error(), settings);
    const std::filesystem::path path = target->dossier->folder / kInternalFile;
    auto bytes = writable_internal(*after, path.string());
    if (!bytes) return refuse(bytes.error(), settings);
    const std::vector<FileBytes> files{{path, std::move(*bytes)}};
    if (const Status written = write_locked(*target, {}, files); !written) return refuse(written.error(), settings);
    list = checklist_of(*target, *library, options, *after);
    if (!list) return refuse(list.error(), settings);
  }
  print_list(*list, settings);
  return kExitGood;
}

}  // namespace

void add_checklist_command(Command& app, Settings& settings) {
  const auto options = std::make_shared<ChecklistOptions>();
  Command checklist = app.command("checklist", "checklist");
  checklist.required("DOSSIER", options->target, "dossier");
  checklist.option("--answer", options->answer, "checklist.answer");
  checklist.option("--reason", options->reason, "checklist.reason", "--answer");
  checklist.option("--as", options->role, "checklist.as", "--answer");
  checklist.option("--library", options->library, "library.source");
  checklist.option("--rules", options->rules, "check.rules");
  checklist.flag("--json", settings.json, "json.checklist");
  checklist.run([options, &settings] { return run_checklist(*options, settings); });
}

}  // namespace bestek::cli
