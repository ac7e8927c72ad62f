// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace bestek {

/// Where something is wrong. Empty parts are unknown or do not apply.
struct Place {
  std::string file;      ///< path as the user gave it, or the document's file name
  int line = 0;          ///< 1-based; 0 when unknown
  std::string clause;    ///< clause id
  std::string position;  ///< where inside a document: heading, table or mark, in the document's own words
};

/// What went wrong, for the person who reads it. The text is made at the edge by `message()` from `code` and `args`.
struct Error {
  std::string code;  ///< stable, e.g. "xml.malformed"; the key of the message catalogue
  Place place;
  std::vector<std::pair<std::string, std::string>> args;  ///< values for the {names} of the message
};

/// A value or the error that kept it from being made. Never both.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value)
      : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor): `return value;`
  Result(Error error)
      : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor): `return error;`

  [[nodiscard]] bool ok() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return ok(); }

  [[nodiscard]] T& value() & { return std::get<0>(state_); }
  [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
  [[nodiscard]] T& operator*() & { return value(); }
  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T* operator->() { return &value(); }
  [[nodiscard]] const T* operator->() const { return &value(); }

  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

/// The result of something that makes no value.
struct Done {};
using Status = Result<Done>;

}  // namespace bestek
