// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/byte_streams.hpp"

#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/io/SequenceInputStream.hpp>

namespace bestek::writer {

Reference<css::io::XInputStream> input_stream(const Context& context, std::string_view bytes) {
  const Sequence<sal_Int8> data(reinterpret_cast<const sal_Int8*>(bytes.data()), static_cast<sal_Int32>(bytes.size()));
  return Reference<css::io::XInputStream>(css::io::SequenceInputStream::createStreamFromSequence(context, data),
                                          UNO_QUERY);
}

void ByteSink::writeBytes(const Sequence<sal_Int8>& data) {
  bool written = false;
  guarded([&] {
    bytes_.append(reinterpret_cast<const char*>(data.getConstArray()), static_cast<std::size_t>(data.getLength()));
    written = true;
  });
  if (!written) throw css::io::IOException();
}

}  // namespace bestek::writer
