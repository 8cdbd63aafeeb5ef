// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace scoredesk::ui {

class Label;

/// A surface with a title (weight 600) and, muted beside it, where its numbers come from and of when. Content
/// goes into body(). While something newer is read, setUpdating() says so and the old values stay.
class Card : public QFrame
{
    Q_OBJECT

public:
    /// An empty \a title leaves the header out. The title is the accessible name.
    explicit Card(const QString &title = {}, const QString &source = {}, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    /// The header's row, for a control at its end.
    [[nodiscard]] QHBoxLayout *header() const { return m_header; }

    void setTitle(const QString &title);
    void setSource(const QString &source);
    void setUpdating(bool on);
    [[nodiscard]] bool isUpdating() const { return m_isUpdating; }

private:
    Label *m_title = nullptr;
    Label *m_source = nullptr;
    QHBoxLayout *m_header = nullptr;
    QVBoxLayout *m_body = nullptr;
    QString m_sourceText;
    bool m_isUpdating = false;
};

} // namespace scoredesk::ui
