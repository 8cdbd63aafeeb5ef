// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cellwords.h"

#include "core/base/text.h"
#include "core/domain/wording.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

namespace scoredesk::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CellWords)
};

} // namespace

QString dateText(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    if (!today.isValid())
        today = QDate::currentDate();
    if (day.year() == today.year()) {
        //: a day of this year in Qt's date letters, "Wed, Jun 5"
        return QLocale().toString(day, Tr::tr("ddd, MMM d"));
    }
    //: a day of another year in Qt's date letters, "Jun 5, 2024"
    return QLocale().toString(day, Tr::tr("MMM d, yyyy"));
}

QString dateText(domain::Day day, QDate today)
{
    return day.isValid() ? dateText(day.toDate(), today) : QString();
}

QString instantText(const QDateTime &instant, QDate today)
{
    if (!instant.isValid())
        return {};
    static const QTimeZone california("America/Los_Angeles");
    const QDateTime local = california.isValid() ? instant.toTimeZone(california) : instant.toLocalTime();
    if (local.time() == QTime(0, 0))
        return dateText(local.date(), today); // a file that says the day only
    //: %1 a date, %2 a time: "Wed, Jun 5, 6:00 AM"
    return Tr::tr("%1, %2").arg(dateText(local.date(), today), QLocale().toString(local.time(), Tr::tr("h:mm AP")));
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString percentText(qint64 part, qint64 of)
{
    if (of <= 0)
        return {};
    //: a whole percentage
    return Tr::tr("%1%").arg(QLocale().toString(wholePercentage(double(part) / double(of))));
}

QString percentOneText(qint64 part, qint64 of)
{
    if (of <= 0)
        return {};
    //: a percentage with one decimal
    return Tr::tr("%1%").arg(tenthsInWords(100.0 * double(part) / double(of)));
}

QString shortVerdict(const domain::ScoreVerdict &verdict, domain::ConditionCode condition)
{
    using domain::ScoreReason;
    switch (verdict.reason) {
    case ScoreReason::Scored:
        return Tr::tr("Scored");
    case ScoreReason::ConditionCode:
        return condition == domain::ConditionCode::None || condition == domain::ConditionCode::Other
                   ? Tr::tr("Condition code")
                   : domain::code(condition);
    case ScoreReason::Invalidated:
    case ScoreReason::ConstructChange:
        return Tr::tr("Invalidated");
    case ScoreReason::AppealPending:
        return Tr::tr("Appeal pending");
    case ScoreReason::PartOneMissing:
    case ScoreReason::PartTwoMissing:
        return Tr::tr("One part only");
    case ScoreReason::PartExpired:
        return Tr::tr("Expired");
    case ScoreReason::BeingScored:
        return Tr::tr("Being scored");
    case ScoreReason::NotFinished:
        return Tr::tr("Not finished");
    case ScoreReason::NotStarted:
        return Tr::tr("Not started");
    case ScoreReason::CarriedOver:
        return Tr::tr("Earlier year");
    case ScoreReason::NoRow:
        return Tr::tr("Not loaded");
    case ScoreReason::Contradicts:
        return Tr::tr("Not known");
    }
    return {};
}

CellStatus statusOf(const domain::ScoreVerdict &verdict)
{
    using domain::ScoreReason;
    switch (verdict.reason) {
    case ScoreReason::Scored:
        return CellStatus::Done;
    case ScoreReason::ConditionCode:
        return verdict.box == domain::ScoreBox::Nt || verdict.box == domain::ScoreBox::Ner ? CellStatus::Warning
               : verdict.box == domain::ScoreBox::Loss || verdict.box == domain::ScoreBox::Inc0
                       || verdict.box == domain::ScoreBox::Inc1
                   ? CellStatus::Done
                   : CellStatus::NotMade;
    case ScoreReason::BeingScored:
        return CellStatus::Waiting;
    case ScoreReason::AppealPending:
        return CellStatus::Held;
    case ScoreReason::Invalidated:
    case ScoreReason::ConstructChange:
    case ScoreReason::PartOneMissing:
    case ScoreReason::PartTwoMissing:
    case ScoreReason::PartExpired:
    case ScoreReason::NotFinished:
    case ScoreReason::NotStarted:
        return CellStatus::Warning;
    case ScoreReason::CarriedOver:
        return CellStatus::NotMade;
    case ScoreReason::NoRow:
    case ScoreReason::Contradicts:
        return CellStatus::Unknown;
    }
    return CellStatus::None;
}

QString reasonName(domain::ScoreReason reason)
{
    using domain::ScoreReason;
    switch (reason) {
    case ScoreReason::Scored:
        return Tr::tr("Scored");
    case ScoreReason::ConditionCode:
        return Tr::tr("Condition code");
    case ScoreReason::Invalidated:
        return Tr::tr("Invalidated");
    case ScoreReason::ConstructChange:
        return Tr::tr("Unlisted resource that changes the construct");
    case ScoreReason::AppealPending:
        return Tr::tr("Appeal pending");
    case ScoreReason::PartOneMissing:
        return Tr::tr("First part missing");
    case ScoreReason::PartTwoMissing:
        return Tr::tr("Second part missing");
    case ScoreReason::PartExpired:
        return Tr::tr("A part expired");
    case ScoreReason::BeingScored:
        return Tr::tr("Complete, being scored");
    case ScoreReason::NotFinished:
        return Tr::tr("Started, not finished");
    case ScoreReason::NotStarted:
        return Tr::tr("Not started");
    case ScoreReason::CarriedOver:
        return Tr::tr("Carried over from an earlier year");
    case ScoreReason::NoRow:
        return Tr::tr("No row in the files");
    case ScoreReason::Contradicts:
        return Tr::tr("The row contradicts itself");
    }
    return {};
}

bool isHeld(domain::ReportBox box)
{
    using domain::ReportBox;
    return box == ReportBox::HeldForEla || box == ReportBox::HeldForMath || box == ReportBox::HeldForScience
        || box == ReportBox::HeldForCsa || box == ReportBox::HeldForSeveral || box == ReportBox::HeldOther;
}

QString reportWord(domain::ReportBox box)
{
    // one name for one box wherever it stands; only what a report waits for is left to the column beside it
    return isHeld(box) ? Tr::tr("Held") : domain::boxName(box);
}

CellStatus statusOf(domain::ReportBox box)
{
    if (isHeld(box))
        return CellStatus::Held;
    switch (box) {
    case domain::ReportBox::Released:
        return CellStatus::Done;
    case domain::ReportBox::NotEligible:
        return CellStatus::NotMade;
    default:
        return CellStatus::Unknown;
    }
}

QString yesNo(domain::YesNo value)
{
    switch (value) {
    case domain::YesNo::Yes:
        return Tr::tr("Yes");
    case domain::YesNo::No:
        return Tr::tr("No");
    case domain::YesNo::Blank:
        break;
    }
    return {};
}

QString genderName(domain::Gender gender)
{
    switch (gender) {
    case domain::Gender::Female:
        return Tr::tr("Female");
    case domain::Gender::Male:
        return Tr::tr("Male");
    case domain::Gender::Nonbinary:
        return Tr::tr("Nonbinary");
    case domain::Gender::Blank:
        break;
    }
    return {};
}

QString claimLevelName(int level)
{
    switch (level) {
    case 1:
        return Tr::tr("Below standard");
    case 2:
        return Tr::tr("Near standard");
    case 3:
        return Tr::tr("Above standard");
    default:
        return {};
    }
}

QString shortFileName(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const QString mark = QStringLiteral("Student_Score_Data_File_");
    const qsizetype at = name.indexOf(mark);
    return at < 0 ? name : name.mid(at + mark.size());
}

} // namespace scoredesk::ui
