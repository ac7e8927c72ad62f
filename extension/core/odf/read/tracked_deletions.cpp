// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/read/tracked_deletions.hpp"

#include <string_view>
#include <utility>

namespace bestek {
namespace {

constexpr std::string_view kStart = "change-start";
constexpr std::string_view kEnd = "change-end";

using Ids = std::set<std::string, std::less<>>;

Ids deletions_in(const xmlNode* tracked_changes) {
  Ids ids;
  for (const xmlNode* region = first_child(tracked_changes, "changed-region"); region != nullptr;
       region = next_sibling(region, "changed-region")) {
    // What was inserted and then deleted says so first, and names the insertion after it.
    const xmlNode* change = first_child(region);
    std::string id = attribute(region, "id");
    if (change != nullptr && local_name(change) == "deletion" && !id.empty()) {
      ids.insert(std::move(id));
    }
  }
  return ids;
}

/// The next node in document order, below `top`.
const xmlNode* following(const xmlNode* node, const xmlNode* top) {
  if (node->children != nullptr) {
    return node->children;
  }
  while (node != top && node->next == nullptr) {
    node = node->parent;
  }
  return node == top ? nullptr : node->next;
}

}  // namespace

void TrackedDeletions::add(const xmlNode* tracked_changes, const xmlNode* text) {
  const Ids deletions = deletions_in(tracked_changes);
  if (deletions.empty()) {
    return;
  }
  all_.insert(deletions.begin(), deletions.end());
  Ids begun;
  for (const xmlNode* node = text; node != nullptr; node = following(node, text)) {
    if (node->type != XML_ELEMENT_NODE) {
      continue;
    }
    const std::string_view name = local_name(node);
    if (name != kStart && name != kEnd) {
      continue;
    }
    std::string id = attribute(node, "change-id");
    if (name == kStart && deletions.contains(id)) {
      begun.insert(std::move(id));
    } else if (name == kEnd && begun.contains(id)) {
      whole_.insert(std::move(id));
    }
  }
}

bool TrackedDeletions::is_at(const xmlNode* node) const {
  const std::string_view name = local_name(node);
  return (name == "change" || name == kStart || name == kEnd) && all_.contains(attribute(node, "change-id"));
}

bool TrackedDeletions::reach_out_of(const xmlNode* control) const {
  const auto is_place = [this](const xmlNode* node) {
    return node != nullptr && node->type == XML_ELEMENT_NODE && local_name(node) == "change" && is_at(node);
  };
  return is_place(control->last) && is_place(control->last->prev);
}

bool TrackedDeletions::pass(const xmlNode* node) {
  const std::string_view name = local_name(node);
  if (name == kStart) {
    std::string id = attribute(node, "change-id");
    if (whole_.contains(id)) {
      open_.insert(std::move(id));
    }
    return true;
  }
  if (name == kEnd) {
    open_.erase(attribute(node, "change-id"));
    return true;
  }
  return false;
}

}  // namespace bestek
