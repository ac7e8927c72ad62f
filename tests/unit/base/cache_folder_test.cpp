// SPDX-License-Identifier: EUPL-1.2
#include "core/base/cache_folder.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <optional>
#include <string>

using namespace bestek;

namespace {

/// A variable of the environment for as long as a test lasts; null takes it away.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    set(value);
  }
  ~Variable() { set(before_ ? before_->c_str() : nullptr); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  void set(const char* value) const {
    if (value == nullptr) {
      unsetenv(name_);
    } else {
      setenv(name_, value, 1);
    }
  }
  const char* name_;
  std::optional<std::string> before_;
};

std::string cache(const char* xdg, const char* home) {
  const Variable first("XDG_CACHE_HOME", xdg);
  const Variable second("HOME", home);
  return cache_folder().string();
}

}  // namespace

TEST_CASE("what_can_be_made_again_is_kept_where_the_person_keeps_such_things") {
  CHECK(cache("/var/cache/jan", "/home/jan") == "/var/cache/jan/bestek");
  CHECK(cache(nullptr, "/home/jan") == "/home/jan/.cache/bestek");
}

TEST_CASE("a_folder_that_is_not_absolute_counts_for_nothing") {
  for (const char* none : {"", "cache", "./cache", "~/cache"}) {
    INFO(none);
    CHECK(cache(none, "/home/jan") == "/home/jan/.cache/bestek");
    CHECK(cache(nullptr, none).empty());
  }
  CHECK(cache(nullptr, nullptr).empty());
}
