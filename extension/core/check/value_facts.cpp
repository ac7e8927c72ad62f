// SPDX-License-Identifier: EUPL-1.2
// The estimated value held against the threshold from which the European rules hold.
#include "core/base/number.hpp"
#include "core/base/words.hpp"
#include "core/check/model_facts.hpp"
#include "core/dossier/lots.hpp"
#include "core/dossier/profile_value.hpp"
#include "core/law/thresholds.hpp"

namespace bestek {
namespace {

struct AmountNames {
  XmlLiteral plain, dutch, english;
};

/// The amount for rules to compare, and as each language writes it; nothing of what is not there.
void write_amount(const AmountNames& names, double amount, XmlWriter& writer) {
  if (amount <= 0) return;
  writer.attribute(names.plain, plain_number(amount));
  writer.attribute(names.dutch, written_money(amount, Language::kDutch));
  writer.attribute(names.english, written_money(amount, Language::kEnglish));
}

}  // namespace

void write_threshold(const LawTables& law, const TenderProfile& profile, const Date& today, XmlWriter& writer) {
  const auto check = check_threshold(law, profile, today);
  if (!check) return;
  const XmlElement element(writer, "threshold");
  write_amount({"value", "value-nl", "value-en"}, check->value, writer);
  write_amount({"amount", "amount-nl", "amount-en"}, check->amount, writer);
  writer.attribute("kind", check->kind);
  writer.attribute("kind-nl", called("threshold-kind.", check->kind, Language::kDutch));
  writer.attribute("kind-en", called("threshold-kind.", check->kind, Language::kEnglish));
  writer.flag("reached", check->reached);
  writer.flag("national", is_national(profile));
  writer.attribute("basis", check->basis);
  writer.flag("in-period", check->in_period);
  write_day({"until", "until-nl", "until-en"}, check->until, writer);
  writer.attribute("tables", kLawFile);
  const ExceptionCheck exception = check_exception(law, profile);
  writer.attribute("exception", exception_fit_id(exception.fit));
  if (exception.fit != ExceptionFit::kNone) {
    writer.attribute("exception-nl", called("threshold-exception.", profile.threshold_exception, Language::kDutch));
    writer.attribute("exception-en", called("threshold-exception.", profile.threshold_exception, Language::kEnglish));
    writer.attribute("exception-basis", exception.basis);
    write_amount({"limit", "limit-nl", "limit-en"}, exception.limit, writer);
    if (exception.share > 0) writer.attribute("share", std::to_string(exception.share));
  }
  writer.attribute("with-options", profile.value_with_options);
  if (check->reached_extended) writer.flag("reached-extended", true);
}

}  // namespace bestek
