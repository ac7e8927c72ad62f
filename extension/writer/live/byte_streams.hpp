// SPDX-License-Identifier: EUPL-1.2
// Bytes of ours as streams of the office, and back.
#pragma once

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/io/XOutputStream.hpp>
#include <cppuhelper/implbase1.hxx>
#include <string>
#include <string_view>

#include "writer/uno.hpp"

namespace bestek::writer {

/// The bytes as the office's own SequenceInputStream: a stream implemented elsewhere has ended the office before.
Reference<css::io::XInputStream> input_stream(const Context& context, std::string_view bytes);

/// Collects what is written to it; an IOException, as its interface has it, when there is no room.
class ByteSink final : public cppu::WeakImplHelper1<css::io::XOutputStream> {
 public:
  void SAL_CALL writeBytes(const Sequence<sal_Int8>& data) override;
  void SAL_CALL flush() override {}
  void SAL_CALL closeOutput() override {}

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

}  // namespace bestek::writer
