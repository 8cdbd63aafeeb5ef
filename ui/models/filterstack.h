// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/studentfilter.h"

#include <QtCore/QList>
#include <QtCore/QObject>

namespace scoredesk::ui {

/// The one filter that a list, its charts and its exports share, with a way back. A value stands inside; what changes it
/// sets a whole new value.
class FilterStack : public QObject
{
    Q_OBJECT

public:
    explicit FilterStack(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] const StudentFilter &filter() const { return m_filter; }
    /// Typing in the search box changes the text many times; all of that is one step back.
    void setFilter(const StudentFilter &filter);
    void remove(const FilterKey &key) { setFilter(without(m_filter, key)); }
    void clear() { setFilter({}); }

    [[nodiscard]] bool canUndo() const { return !m_past.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.isEmpty(); }
    void undo();
    void redo();
    /// Forgets the filter and all steps: when the desk is locked nothing typed may stay.
    void reset();

Q_SIGNALS:
    void filterChanged(const StudentFilter &filter);

private:
    StudentFilter m_filter;
    QList<StudentFilter> m_past;
    QList<StudentFilter> m_future;
};

} // namespace scoredesk::ui
