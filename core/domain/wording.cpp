// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/wording.h"

#include <QtCore/QCoreApplication>

namespace scoredesk::domain {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(scoredesk::domain)
};

/// The first part of a Smarter Balanced test is the computer adaptive test, the second the performance task (L22).
QString expiredSentence(const ScoreStatusRow &row)
{
    if (row.partTwo == OpportunityStatus::Expired)
        return Tr::tr("The performance task expired before it was finished. A score needs both parts, or a "
                      "Reopen appeal.");
    if (isSmarterBalanced(row.area))
        return Tr::tr("The computer adaptive test expired before it was finished. A score needs both parts, "
                      "or a Reopen appeal.");
    return Tr::tr("The test expired before it was finished.");
}

QString codeSentence(const ScoreStatusRow &row)
{
    if (row.condition == ConditionCode::Other && !row.conditionText.isEmpty())
        //: %1 is a condition code of the file
        return Tr::tr("Condition code %1. This program does not know it; TOMS does.").arg(row.conditionText);
    if (row.condition == ConditionCode::PGE || row.condition == ConditionCode::NTE)
        //: %1 is the meaning of the condition code, a whole sentence
        return Tr::tr("%1 The LEA set this code in TOMS.").arg(conditionMeaning(row.condition));
    return conditionMeaning(row.condition);
}

} // namespace

QString statusName(const ScoreStatusRow &row)
{
    switch (row.verdict.box) {
    case ScoreBox::Scored:
        return Tr::tr("Scored");
    case ScoreBox::Nt:
        return Tr::tr("Not tested");
    case ScoreBox::Nte:
    case ScoreBox::Pge:
    case ScoreBox::Nel:
        return Tr::tr("Exempt");
    case ScoreBox::Loss:
    case ScoreBox::Inc0:
    case ScoreBox::Inc1:
        return Tr::tr("Lowest score");
    case ScoreBox::Ner:
    case ScoreBox::OtherCode:
        return Tr::tr("No score");
    case ScoreBox::Invalidated:
        return Tr::tr("Invalidated");
    case ScoreBox::AppealPending:
        return Tr::tr("Appeal pending");
    case ScoreBox::OnePartOnly:
        return Tr::tr("One part only");
    case ScoreBox::NoScoreYet:
        switch (row.verdict.reason) {
        case ScoreReason::BeingScored:
            return Tr::tr("Being scored");
        case ScoreReason::NotStarted:
            return Tr::tr("Not started");
        case ScoreReason::PartExpired:
            return Tr::tr("Expired");
        default:
            return Tr::tr("Not finished");
        }
    case ScoreBox::NotKnown:
        return row.hasRow ? Tr::tr("Not known") : row.isListed ? Tr::tr("Registered") : Tr::tr("Not loaded");
    case ScoreBox::Count:
        break;
    }
    return {};
}

QString inSeptember()
{
    return Tr::tr("CAA and CSA results come in September");
}

QString notLoaded(const QString &tomsReport)
{
    //: %1 is the name of a report in TOMS, in English as TOMS has it
    return Tr::tr("Not loaded: get the %1 report in TOMS.").arg(tomsReport);
}

QString reasonSentence(const ScoreStatusRow &row)
{
    switch (row.verdict.reason) {
    case ScoreReason::Scored:
        return row.levelDisagrees ? Tr::tr("The level in the file is not the one the published cut scores "
                                           "give for this score. Check it in TOMS.")
                                  : Tr::tr("Score is final unless it is re-scored.");
    case ScoreReason::ConditionCode:
        return codeSentence(row);
    case ScoreReason::Invalidated:
        return Tr::tr("The score was invalidated. It does not count in results.");
    case ScoreReason::ConstructChange:
        return Tr::tr(
            "An unlisted resource changed what the test measures, so the score does not count in results.");
    case ScoreReason::AppealPending:
        return Tr::tr("A STAIRS appeal is waiting for a decision.");
    case ScoreReason::PartTwoMissing:
        return Tr::tr("The computer adaptive test is submitted. The performance task is missing.");
    case ScoreReason::PartOneMissing:
        return Tr::tr("The performance task is submitted. The computer adaptive test is missing.");
    case ScoreReason::PartExpired:
        return expiredSentence(row);
    case ScoreReason::BeingScored:
        if (row.awaitsSeptember)
            return row.completed.isValid()
                       //: %1 is a date, %2 the sentence on September
                       ? Tr::tr("The test was completed %1. %2.").arg(dayName(row.completed), inSeptember())
                       //: %1 is the sentence on September
                       : Tr::tr("The test is complete. %1.").arg(inSeptember());
        return row.completed.isValid()
                   //: %1 is a date
                   ? Tr::tr("The test was completed %1. The score is not in TOMS yet.")
                         .arg(dayName(row.completed))
                   : Tr::tr("The test is complete. The score is not in TOMS yet.");
    case ScoreReason::NotFinished:
        return Tr::tr("The student started the test and has not finished it.");
    case ScoreReason::NotStarted:
        return Tr::tr("The student is registered and has not started the test.");
    case ScoreReason::CarriedOver:
        return Tr::tr(
            "This science test was taken in grade 10 or 11 of an earlier year. It does not count this year.");
    case ScoreReason::NoRow:
        if (row.isListed)
            return Tr::tr("The student is registered for this test, but the loaded data files have no row for it. Get a newer Student "
                          "Score Data File in TOMS, and the Test Assignment report to see how far the test is.");
        return Tr::tr(
            "Students of this grade are registered for this test, but the loaded files have no row for it. "
            "Not loaded: get the Student Score Data File and the Test Assignment report in TOMS.");
    case ScoreReason::Contradicts:
        return Tr::tr("The Include Indicator of the row says there is a result or an exemption, but the row "
                      "has neither. "
                      "Check the student in TOMS.");
    }
    return {};
}

QString appealsSentence(const ScoreStatusRow &row)
{
    if (!row.appeals)
        return notLoaded(u"STAIRS and Appeals"_s);
    if (row.appeals->isEmpty())
        return Tr::tr("None");
    QStringList parts;
    for (const Appeal &appeal : *row.appeals) {
        //: %1 is the type of a STAIRS appeal, %2 its status
        QString part = appeal.status.isEmpty() ? appealName(appeal.type) : Tr::tr("%1, %2").arg(appealName(appeal.type), appeal.status);
        if (!appeal.caseNumber.isEmpty())
            //: %1 is an appeal and its status, %2 the number of its case in STAIRS
            part = Tr::tr("%1, case %2").arg(part, appeal.caseNumber);
        if (appeal.date.isValid() && appeal.decided.isValid())
            //: %1 is an appeal and its status, %2 and %3 are dates
            part = Tr::tr("%1 (filed %2, decided %3)").arg(part, dayName(appeal.date), dayName(appeal.decided));
        else if (appeal.date.isValid())
            //: %1 is an appeal and its status, %2 a date
            part = Tr::tr("%1 (filed %2)").arg(part, dayName(appeal.date));
        parts << part;
    }
    return parts.join(u"; "_s);
}

QString documentSentence(const ReportRow &row)
{
    switch (row.state) {
    case DocumentState::Present:
        return row.isFormer ? Tr::tr("Replaced: a newer one of this report is here") : Tr::tr("Present");
    case DocumentState::NotDownloaded:
        if (row.isHtml) // an import does not take them
            return row.available.isValid()
                       //: %1 is a date
                       ? Tr::tr("In TOMS since %1. HTML reports stay in TOMS.").arg(dayName(row.available))
                       : Tr::tr("HTML reports stay in TOMS.");
        return row.available.isValid()
                   //: %1 is a date
                   ? Tr::tr("In TOMS since %1, not downloaded. Drop the file here.")
                         .arg(dayName(row.available))
                   : Tr::tr("Not downloaded. Drop the file here.");
    case DocumentState::Held:
        if (row.awaitsSeptember)
            //: %1 is the sentence on September
            return Tr::tr("Held: %1").arg(inSeptember());
        switch (row.box) {
        case ReportBox::HeldForEla:
            return Tr::tr("Held: waiting for ELA");
        case ReportBox::HeldForMath:
            return Tr::tr("Held: waiting for math");
        case ReportBox::HeldForScience:
            return Tr::tr("Held: waiting for science");
        case ReportBox::HeldForCsa:
            return Tr::tr("Held: waiting for CSA");
        case ReportBox::HeldForSeveral:
            return Tr::tr("Held: waiting for several content areas");
        default:
            return Tr::tr("Held: every area is scored, the report is not released yet");
        }
    case DocumentState::NotEligible:
        return Tr::tr("Not eligible: no test gave a score to report");
    case DocumentState::NotMade:
        return Tr::tr("From 2023\u2013"
                      "24 on");
    case DocumentState::NotKnown:
        return notLoaded(u"SSR Availability"_s);
    }
    return {};
}

QString whatYouCanDo(const ScoreStatusRow &row)
{
    switch (row.verdict.reason) {
    case ScoreReason::Scored:
        return Tr::tr("Nothing is needed.");
    case ScoreReason::ConditionCode:
        if (row.condition == ConditionCode::PGE || row.condition == ConditionCode::NTE)
            return Tr::tr("If the code is wrong, change it in TOMS. That is possible until all parts of the test are submitted.");
        return Tr::tr("Nothing is needed. The code follows from the test itself; nobody sets it.");
    case ScoreReason::Invalidated:
    case ScoreReason::ConstructChange:
        return Tr::tr("The score stays out of the results. If that is wrong, ask CalTAC and give the STAIRS case number.");
    case ScoreReason::AppealPending:
        return Tr::tr("Nothing is needed until the appeal is decided, within 4 business days. After that, ask CalTAC with the "
                      "case number.");
    case ScoreReason::PartTwoMissing:
        return Tr::tr("Have the student take the performance task before the testing window ends. Without it there is no score.");
    case ScoreReason::PartOneMissing:
        return Tr::tr(
            "Have the student take the computer adaptive test before the testing window ends. Without it there is no score.");
    case ScoreReason::PartExpired:
        return Tr::tr("File a STAIRS case with a Reopen appeal in TOMS while the testing window is open.");
    case ScoreReason::BeingScored:
        if (row.awaitsSeptember)
            //: %1 is the sentence on September
            return Tr::tr("Nothing is needed. %1: get a newer Student Score Data File in TOMS then.").arg(inSeptember());
        return Tr::tr("Nothing is needed. Get a newer Student Score Data File in TOMS in some days.");
    case ScoreReason::NotFinished:
        return Tr::tr("Have the student finish the test before it expires or the testing window ends.");
    case ScoreReason::NotStarted:
        return Tr::tr("Have the student test before the testing window ends. If a parent exempted the student, set PGE in TOMS.");
    case ScoreReason::CarriedOver:
        return Tr::tr("Nothing is needed. The result stands in the year the test was taken.");
    case ScoreReason::NoRow:
        return Tr::tr("Get the whole Student Score Data File in TOMS, without a date range. If the test is still missing there, "
                      "look at the student's test assignments.");
    case ScoreReason::Contradicts:
        return Tr::tr("Look the student up in TOMS and compare.");
    }
    return {};
}

} // namespace scoredesk::domain
