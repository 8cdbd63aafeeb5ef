// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filterstack.h"

namespace scoredesk::ui {

namespace {

constexpr qsizetype kMaxSteps = 100;

bool differsInTextOnly(StudentFilter a, const StudentFilter &b)
{
    a.text = b.text;
    return a == b;
}

} // namespace

void FilterStack::setFilter(const StudentFilter &filter)
{
    if (filter == m_filter)
        return;
    const bool isTyping = !m_filter.text.isEmpty() && !filter.text.isEmpty() && differsInTextOnly(m_filter, filter);
    if (!isTyping) {
        m_past.append(m_filter);
        if (m_past.size() > kMaxSteps)
            m_past.removeFirst();
    }
    m_future.clear();
    m_filter = filter;
    Q_EMIT filterChanged(m_filter);
}

void FilterStack::undo()
{
    if (m_past.isEmpty())
        return;
    m_future.append(m_filter);
    m_filter = m_past.takeLast();
    Q_EMIT filterChanged(m_filter);
}

void FilterStack::redo()
{
    if (m_future.isEmpty())
        return;
    m_past.append(m_filter);
    m_filter = m_future.takeLast();
    Q_EMIT filterChanged(m_filter);
}

void FilterStack::reset()
{
    m_past.clear();
    m_future.clear();
    const bool changes = !m_filter.isEmpty();
    m_filter = {};
    if (changes)
        Q_EMIT filterChanged(m_filter);
}

} // namespace scoredesk::ui
