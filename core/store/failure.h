// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/storage.h"

#include <exception>
#include <new>
#include <type_traits>
#include <utility>

namespace scoredesk::store {

/// An Error on its way up inside the store. Every line of SQL can fail, so the store's inner code throws; guarded() turns the
/// exception into a Result at the library's edge, and none crosses it.
class Failure final : public std::exception
{
public:
    explicit Failure(Error error) : m_error(std::move(error)) {}
    [[nodiscard]] const Error &error() const noexcept { return m_error; }
    [[nodiscard]] const char *what() const noexcept override { return "store failure"; }

private:
    Error m_error;
};

[[noreturn]] inline void fail(ErrorKind kind, QString subject, QString detail)
{
    throw Failure(Error{kind, std::move(subject), std::move(detail)});
}

/// Runs \a work and gives its value, or the Error it failed with.
template <typename Work>
[[nodiscard]] auto guarded(Work work) -> Result<std::invoke_result_t<Work>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure &failure) {
        return failure.error();
    } catch (const std::bad_alloc &) {
        return Error{ErrorKind::Internal, QStringLiteral("memory"),
                     QStringLiteral("out of memory in the store")};
    } catch (const std::exception &) { // what() may hold anything
        return Error{ErrorKind::Internal, QStringLiteral("store"),
                     QStringLiteral("an exception in the store")};
    }
}

} // namespace scoredesk::store
