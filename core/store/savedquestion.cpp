// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cache.h"
#include "core/store/cacheimpl.h"
#include "core/store/failure.h"

namespace scoredesk::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view kSavedQuestions = R"sql(
    SELECT name, body
      FROM saved_question
     WHERE kind = :kind
     ORDER BY name
)sql";

constexpr std::string_view kSaveQuestion = R"sql(
    INSERT INTO saved_question (kind, name, body)
    VALUES (:kind, :name, :body)
        ON CONFLICT (kind, name) DO UPDATE
       SET body = excluded.body
)sql";

constexpr std::string_view kRemoveQuestion = R"sql(
    DELETE FROM saved_question
     WHERE kind = :kind AND name = :name
)sql";

QString words(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

Result<QList<SavedQuestion>> Cache::savedQuestions(const QString &kind) const
{
    return guarded([&] {
        Database database = m_impl->openDesk(Database::Mode::Read);
        Statement rows = database.prepare(kSavedQuestions);
        rows.bind(kind);
        QList<SavedQuestion> saved;
        while (rows.step())
            saved << SavedQuestion{words(rows.text(0)), words(rows.text(1))};
        return saved;
    });
}

Result<void> Cache::saveQuestion(const QString &kind, const SavedQuestion &question) const
{
    if (question.name.trimmed().isEmpty())
        return Error{ErrorKind::InvalidInput, u"name"_s, {}};
    return guarded([&] {
        Database database = m_impl->openDesk(Database::Mode::Write);
        Transaction transaction(database, Transaction::Kind::Immediate);
        Statement save = database.prepare(kSaveQuestion);
        save.bind(kind, question.name.trimmed(), question.body);
        save.step();
        transaction.commit();
    });
}

Result<void> Cache::removeQuestion(const QString &kind, const QString &name) const
{
    return guarded([&] {
        Database database = m_impl->openDesk(Database::Mode::Write);
        Transaction transaction(database, Transaction::Kind::Immediate);
        Statement remove = database.prepare(kRemoveQuestion);
        remove.bind(kind, name.trimmed());
        remove.step();
        transaction.commit();
    });
}

} // namespace scoredesk::store
