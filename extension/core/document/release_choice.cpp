// SPDX-License-Identifier: EUPL-1.2
#include "core/document/release_choice.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "core/base/text.hpp"
#include "core/clause/fill_value.hpp"
#include "core/document/answer.hpp"
#include "core/document/canonical.hpp"
#include "core/document/control_places.hpp"
#include "core/document/line_pattern.hpp"
#include "core/document/placement_reader.hpp"
#include "core/dossier/profile_choices.hpp"
#include "core/dossier/proposal.hpp"

namespace bestek {
namespace {

/// The releases among which it still has to be decided are the first `left` ones.
class Narrowing {
 public:
  explicit Narrowing(std::vector<FittingRelease>& releases) : releases_(releases), left_(releases.size()) {}

  /// Whether several clauses are left: releases of one clause are no question for a person.
  [[nodiscard]] bool is_open() const {
    return std::any_of(releases_.begin(), end(),
                       [&](const FittingRelease& one) { return one.clause->id != releases_.front().clause->id; });
  }
  /// Leaves those for which `holds` is true, if there are any.
  template <typename Predicate>
  void keep(Predicate holds) {
    const auto end_of_kept = std::stable_partition(releases_.begin(), end(), holds);
    if (end_of_kept != releases_.begin()) left_ = static_cast<std::size_t>(end_of_kept - releases_.begin());
  }
  [[nodiscard]] std::vector<FittingRelease>::iterator end() const {
    return releases_.begin() + static_cast<std::ptrdiff_t>(left_);
  }

 private:
  std::vector<FittingRelease>& releases_;
  std::size_t left_;
};

bool is_answer(const FillIn& fill, const std::string& value, Language language) {
  // A date stands there in words, and is not read back.
  if (fill.type == FillType::kDate || fill.type == FillType::kText) return true;
  return fill_text(fill, value, language).ok();
}

/// Whether what stands in the content controls can be the release's answers.
bool takes_controls(const FittingRelease& release, std::span<const Block> blocks) {
  for (const Block& block : blocks) {
    for (std::size_t i = 0; i < block.controls.size(); ++i) {
      const auto tag = parse_fill_tag(block.controls[i].tag);
      if (!tag || is_inside_another(block, i)) continue;
      const FillIn* fill = release.clause->fill_in(tag->name);
      if (fill == nullptr) return false;
      const std::string value = answer_of(block, block.controls[i]);
      if (!value.empty() && !is_answer(*fill, value, release.text->language)) return false;
    }
  }
  return true;
}

/// What fill-ins of the release would have to be where no content control of theirs stands.
std::vector<std::pair<const FillIn*, std::string>> bare_answers(const FittingRelease& release,
                                                                const std::vector<std::string>& lines) {
  std::vector<std::pair<const FillIn*, std::string>> answers;
  const auto released = split(canonical_release(*release.clause, *release.text, *release.terms).text(), '\n');
  for (std::size_t i = 0; i < lines.size() && i < released.size(); ++i) {
    for (const FilledSpan& span : LinePattern(released[i]).match(lines[i]).value_or(std::vector<FilledSpan>())) {
      const FillIn* fill = release.clause->fill_in(span.name);
      std::string answer = lines[i].substr(span.begin, span.end - span.begin);
      if (fill != nullptr && answer != "{" + span.name + "}") answers.emplace_back(fill, std::move(answer));
    }
  }
  return answers;
}

bool takes_answers(const FittingRelease& release, const std::vector<std::string>& lines) {
  const auto answers = bare_answers(release, lines);
  const Language language = release.text->language;
  return std::all_of(answers.begin(), answers.end(), [&](const auto& one) {
    return one.second == placeholder_text(one.first->label.in(language)) || is_answer(*one.first, one.second, language);
  });
}

bool has_our_control(const Block& block) {
  return std::any_of(block.controls.begin(), block.controls.end(),
                     [](const ControlSpan& control) { return parse_fill_tag(control.tag).has_value(); });
}

}  // namespace

ReleaseChoice::ReleaseChoice(const DocumentText& document, const Taxonomy& taxonomy,
                             const std::vector<PlacementExtent>& extents)
    : taxonomy_(taxonomy), has_controls_(std::any_of(document.blocks.begin(), document.blocks.end(), has_our_control)) {
  std::unordered_set<std::string_view> standing;
  for (const PlacementExtent& extent : extents) standing.insert(extent.placement);
  for (const auto& one : read_hints(document))
    if (!standing.contains(one.first)) lost_.push_back(one.second);
  const std::string made_for = property_of(document, kMadeForProperty);
  level_ = kept_choice(made_for, "level");
  for (std::string& group : split(kept_choice(made_for, "groups"), ','))
    if (!group.empty()) groups_.push_back(std::move(group));
}

ReleaseChoice::Decision ReleaseChoice::decide(std::vector<FittingRelease> fitting,
                                              std::span<const Block> blocks) const {
  Narrowing left(fitting);
  const auto stood = [&](const auto& same) {
    return [&](const FittingRelease& one) {
      return std::any_of(lost_.begin(), lost_.end(),
                         [&](const PlacementHint& hint) { return same(hint, *one.clause); });
    };
  };
  left.keep(stood([](const PlacementHint& hint, const Clause& clause) {
    return hint.clause_id == clause.id && hint.version == format_version(clause.version);
  }));
  if (left.is_open())
    left.keep(stood([](const PlacementHint& hint, const Clause& clause) { return hint.clause_id == clause.id; }));
  if (left.is_open()) {
    const auto lines = split(canonical_blocks(blocks, blocks.front().table).text(), '\n');
    left.keep([&](const FittingRelease& one) { return takes_controls(one, blocks) && takes_answers(one, lines); });
    if (has_controls_) left.keep([&](const FittingRelease& one) { return bare_answers(one, lines).empty(); });
  }
  if (left.is_open() && !groups_.empty()) {
    TenderProfile profile;
    profile.groups = groups_;
    left.keep([&](const FittingRelease& one) { return fits_groups(one.clause->classification, profile, taxonomy_); });
  }
  if (left.is_open() && !level_.empty()) {
    // As the proposal chooses: the highest that is not above the level.
    const auto rank = [&](const FittingRelease& one) {
      return taxonomy_.level_rank(one.clause->classification.level.id);
    };
    left.keep([&](const FittingRelease& one) { return rank(one) <= taxonomy_.level_rank(level_); });
    const auto by_rank = [&](const auto& a, const auto& b) { return rank(a) < rank(b); };
    const int highest = rank(*std::max_element(fitting.begin(), left.end(), by_rank));
    left.keep([&](const FittingRelease& one) { return rank(one) == highest; });
  }

  Decision decision{fitting.front(), {}, {}};
  std::vector<std::string_view> named{decision.release.clause->id};
  for (auto one = fitting.begin(); one != fitting.end(); ++one) {
    if (std::find(named.begin(), named.end(), one->clause->id) != named.end()) continue;
    named.push_back(one->clause->id);
    (one < left.end() ? decision.equals : decision.others).push_back(*one);
  }
  return decision;
}

}  // namespace bestek
