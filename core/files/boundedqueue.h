// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace scoredesk::files {

/// Hands things from one thread to another, at most a few at a time, so that neither runs far ahead of the other and memory stays
/// small. Either side may end it: the giver with finish(), the taker with abandon().
template <typename T>
class BoundedQueue
{
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

    /// Waits for room. False when the taker is gone: the giver should stop.
    bool push(T value)
    {
        std::unique_lock lock(m_mutex);
        m_roomOrEnd.wait(lock, [this] { return m_items.size() < m_capacity || m_abandoned; });
        if (m_abandoned)
            return false;
        m_items.push_back(std::move(value));
        m_itemOrEnd.notify_one();
        return true;
    }

    /// Waits for the next thing; nothing after the giver's finish().
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_itemOrEnd.wait(lock, [this] { return !m_items.empty() || m_finished; });
        if (m_items.empty())
            return std::nullopt;
        T value = std::move(m_items.front());
        m_items.pop_front();
        m_roomOrEnd.notify_one();
        return value;
    }

    /// The giver has no more.
    void finish()
    {
        const std::lock_guard lock(m_mutex);
        m_finished = true;
        m_itemOrEnd.notify_all();
    }

    /// The taker wants no more; what waits is dropped.
    void abandon()
    {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
        m_items.clear();
        m_roomOrEnd.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_roomOrEnd;
    std::condition_variable m_itemOrEnd;
    std::deque<T> m_items;
    std::size_t m_capacity;
    bool m_finished = false;
    bool m_abandoned = false;
};

} // namespace scoredesk::files
