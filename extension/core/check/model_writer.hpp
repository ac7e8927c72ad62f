// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.hpp"

namespace bestek {

/// Writes XML elements that close with their scope.
class ModelWriter {
 public:
  void open(std::string_view name) {
    finish_start();
    out_ += "<";
    out_ += name;
    open_.emplace_back(name);
    in_start_ = true;
  }
  /// Only inside the start tag; an empty value is left out.
  void attribute(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out_ += " ";
    out_ += name;
    out_ += "=\"";
    append_xml_escaped(out_, value);
    out_ += "\"";
  }
  void flag(std::string_view name, bool value) { attribute(name, value ? "yes" : "no"); }
  void close() {
    finish_start();
    out_ += "</" + open_.back() + ">";
    open_.pop_back();
  }
  [[nodiscard]] const std::string& xml() const noexcept { return out_; }

 private:
  void finish_start() {
    if (in_start_) out_ += ">";
    in_start_ = false;
  }
  std::string out_;
  std::vector<std::string> open_;
  bool in_start_ = false;
};

/// One element for as long as the scope lasts.
class ModelElement {
 public:
  ModelElement(ModelWriter& writer, std::string_view name) : writer_(writer) { writer_.open(name); }
  ModelElement(const ModelElement&) = delete;
  ModelElement& operator=(const ModelElement&) = delete;
  ~ModelElement() { writer_.close(); }

 private:
  ModelWriter& writer_;
};

}  // namespace bestek
