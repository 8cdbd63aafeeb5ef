// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/contenthash.h"

#include "core/base/text.h"
#include "core/store/cellhash.h"

namespace scoredesk::store {

ContentHasher::ContentHasher(const QStringList &columns, const QStringList &fields)
{
    m_seeds.reserve(static_cast<std::size_t>(columns.size()));
    for (qsizetype i = 0; i < columns.size(); ++i) {
        QByteArray name = fields.value(i).toUtf8();
        if (name.isEmpty()) {
            // The prefix keeps an unknown column apart from a known field that happens to be called the same.
            name = '?' + normalizedName(columns.at(i)).toUtf8();
        }
        m_seeds.push_back(XXH3_64bits(name.constData(), static_cast<std::size_t>(name.size())));
    }
}

void ContentHasher::add(int column, std::string_view text, Hash &hash) const
{
    const Hash cell = cellHash(text, seedOf(column));
    hash[0] += cell[0];
    hash[1] += cell[1];
}

std::uint64_t hashText(std::string_view text, std::uint64_t seed)
{
    return XXH3_64bits_withSeed(text.data(), text.size(), seed);
}

} // namespace scoredesk::store
