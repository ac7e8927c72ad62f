// SPDX-License-Identifier: EUPL-1.2
#include "core/check/model_facts.hpp"
#include "core/document/made_for.hpp"

namespace bestek {

void write_choices(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer) {
  if (subject.dossier == nullptr || subject.library == nullptr) return;
  const auto others = other_choices(*document.text, subject.dossier->profile);
  if (!others) return;
  const Taxonomy& taxonomy = subject.library->taxonomy();
  for (const OtherChoice& other : *others) {
    const XmlElement element(writer, "other-choice");
    writer.attribute("id", other.choice);
    writer.attribute("fields", choice_fields(other.choice));
    writer.attribute("name-nl", choice_name(other.choice, Language::kDutch));
    writer.attribute("name-en", choice_name(other.choice, Language::kEnglish));
    writer.attribute("was-nl", choice_text(other.choice, other.was, taxonomy, Language::kDutch));
    writer.attribute("was-en", choice_text(other.choice, other.was, taxonomy, Language::kEnglish));
    writer.attribute("now-nl", choice_text(other.choice, other.now, taxonomy, Language::kDutch));
    writer.attribute("now-en", choice_text(other.choice, other.now, taxonomy, Language::kEnglish));
  }
}

}  // namespace bestek
