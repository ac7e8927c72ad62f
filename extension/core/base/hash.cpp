// SPDX-License-Identifier: EUPL-1.2
#include "core/base/hash.hpp"

#include <openssl/evp.h>

#include <random>
#include <stdexcept>

namespace bestek {
namespace {

constexpr std::string_view kBase32 = "abcdefghijklmnopqrstuvwxyz234567";
constexpr std::string_view kHex = "0123456789abcdef";

/// Looked up once, since that costs more than the digest of a short text; OpenSSL frees it with the rest at the end.
const EVP_MD* sha256_method() {
  static const EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return method;
}

}  // namespace

Sha256 sha256(std::string_view bytes) {
  Sha256 digest{};
  unsigned int size = 0;
  if (sha256_method() == nullptr ||
      EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, sha256_method(), nullptr) != 1 ||
      size != digest.size()) {
    throw std::runtime_error("SHA-256 is not available");
  }
  return digest;
}

std::string sha256_hex(std::string_view bytes) {
  std::string text;
  for (const unsigned char byte : sha256(bytes)) {
    text += kHex[byte >> 4U];
    text += kHex[byte & 15U];
  }
  return text;
}

bool is_sha256_hex(std::string_view text) noexcept {
  constexpr std::size_t kDigits = 2 * std::tuple_size_v<Sha256>;
  return text.size() == kDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string sha256_base32(std::string_view bytes, std::size_t length) {
  const Sha256 digest = sha256(bytes);
  std::string text;
  unsigned int bits = 0;
  unsigned int count = 0;
  for (const unsigned char byte : digest) {
    bits = (bits << 8U) | byte;
    count += 8;
    while (count >= 5 && text.size() < length) {
      count -= 5;
      text += kBase32[(bits >> count) & 31U];
    }
  }
  return text;
}

std::string random_base32(std::size_t length) {
  // Opened once: of a thousand clauses each asks for a name.
  static thread_local std::random_device source;
  std::string text;
  while (text.size() < length) {
    constexpr unsigned int kBits = 32;
    unsigned int bits = source();
    for (unsigned int used = 5; used <= kBits && text.size() < length; used += 5, bits >>= 5U)
      text += kBase32[bits & 31U];
  }
  return text;
}

}  // namespace bestek
