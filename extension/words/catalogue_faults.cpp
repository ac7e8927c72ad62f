// SPDX-License-Identifier: EUPL-1.2
#include "words/catalogue_faults.hpp"

#include <algorithm>
#include <set>

namespace bestek::words {
namespace {

using Names = std::set<std::string>;

Names names_in(const std::string& text) {
  Names names;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
    names.insert(text.substr(open, text.find('}', open) + 1 - open));
  return names;
}

std::string listed(const Names& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : " ") + name;
  return list.empty() ? "none" : list;
}

/// The {names} of an entry. A form that is one number by itself ("one clause") need not repeat it.
Names names_of(const Entry& entry) {
  Names all;
  for (const std::string& form : entry.forms) all.merge(names_in(form));
  return all;
}

class Comparison {
 public:
  Comparison(const Catalogue& catalogue, Faults& faults) : catalogue_(&catalogue), faults_(&faults) {}

  void look_at(const Key& key, const Entry& entry) const {
    const Names all = names_of(entry);
    for (const std::string& form : entry.forms) {
      if (form.empty()) say(key, "is empty");
      Names own = names_in(form);
      if (entry.plural) own.insert(kCount);
      if (own != all && !form.empty()) say(key, "its forms have other names: " + listed(own) + " and " + listed(all));
    }
    if (entry.plural && !all.contains(kCount)) say(key, "is a plural without {count}");
    if (entry.plural && entry.forms.size() != catalogue_->plural_count)
      say(key, "has " + std::to_string(entry.forms.size()) + " forms of " + std::to_string(catalogue_->plural_count));
  }

  void look_beside(const Key& key, const Entry& entry, const Catalogue& first, const Entry& other) const {
    if (entry.plural != other.plural) return say(key, "is a plural here or in " + first.file + ", not in both");
    const Names own = names_of(entry);
    const Names wanted = names_of(other);
    if (own != wanted)
      say(key, "has other names than " + first.file + ": " + listed(own) + " here, " + listed(wanted) + " there");
  }

  void say(const Key& key, const std::string& what) const {
    faults_->push_back(catalogue_->file + ": " + key.first + " / " + key.second + ": " + what);
  }

 private:
  const Catalogue* catalogue_;
  Faults* faults_;
};

}  // namespace

void compare(const std::vector<Catalogue>& catalogues, Faults& faults) {
  std::set<Key> keys;
  for (const Catalogue& catalogue : catalogues)
    for (const auto& [key, entry] : catalogue.entries) keys.insert(key);
  for (const Catalogue& catalogue : catalogues) {
    const Comparison comparison(catalogue, faults);
    for (const Key& key : keys) {
      const auto found = catalogue.entries.find(key);
      if (found == catalogue.entries.end()) {
        comparison.say(key, "is missing");
        continue;
      }
      comparison.look_at(key, found->second);
      const auto first = catalogues.front().entries.find(key);
      if (&catalogue != &catalogues.front() && first != catalogues.front().entries.end())
        comparison.look_beside(key, found->second, catalogues.front(), first->second);
    }
  }
}

}  // namespace bestek::words
