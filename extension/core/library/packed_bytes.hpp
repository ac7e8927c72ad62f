// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace bestek {

/// Appends numbers and texts to bytes, for a file of this machine that only the same code reads.
class Packer {
 public:
  template <class T>
  void number(T value) {
    static_assert(std::is_trivially_copyable_v<T>);
    char raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    bytes_.append(raw, sizeof(T));
  }
  void text(std::string_view value) {
    number(static_cast<std::uint32_t>(value.size()));
    bytes_ += value;
  }
  [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

 private:
  std::string bytes_;
};

/// Reads them back. Past the end everything is zero and empty, and `good()` is false.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) noexcept : rest_(bytes) {}

  template <class T>
  [[nodiscard]] T number() noexcept {
    static_assert(std::is_trivially_copyable_v<T>);
    T value{};
    const std::string_view raw = take(sizeof(T));
    if (raw.size() == sizeof(T)) std::memcpy(&value, raw.data(), raw.size());
    return value;
  }
  [[nodiscard]] std::string_view text() noexcept { return take(number<std::uint32_t>()); }
  [[nodiscard]] bool good() const noexcept { return good_; }
  /// Whether all was read and nothing is left.
  [[nodiscard]] bool finished() const noexcept { return good_ && rest_.empty(); }

 private:
  [[nodiscard]] std::string_view take(std::size_t size) noexcept {
    if (size > rest_.size()) {
      good_ = false;
      rest_ = {};
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  bool good_ = true;
};

/// How many there are, and each as `write` writes it.
template <class List, class Write>
void pack_list(Packer& out, const List& list, Write&& write) {
  out.number(static_cast<std::uint32_t>(list.size()));
  for (const auto& one : list) write(one);
}

/// Appends to `list` what `read` reads for each.
template <class List, class Read>
void unpack_list(Unpacker& in, List& list, Read&& read) {
  const auto count = in.number<std::uint32_t>();
  for (std::uint32_t i = 0; i < count && in.good(); ++i) list.push_back(read());
}

}  // namespace bestek
