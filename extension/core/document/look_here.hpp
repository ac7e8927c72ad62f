// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>

#include "core/document/text_builder.hpp"
#include "core/document/text_look.hpp"

namespace bestek {

/// How text looks where a walker is: hides from the builder's readers what nobody can see.
class LookHere {
 public:
  /// `leftward`: what does not say which way it runs, runs from right to left.
  LookHere(TextBuilder& builder, Backdrop paper, bool leftward = false) noexcept
      : builder_(builder), state_{{}, paper}, leftward_(leftward) {}

  /// Applies while it lives.
  class Scope {
   public:
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope() { owner_.enter(before_); }

   private:
    friend class LookHere;
    struct State {
      TextLook text;
      Backdrop behind;
    };
    Scope(LookHere& owner, const State& state) : owner_(owner), before_(owner.state_) { owner.enter(state); }
    LookHere& owner_;
    State before_;
  };

  /// Something with its own fill.
  [[nodiscard]] Scope area(const std::optional<Fill>& fill) {
    return {*this, {state_.text, laid_over(state_.behind, fill)}};
  }
  /// Something on which nobody knows what lies.
  [[nodiscard]] Scope on(Backdrop backdrop) { return {*this, {state_.text, backdrop}}; }
  [[nodiscard]] Scope paragraph(const TextLook& look, const std::optional<Fill>& fill) {
    return {*this, {look, laid_over(state_.behind, fill)}};
  }
  [[nodiscard]] Scope span(const TextLook& look) { return {*this, {state_.text.with(look), state_.behind}}; }

 private:
  void enter(const Scope::State& state);

  TextBuilder& builder_;
  Scope::State state_;
  bool leftward_;
  bool hidden_ = false, unseen_ = false;
};

}  // namespace bestek
