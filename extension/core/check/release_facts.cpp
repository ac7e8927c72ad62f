// SPDX-License-Identifier: EUPL-1.2
#include "core/base/messages.hpp"
#include "core/check/model_facts.hpp"

namespace bestek {
namespace {

void write_clause_facts(const Clause& clause, const CheckSubject& subject, XmlWriter& writer) {
  writer.attribute("kind", kind_id(clause.kind));
  writer.attribute("level", clause.classification.level.id);
  writer.flag("legal-floor", clause.classification.legal_floor);
  const Clause* current = subject.library->find(clause.id);
  const Clause& newest = current == nullptr ? clause : *current;
  writer.flag("expired", newest.valid_until && *newest.valid_until < subject.now);
  writer.flag("review-past", newest.review_by && *newest.review_by < subject.now);
  if (newest.valid_until) write_day({"until", "until-nl", "until-en"}, *newest.valid_until, writer);
  if (newest.review_by) write_day({"review-by", "review-by-nl", "review-by-en"}, *newest.review_by, writer);
}

/// What the library has of a clause now, also where it does not have the release that stands there; of one that was
/// replaced under another id that one.
void write_newest(const Clause* clause, const Placement& placement, const CheckSubject& subject, XmlWriter& writer) {
  writer.flag("known", clause != nullptr);
  if (const CatalogueEntry* current = subject.library->entry(clause == nullptr ? placement.clause_id : clause->id)) {
    writer.attribute("newest", format_version(current->version));
  } else if (clause != nullptr && !clause->superseded_by.empty()) {
    const CatalogueEntry* successor = subject.library->entry(clause->superseded_by);
    writer.attribute("newest", successor == nullptr ? clause->superseded_by
                                                    : successor->id + " " + format_version(successor->version));
  }
}

/// Why the library cannot say anything of a placed clause.
void write_fault_of(const BrokenPart* part, XmlWriter& writer) {
  if (part == nullptr) return;
  writer.attribute("fault-nl", message_with_place(part->reason, Language::kDutch));
  writer.attribute("fault-en", message_with_place(part->reason, Language::kEnglish));
}

/// What to call the clause: of one that is gone from the document the library still knows the title.
void write_known_title(const Clause* clause, const Placement& placement, const CheckSubject& subject,
                       XmlWriter& writer) {
  if (clause == nullptr && subject.library != nullptr) clause = subject.library->find(placement.clause_id);
  if (clause != nullptr) {
    write_title(*clause, writer);
    return;
  }
  const std::string& name = placement.title.empty() ? placement.clause_id : placement.title;
  writer.attribute("title", name.empty() ? "?" : name);
  writer.attribute("title-en", name.empty() ? "?" : name);
}

}  // namespace

void write_release(const Clause* clause, const Placement& placement, const CheckSubject& subject, XmlWriter& writer) {
  write_known_title(clause, placement, subject, writer);
  if (subject.library == nullptr) return;
  write_fault_of(subject.library->broken_release(placement.release_hash, placement.clause_id), writer);
  write_newest(clause, placement, subject, writer);
  if (clause != nullptr) write_clause_facts(*clause, subject, writer);
}

}  // namespace bestek
