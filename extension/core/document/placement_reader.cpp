// SPDX-License-Identifier: EUPL-1.2
#include "core/document/placement_reader.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/hash.hpp"
#include "core/base/text.hpp"
#include "core/document/answer.hpp"
#include "core/document/canonical.hpp"
#include "core/document/control_places.hpp"
#include "core/document/placement_extents.hpp"
#include "core/document/release_comparison.hpp"
#include "core/document/release_recognition.hpp"

namespace bestek {
namespace {

using Hints = std::map<std::string, PlacementHint>;

PlacedFillIn read_fill_in(const Block& block, const ControlSpan& control, FilledBy by, std::string_view name) {
  PlacedFillIn fill_in = read_control(block, control);
  fill_in.name = name;
  fill_in.by = by;
  return fill_in;
}

std::vector<PlacedFillIn> read_fill_ins(std::span<const Block> blocks) {
  std::vector<PlacedFillIn> fill_ins;
  for (const Block& block : blocks) {
    for (std::size_t i = 0; i < block.controls.size(); ++i) {
      const ControlSpan& control = block.controls[i];
      const auto tag = parse_fill_tag(control.tag);
      if (!tag || is_inside_another(block, i)) {
        continue;
      }
      PlacedFillIn found = read_fill_in(block, control, tag->by, tag->name);
      const bool known = std::any_of(fill_ins.begin(), fill_ins.end(), [&](const PlacedFillIn& other) {
        return other.name == found.name && other.by == found.by && other.value == found.value;
      });
      if (!known) {
        fill_ins.push_back(std::move(found));
      }
    }
  }
  return fill_ins;
}

void add_fields(const Block& block, std::size_t at, const std::string& heading, std::vector<TemplateField>& fields) {
  for (std::size_t i = 0; i < block.controls.size(); ++i) {
    const ControlSpan& control = block.controls[i];
    if (!control.tag.starts_with(kTagPrefix) || is_inside_another(block, i)) {
      continue;
    }
    const auto tag = parse_fill_tag(control.tag);
    const std::size_t dot = control.tag.find('.', kTagPrefix.size());
    const std::string name = dot == std::string::npos ? std::string() : control.tag.substr(dot + 1);
    fields.push_back(
        {read_fill_in(block, control, tag ? tag->by : FilledBy::kBuyer, name), control.tag, block.area, at, heading});
  }
}

/// The hint of a placement, if it speaks of the release that the mark names.
const PlacementHint* hint_for(const Hints& hints, const std::string& placement, const std::string& release_hash) {
  const auto found = hints.find(placement);
  if (found == hints.end()) {
    return nullptr;
  }
  const PlacementHint& hint = found->second;
  const bool fits =
      release_hash.empty() || sha256_base32(hint.clause_id + "@" + hint.version, kReleaseHashLength) == release_hash;
  return fits ? &hint : nullptr;
}

class PlacementBuilder {
 public:
  PlacementBuilder(const DocumentIndex& index, const Library* library)
      : index_(index),
        library_(library),
        comparison_(index.document(), library),
        hints_(read_hints(index.document())),
        extents_(find_placements(index)) {
    const auto is_unknown = [&](const PlacementExtent& one) {
      return !hints_.contains(one.placement) && library->release_entry(one.release_hash) == nullptr;
    };
    if (library != nullptr && std::any_of(extents_.begin(), extents_.end(), is_unknown))
      under_marks_ = find_under_unknown_marks(index, *library);
  }

  [[nodiscard]] const std::vector<PlacementExtent>& extents() const noexcept { return extents_; }

  [[nodiscard]] Placement place(const PlacementExtent& extent) const {
    const std::vector<Block>& blocks = index_.document().blocks;
    const std::span<const Block> text(blocks.data() + extent.first_block, extent.last_block - extent.first_block + 1);
    const PlacementHint* hint = hint_for(hints_, extent.placement, extent.release_hash);
    Placement placement = start(extent.placement, extent.release_hash, hint);
    placement.mark = extent.mark;
    placement.marks = extent.state;
    placement.first_block = extent.first_block;
    placement.last_block = extent.last_block;
    placement.title = canonical_text(text.front().text);
    placement.heading = chapter_of(extent.first_block);
    placement.fill_ins = read_fill_ins(text);
    if (is_hidden(extent, index_.document())) {
      placement.marks = MarkState::kHidden;
      placement.title = canonical_text(text.front().hidden);
      return placement;
    }
    placement.text = text_state(canonical_blocks(text, extent.base_table), placement, hint);
    return placement;
  }

  /// Placements that only a hint speaks of.
  void add_missing(std::vector<Placement>& placements) const {
    std::vector<std::string_view> found;
    found.reserve(placements.size());
    for (const Placement& placement : placements) {
      found.push_back(placement.id);
    }
    std::sort(found.begin(), found.end());
    std::vector<Placement> missing;
    for (const auto& [id, hint] : hints_) {
      if (!std::binary_search(found.begin(), found.end(), id)) {
        const std::string hash = sha256_base32(hint.clause_id + "@" + hint.version, kReleaseHashLength);
        missing.push_back(start(id, hash, &hint));
        missing.back().marks = MarkState::kMissing;
      }
    }
    std::move(missing.begin(), missing.end(), std::back_inserter(placements));
  }

 private:
  [[nodiscard]] Placement start(const std::string& id, const std::string& hash, const PlacementHint* hint) const {
    Placement placement;
    placement.id = id;
    placement.release_hash = hash;
    if (hash.empty() && hint != nullptr) {
      placement.release_hash = sha256_base32(hint->clause_id + "@" + hint->version, kReleaseHashLength);
    }
    placement.document = index_.document().name;
    if (const Clause* release = find_release(placement.release_hash)) {
      placement.clause_id = release->id;
      placement.version = format_version(release->version);
    } else if (hint != nullptr) {
      placement.clause_id = hint->clause_id;
      placement.version = hint->version;
    } else {
      name_by_what_is_left(placement);
    }
    placement.library = library_state(library_, placement.release_hash, hint);
    placement.reason = property_of(index_.document(), std::string(kReasonPropertyPrefix) + id);
    return placement;
  }

  /// Of a mark that nobody knows: a property that names another release still names the clause, and so does its text.
  void name_by_what_is_left(Placement& placement) const {
    if (const auto hint = hints_.find(placement.id); hint != hints_.end()) {
      placement.clause_id = hint->second.clause_id;
      placement.version = hint->second.version;
    } else if (const auto text = under_marks_.find(placement.id); text != under_marks_.end()) {
      placement.clause_id = text->second.clause->id;
      placement.version = format_version(text->second.clause->version);
      placement.recognised = true;
    }
  }

  [[nodiscard]] const Clause* find_release(const std::string& hash) const {
    return library_ == nullptr ? nullptr : library_->find_release(hash);
  }

  [[nodiscard]] TextState text_state(const CanonicalText& text, const Placement& placement,
                                     const PlacementHint* hint) const {
    bool same = false;
    if (const Clause* release = find_release(placement.release_hash)) {
      same = comparison_.is_released(text, *release, hint == nullptr ? std::nullopt : hint->language);
    } else if (hint != nullptr && !hint->digest.empty()) {
      same = text.digest().starts_with(hint->digest);
    } else {
      return TextState::kUnknown;
    }
    if (!same) {
      // Of damaged marks the extent itself is in doubt.
      return placement.marks == MarkState::kDamaged ? TextState::kUnknown : TextState::kChanged;
    }
    const bool filled = std::any_of(placement.fill_ins.begin(), placement.fill_ins.end(),
                                    [](const PlacedFillIn& fill_in) { return !fill_in.open(); });
    return filled ? TextState::kFilled : TextState::kReleased;
  }

  /// The heading above the clause that is no clause's own.
  [[nodiscard]] std::string chapter_of(std::size_t block) const {
    auto heading = index_.enclosing_heading(block);
    while (heading && starts_clause(*heading)) {
      heading = index_.enclosing_heading(*heading);
    }
    return heading ? canonical_text(index_.document().blocks[*heading].text) : std::string();
  }

  [[nodiscard]] bool starts_clause(std::size_t block) const {
    const auto at =
        std::lower_bound(extents_.begin(), extents_.end(), block,
                         [](const PlacementExtent& extent, std::size_t wanted) { return extent.first_block < wanted; });
    return at != extents_.end() && at->first_block == block;
  }

  const DocumentIndex& index_;
  const Library* library_;
  ReleaseComparison comparison_;
  Hints hints_;
  std::vector<PlacementExtent> extents_;  // by first block
  std::map<std::string, UnmarkedClause> under_marks_;
};

}  // namespace

PlacedFillIn read_control(const Block& block, const ControlSpan& control) {
  PlacedFillIn fill_in;
  fill_in.label = control.alias;
  const std::string text =
      canonical_text(std::string_view(block.text).substr(control.begin, control.end - control.begin));
  const bool bracketed = text.size() > 2 && text.front() == '[' && text.back() == ']';
  if (fill_in.label.empty() && control.showing_placeholder && bracketed) {
    fill_in.label = text.substr(1, text.size() - 2);
  }
  fill_in.value = answer_of(block, control);
  for (const ControlItem& item : control.items) {
    FillChoice& choice = fill_in.choices.emplace_back();
    choice.value = item.value;
    for (const Language language : kLanguages) choice.label.set(language, item.label);
  }
  return fill_in;
}

std::optional<std::size_t> body_block(const TemplateField& field) noexcept {
  const bool in_body = field.area == DocumentArea::kBody || field.area == DocumentArea::kFrame;
  return in_body ? std::optional(field.block) : std::nullopt;
}

std::vector<Placement> read_placements(const DocumentText& document, const Library* library) {
  return read_placements(DocumentIndex(document), library);
}

std::vector<Placement> read_placements(const DocumentIndex& index, const Library* library) {
  const PlacementBuilder builder(index, library);
  std::vector<Placement> placements;
  placements.reserve(builder.extents().size());
  for (const PlacementExtent& extent : builder.extents()) placements.push_back(builder.place(extent));
  builder.add_missing(placements);
  if (library != nullptr) library->keep_verdicts();
  return placements;
}

Placement missing_placement(const std::string& id, const PlacementHint& hint, const std::string& document,
                            const Library* library) {
  Placement placement;
  placement.id = id;
  placement.release_hash = sha256_base32(hint.clause_id + "@" + hint.version, kReleaseHashLength);
  placement.document = document;
  placement.clause_id = hint.clause_id;
  placement.version = hint.version;
  placement.library = library_state(library, placement.release_hash, &hint);
  placement.marks = MarkState::kMissing;
  return placement;
}

std::map<std::string, PlacementHint> read_hints(const DocumentText& document) {
  std::map<std::string, PlacementHint> hints;
  const auto& properties = document.properties;
  for (auto at = properties.lower_bound(kPlacementPropertyPrefix); at != properties.end(); ++at) {
    if (!at->first.starts_with(kPlacementPropertyPrefix)) {
      break;
    }
    const std::string placement = at->first.substr(kPlacementPropertyPrefix.size());
    if (auto hint = parse_hint(at->second); hint && placement.size() == kPlacementIdLength) {
      hints.emplace(placement, std::move(*hint));
    }
  }
  return hints;
}

std::vector<TemplateField> read_template_fields(const DocumentIndex& index, const std::vector<Placement>& placements) {
  const std::vector<Block>& blocks = index.document().blocks;
  const std::vector<Block>& beside = index.document().beside;
  const std::vector<int> placed = placement_of_blocks(index.document(), placements);
  std::vector<TemplateField> fields;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (placed[i] < 0) {
      add_fields(blocks[i], i, heading_text(index, i), fields);
    }
  }
  for (std::size_t i = 0; i < beside.size(); ++i) {
    add_fields(beside[i], i, heading_beside(index, beside[i]), fields);
  }
  return fields;
}

}  // namespace bestek
