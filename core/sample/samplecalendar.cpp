// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sample/samplecalendar.h"

namespace scoredesk::sample {

domain::Day weekdayFrom(domain::Day start, int days)
{
    domain::Day day = plusDays(start, days);
    const int weekday = ((day.value % 7) + 11) % 7; // 1970-01-01 was a Thursday; 0 is Sunday
    if (weekday == 6)
        day.value += 2;
    else if (weekday == 0)
        day.value += 1;
    return day;
}

std::string isoText(domain::Day day)
{
    if (!day.isValid())
        return {};
    // Civil from days, H. Hinnant's calendar algorithms.
    const int z = day.value + 719468;
    const int era = (z >= 0 ? z : z - 146096) / 146097;
    const auto doe = static_cast<unsigned>(z - era * 146097);
    const unsigned yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const unsigned doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const unsigned mp = (5 * doy + 2) / 153;
    const unsigned d = doy - (153 * mp + 2) / 5 + 1;
    const unsigned m = mp < 10 ? mp + 3 : mp - 9;
    const auto y = static_cast<unsigned>(static_cast<int>(yoe) + era * 400 + (m <= 2 ? 1 : 0));
    std::string text = "0000-00-00";
    const auto put = [&text](std::size_t at, unsigned value, std::size_t width) {
        for (std::size_t i = width; i-- > 0; value /= 10)
            text[at + i] = static_cast<char>('0' + value % 10);
    };
    put(0, y, 4);
    put(5, m, 2);
    put(8, d, 2);
    return text;
}

} // namespace scoredesk::sample
