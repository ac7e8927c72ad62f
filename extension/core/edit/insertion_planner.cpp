// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/insertion_planner.hpp"

#include <algorithm>

#include "core/base/hash.hpp"
#include "core/base/text.hpp"
#include "core/clause/given_text.hpp"
#include "core/document/canonical.hpp"
#include "core/document/clause_slots.hpp"
#include "core/document/document_role.hpp"
#include "core/document/lost_hints.hpp"
#include "core/document/marks.hpp"
#include "core/document/placement_reader.hpp"
#include "core/dossier/proposal.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/edit/award_rows.hpp"
#include "core/edit/forget_planner.hpp"
#include "core/edit/present_clauses.hpp"
#include "core/library/broken_parts.hpp"
#include "core/library/clause_fault.hpp"

namespace bestek {
namespace {

/// One document that clauses can go into.
struct Target {
  std::string file;
  DocumentIndex index;
  WritingContext context;
  /// What the document does not say and is asked for: then clauses that name parties are refused.
  bool lacks_role = false;
  std::string general_terms;
  PropertyEdits remembered;  ///< goes into the document with its first clause
};

/// Makes a plan for some documents: what is there already, and then one clause after the other.
class Planner {
 public:
  Planner(const Library& library, std::vector<Target> targets, std::vector<std::string> groups, Asked asked,
          std::span<const std::string> ids)
      : library_(library),
        targets_(std::move(targets)),
        groups_(std::move(groups)),
        asked_(std::move(asked)),
        ids_(ids),
        present_(library) {
    for (const Target& target : targets_) {
      present_.add(target.file, target.index, ids_);
    }
  }

  /// What stands in a document into which nothing goes counts as present, too.
  void add_present(const std::string& file, const DocumentText& text) { present_.add(file, DocumentIndex(text), ids_); }

  /// `target` is where the clause belongs; null when there is no such document.
  Status add(const std::string& id, const Target* target) {
    const Homeless homeless = asked_.homeless;
    const auto known = library_.known(id);
    if (!known) return known.error();
    const Clause* clause = *known;
    if (const auto there = present_.stands(id)) return present(*clause, *there);
    if (const auto fault = library_.fault_of(*clause))
      return said_or_refused(homeless == Homeless::kLeaveOut ? left_out_notice(*fault) : broken_error(*fault));
    if (clause->status == ClauseStatus::kWithdrawn)
      return refusal("insert.withdrawn", id,
                     {{"successor", clause->superseded_by.empty() ? "-" : clause->superseded_by}});
    if (clause->status == ClauseStatus::kDraft && asked_.draft_reason.empty())
      return said_or_refused(refusal("insert.draft", id, titles_of(*clause)));
    if (code_points(asked_.draft_reason) > kMaxReasonCharacters)
      return refusal("reason.too-long", id, {{"value", std::to_string(kMaxReasonCharacters)}});
    if (const Status given = check_reason_text(asked_.draft_reason); !given) return given;
    if (target == nullptr) return no_home(*clause, {}, homeless);
    const bool at_cursor = homeless == Homeless::kAtCursor;
    const std::string slot =
        at_cursor ? std::string() : find_slot(target->index, *clause, library_.taxonomy(), groups_);
    if (slot.empty() && !at_cursor) return no_home(*clause, target->file, homeless);
    if (const Status free = check_slot(target->index, slot); !free) return said_or_refused(free.error());
    const ClauseText* text = clause->text(target->context.language);
    if (text == nullptr) return refusal("insert.no-text", id, language_names(target->context.language));
    if (target->lacks_role && depends_on_role(*clause, *text, library_.taxonomy(), target->general_terms)) {
      return role_needed(id, target->file);
    }
    for (const std::string& other : present_.exclusions(*clause))
      plan_.notes.push_back(refusal("insert.excludes", id, {{"other", other}}));
    for (const Error& fault : day_faults(*clause, asked_.day)) plan_.notes.push_back(dated_notice(fault));
    present_.add(id);
    place(*clause, *text, *target, slot);
    return Done{};
  }

  [[nodiscard]] const Target* target(const std::string& file) const noexcept {
    const auto found =
        std::find_if(targets_.begin(), targets_.end(), [&](const Target& target) { return target.file == file; });
    return found == targets_.end() ? nullptr : &*found;
  }

  /// A set of clauses goes on without those whose files have a fault, and says so.
  void note_left_out(std::span<const std::string> ids, const TenderProfile* profile) {
    for (const BrokenPart& part : library_.broken()) {
      if (part.current && library_.broken(part.id) != nullptr) plan_.notes.push_back(left_out_notice(part));
    }
    if (profile == nullptr) return;
    for (Error& note : lower_steps(library_, *profile, ids)) plan_.notes.push_back(std::move(note));
  }

  /// The plan, with the rows that award criteria bring.
  Result<InsertionPlan> finish() {
    library_.keep_verdicts();
    for (const auto& [file, criteria] : criteria_) {
      EditPlan& plan = plan_.documents.at(file).plan;
      if (const Status added = add_award_rows(target(file)->index, criteria, plan, plan_.notes); !added)
        return added.error();
    }
    return std::move(plan_);
  }

 private:
  static Error refusal(const char* code, const std::string& id, std::vector<std::pair<std::string, std::string>> args) {
    args.emplace_back("id", id);
    return Error{code, {{}, 0, id, {}}, std::move(args)};
  }

  using Arguments = std::vector<std::pair<std::string, std::string>>;

  static Arguments titles_of(const Clause& clause) {
    Arguments arguments;
    for (const Language language : {Language::kDutch, Language::kEnglish}) {
      const ClauseText* text = clause.text(language);
      arguments.emplace_back("title." + std::string(language_code(language)),
                             text == nullptr ? clause.id : text->title);
    }
    return arguments;
  }

  /// An explicit choice is refused; of a set for all documents the rest goes in.
  Status said_or_refused(Error error) {
    if (asked_.homeless != Homeless::kLeaveOut) return error;
    plan_.notes.push_back(std::move(error));
    return Done{};
  }

  Status present(const Clause& clause, const PresentClauses::Place& there) {
    if (there.how == PresentClauses::How::kMarked) {
      plan_.notes.push_back(refusal("insert.present", clause.id, {}));
      return Done{};
    }
    Error error = refusal(refusal_code(there.how), clause.id, titles_of(clause));
    error.args.emplace_back("mark", there.mark);
    error.place.file = there.file;
    return said_or_refused(std::move(error));
  }

  Status no_home(const Clause& clause, const std::string& file, Homeless homeless) {
    Error error = no_home_error(clause, file);
    if (homeless == Homeless::kRefuse) {
      return error;
    }
    plan_.notes.push_back(std::move(error));
    return Done{};
  }

  void place(const Clause& clause, const ClauseText& text, const Target& target, const std::string& slot) {
    auto [document, fresh] = plan_.documents.try_emplace(target.file);
    if (fresh) {
      document->second.context = target.context;
      document->second.plan.properties = target.remembered;
    }
    EditPlan& plan = document->second.plan;
    const ClauseToPlace placed{&clause, present_.new_placement()};
    auto fragment = std::find_if(plan.fragments.begin(), plan.fragments.end(),
                                 [&](const FragmentEdit& candidate) { return candidate.slot == slot; });
    if (fragment == plan.fragments.end()) {
      fragment = plan.fragments.insert(fragment, FragmentEdit{slot, {}});
    }
    fragment->clauses.push_back(placed);
    plan_.placed.push_back(placed);
    const TermSet no_terms;
    const TermSet& terms = target.context.terms == nullptr ? no_terms : *target.context.terms;
    forget_lost(clause.id, target, plan);
    plan.properties.push_back(hint_property(placed.placement, clause, text, terms));
    if (clause.status == ClauseStatus::kDraft)
      plan.properties.emplace_back(std::string(kReasonPropertyPrefix) + placed.placement, asked_.draft_reason);
    if (clause.kind == ClauseKind::kAwardCriterion) {
      criteria_[target.file].push_back({clause.id, award_row(placed.placement, text.title, text.language)});
    }
  }

  /// What is told of the clause where it stood before: it is back, so nobody need forget it any more.
  void forget_lost(const std::string& id, const Target& target, EditPlan& plan) const {
    for (const auto& [placement, hint] : read_hints(target.index.document())) {
      if (hint.clause_id == id && !present_.has_placement(placement))
        forget_placement(target.index.document(), placement, plan.properties);
    }
  }

  const Library& library_;
  std::vector<Target> targets_;
  std::vector<std::string> groups_;
  Asked asked_;
  std::span<const std::string> ids_;
  PresentClauses present_;
  std::map<std::string, std::vector<NewCriterion>> criteria_;  // by file
  InsertionPlan plan_;
};

}  // namespace

WritingContext writing_context(const Taxonomy& taxonomy, std::string_view role, std::string_view general_terms,
                               Language language) {
  WritingContext context;
  context.language = language;
  context.terms = taxonomy.term_set(role, general_terms);
  return context;
}

Result<InsertionPlan> plan_insertion(const Dossier& dossier, const Library& library, std::span<const std::string> ids,
                                     const std::map<std::string, DocumentText>& texts, const Asked& asked) {
  std::vector<Target> targets;
  for (const DossierDocument& document : dossier.documents) {
    const auto text = texts.find(document.file);
    if (text == texts.end()) {
      return Error{"insert.no-document", {document.file, 0, {}, {}}, role_names(document.role)};
    }
    Target target{document.file,
                  DocumentIndex(text->second),
                  writing_context(library.taxonomy(), role_id(document.role), dossier.profile.general_terms,
                                  language_of(text->second, dossier.profile.language)),
                  false,
                  {},
                  {}};
    target.context.answers = dossier.answers;
    target.context.answers_language = dossier.profile.language;
    targets.push_back(std::move(target));
  }
  Planner planner(library, std::move(targets), dossier.profile.groups, asked, ids);
  for (const std::string& id : ids) {
    const Clause* clause = library.find(id);
    const DossierDocument* home = clause == nullptr ? nullptr : dossier.document(home_of(clause->kind));
    if (const Status added = planner.add(id, home == nullptr ? nullptr : planner.target(home->file)); !added) {
      return added.error();
    }
  }
  if (asked.homeless == Homeless::kLeaveOut) planner.note_left_out(ids, &dossier.profile);
  return planner.finish();
}

Result<InsertionPlan> plan_insertion(const DocumentText& document, const Library& library,
                                     std::span<const std::string> ids, const Asked& asked, const Surroundings& around) {
  const Dossier* dossier = around.dossier;
  const std::optional<DocumentRole> role =
      asked.role || dossier == nullptr ? asked.role : dossier->role_of(document.name);
  const auto own = role_from_id(property_of(document, kRoleProperty));
  if (own && role && own != role) {
    Error error{"insert.role-known", {document.name, 0, {}, {}}, {}};
    for (const Language language : {Language::kDutch, Language::kEnglish})
      error.args.emplace_back("role." + std::string(language_code(language)), role_name(*own, language));
    return error;
  }
  const auto known = own ? own : role;
  std::string general_terms = property_of(document, kTermsProperty);
  if (general_terms.empty() && dossier != nullptr) general_terms = dossier->profile.general_terms;
  Target target{
      document.name,
      DocumentIndex(document),
      writing_context(library.taxonomy(), known ? role_id(*known) : std::string_view(), general_terms,
                      language_of(document, dossier == nullptr ? Language::kDutch : dossier->profile.language)),
      !known,
      general_terms,
      {}};
  if (!own && role) target.remembered.emplace_back(std::string(kRoleProperty), std::string(role_id(*role)));
  if (dossier != nullptr) {
    target.context.answers = dossier->answers;
    target.context.answers_language = dossier->profile.language;
  }
  Planner planner(library, {std::move(target)},
                  dossier == nullptr ? std::vector<std::string>() : dossier->profile.groups, asked, ids);
  if (around.texts != nullptr) {
    for (const auto& [file, text] : *around.texts)
      if (file != document.name) planner.add_present(file, text);
  }
  for (const std::string& id : ids) {
    if (const Status added = planner.add(id, planner.target(document.name)); !added) {
      return added.error();
    }
  }
  if (asked.homeless == Homeless::kLeaveOut)
    planner.note_left_out(ids, dossier == nullptr ? nullptr : &dossier->profile);
  return planner.finish();
}

}  // namespace bestek
