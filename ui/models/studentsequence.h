// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/codes.h"

#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <memory>
#include <vector>

namespace scoredesk::ui {

/// A student in the list they were opened from, so that the profile can go to the next one. Shared, never changed.
struct StudentSequence
{
    QString name;  ///< what the list is called, "SSR: Waiting for science"; empty for all students
    std::shared_ptr<const std::vector<domain::Ssid>> students;
    std::size_t position = 0;

    [[nodiscard]] std::size_t size() const { return students ? students->size() : 0; }
    [[nodiscard]] domain::Ssid current() const { return position < size() ? (*students)[position] : domain::Ssid(); }

    /// One student without a list: opened from the search box of the desk.
    [[nodiscard]] static StudentSequence of(domain::Ssid ssid)
    {
        return {{}, std::make_shared<const std::vector<domain::Ssid>>(1, ssid), 0};
    }
};

} // namespace scoredesk::ui

Q_DECLARE_METATYPE(scoredesk::ui::StudentSequence)
