// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace scoredesk::files {

/// CRC-32 as in zip, continued from \a crc (0 at the start).
[[nodiscard]] std::uint32_t crc32Of(std::uint32_t crc, std::string_view bytes);

/// Raw deflate, unpacked as a stream: ISA-L where it was found at configure, else zlib.
class Inflater
{
public:
    enum class Status {
        NeedsInput, ///< all input is used up
        OutputFull, ///< call again with more room
        Done,       ///< the end of the deflate stream
        Corrupt
    };

    Inflater();
    ~Inflater();
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;

    /// The next compressed bytes; they must live until NeedsInput.
    void setInput(std::string_view bytes);
    /// Unpacks into \a out and adds the count to \a written.
    [[nodiscard]] Status inflate(char *out, std::size_t room, std::size_t &written);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Packs a stream as raw deflate.
class Deflater
{
public:
    /// \a harder: zlib level 6. Else the fastest there is: ISA-L level 1, or zlib level 1.
    explicit Deflater(bool harder);
    ~Deflater();
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    void setInput(std::string_view bytes, bool isLast);
    /// Packs into \a out and adds the count to \a written. True when more output waits: call again.
    [[nodiscard]] bool deflate(char *out, std::size_t room, std::size_t &written);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace scoredesk::files
