<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ChangeView</name>
    <message numerus="yes">
        <source>%n students, scored in every year</source>
        <translation>
            <numerusform>%n student, scored in every year</numerusform>
            <numerusform>%n students, scored in every year</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <extracomment>numbers of rows, and how many rows more</extracomment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LevelChart</name>
    <message numerus="yes">
        <source>%n rows have no percent.</source>
        <translation>
            <numerusform>%n row has no percent.</numerusform>
            <numerusform>%n rows have no percent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseChart</name>
    <message numerus="yes">
        <source>%n new scores</source>
        <translation>
            <numerusform>%n new score</numerusform>
            <numerusform>%n new scores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsFilterBar</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 the first values of a filter</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanChart</name>
    <message numerus="yes">
        <source>%n rows have no value.</source>
        <translation>
            <numerusform>%n row has no value.</numerusform>
            <numerusform>%n rows have no value.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StudentFilter</name>
    <message numerus="yes">
        <source>%n filters</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 the first values of a filter, &quot;PGE, NTE and 3 more&quot;</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestTimeline</name>
    <message numerus="yes">
        <source>It expires %n calendar days after the start.</source>
        <translation>
            <numerusform>It expires %n calendar day after the start.</numerusform>
            <numerusform>It expires %n calendar days after the start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendView</name>
    <message numerus="yes">
        <source>%n scores have no Score Available Date and are in no row.</source>
        <translation>
            <numerusform>%n score has no Score Available Date and is in no row.</numerusform>
            <numerusform>%n scores have no Score Available Date and are in no row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups have no line: too few students have a score, or they are not shown.</source>
        <translation>
            <numerusform>%n group has no line: too few students have a score, or it is not shown.</numerusform>
            <numerusform>%n groups have no line: too few students have a score, or they are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::analytics</name>
    <message numerus="yes">
        <source>%n registered students are still without a score: if none meets the standard it ends at %1%, if all do at %2%.</source>
        <translation>
            <numerusform>%n registered student is still without a score: if the student does not meet the standard it ends at %1%, if so at %2%.</numerusform>
            <numerusform>%n registered students are still without a score: if none meets the standard it ends at %1%, if all do at %2%.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records loaded are still without a score: if none meets the standard they end at %1%, if all do at %2%. Students without a record are not in this.</source>
        <extracomment>%1 and %2 are percentages; students who are in no file yet are not in this</extracomment>
        <translation>
            <numerusform>%n record loaded is still without a score: if it does not meet the standard they end at %1%, if it does at %2%. Students without a record are not in this.</numerusform>
            <numerusform>%n records loaded are still without a score: if none meets the standard they end at %1%, if all do at %2%. Students without a record are not in this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered students have no record yet that says their groups: they are not compared by those.</source>
        <translation>
            <numerusform>%n registered student has no record yet that says all of their groups, and is not compared by those.</numerusform>
            <numerusform>%n registered students have no record yet that says all of their groups, and are not compared by those.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered students have no record yet that says whether the filter is for them: they are left out.</source>
        <translation>
            <numerusform>%n registered student has no record yet that says whether the filter applies, and is left out.</numerusform>
            <numerusform>%n registered students have no record yet that says whether the filter applies, and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records have a level, and an Include Indicator that is blank or not a known code. They are in no score and no percent.</source>
        <translation>
            <numerusform>%n record has a level, and an Include Indicator that is blank or not a known code. It is in no score and no percent.</numerusform>
            <numerusform>%n records have a level, and an Include Indicator that is blank or not a known code. They are in no score and no percent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tests have a record here and stand in no such report.</source>
        <translation>
            <numerusform>%n test has a record here and stands in no such report.</numerusform>
            <numerusform>%n tests have a record here and stand in no such report.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n registered students has a score yet: nothing can be compared or estimated.</source>
        <translation>
            <numerusform>The %n registered student has no score yet: nothing can be compared or estimated.</numerusform>
            <numerusform>None of the %n registered students has a score yet: nothing can be compared or estimated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n records loaded has a score yet: nothing can be compared or estimated.</source>
        <translation>
            <numerusform>The %n record loaded has no score yet: nothing can be compared or estimated.</numerusform>
            <numerusform>None of the %n records loaded has a score yet: nothing can be compared or estimated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::exports</name>
    <message numerus="yes">
        <source>All records of the files loaded are counted: %n students who were tested at schools of other districts are in the totals.</source>
        <translation>
            <numerusform>All records of the files loaded are counted: %n student who was tested at a school of another district is in the totals.</numerusform>
            <numerusform>All records of the files loaded are counted: %n students who were tested at schools of other districts are in the totals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All records of the files loaded are counted: %n students who are enrolled at schools of other districts are in the totals.</source>
        <translation>
            <numerusform>All records of the files loaded are counted: %n student who is enrolled at a school of another district is in the totals.</numerusform>
            <numerusform>All records of the files loaded are counted: %n students who are enrolled at schools of other districts are in the totals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::AggregatePane</name>
    <message numerus="yes">
        <source>%n rows will be written.</source>
        <translation>
            <numerusform>%n row will be written.</numerusform>
            <numerusform>%n rows will be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no numbers.</source>
        <translation>
            <numerusform>%n has no numbers.</numerusform>
            <numerusform>%n have no numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more notes stand in the workbook.</source>
        <translation>
            <numerusform>%n more note stands in the workbook.</numerusform>
            <numerusform>%n more notes stand in the workbook.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::AreaCard</name>
    <message numerus="yes">
        <source>%n more rows have a score that does not count: invalidated, or a second row of a test.</source>
        <translation>
            <numerusform>%n more row has a score that does not count: invalidated, or a second row of a test.</numerusform>
            <numerusform>%n more rows have a score that does not count: invalidated, or a second row of a test.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests · results come in September</source>
        <translation>
            <numerusform>%Ln test · results come in September</numerusform>
            <numerusform>%Ln tests · results come in September</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests · none scored</source>
        <translation>
            <numerusform>%Ln test · none scored</numerusform>
            <numerusform>%Ln tests · none scored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::DataPane</name>
    <message numerus="yes">
        <source>%1 in %n files</source>
        <translation>
            <numerusform>%1 in %n file</numerusform>
            <numerusform>%1 in %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more students have no report here</source>
        <translation>
            <numerusform>%n more student has no report here</numerusform>
            <numerusform>%n more students have no report here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the %n students chosen in the list</source>
        <translation>
            <numerusform>Only the student chosen in the list</numerusform>
            <numerusform>Only the %n students chosen in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::Desk</name>
    <message numerus="yes">
        <source>Importing %Ln files and folders</source>
        <translation>
            <numerusform>Importing %Ln file or folder</numerusform>
            <numerusform>Importing %Ln files and folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::GroupsDialog</name>
    <message numerus="yes">
        <source>%n more of whom nothing is loaded</source>
        <translation>
            <numerusform>%n more of whom nothing is loaded</numerusform>
            <numerusform>%n more of whom nothing is loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n students are in it. Their results stay; the group cannot be brought back.</source>
        <translation>
            <numerusform>%n student is in it. Their results stay; the group cannot be brought back.</numerusform>
            <numerusform>%n students are in it. Their results stay; the group cannot be brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::HistoryModel</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points, ± %1</source>
        <translation>
            <numerusform>%n point, ± %1</numerusform>
            <numerusform>%n points, ± %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::HistoryTab</name>
    <message numerus="yes">
        <source>%n scores</source>
        <translation>
            <numerusform>%n score</numerusform>
            <numerusform>%n scores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::HomePage</name>
    <message numerus="yes">
        <source>All %n schools</source>
        <translation>
            <numerusform>The one school</numerusform>
            <numerusform>All %n schools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scored %1 + no score yet %2 + no counting score %3 = %Ln tests</source>
        <extracomment>the parts of a balance sheet and their sum</extracomment>
        <translation>
            <numerusform>Scored %1 + no score yet %2 + no counting score %3 = %Ln test</numerusform>
            <numerusform>Scored %1 + no score yet %2 + no counting score %3 = %Ln tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests</source>
        <translation>
            <numerusform>%Ln test</numerusform>
            <numerusform>%Ln tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows are second rows of a test and count once.</source>
        <translation>
            <numerusform>%Ln row is the second row of a test and counts once.</numerusform>
            <numerusform>%Ln rows are second rows of a test and count once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests have no row in the file.</source>
        <translation>
            <numerusform>%Ln test has no row in the file.</numerusform>
            <numerusform>%Ln tests have no row in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SSRs</source>
        <translation>
            <numerusform>%Ln SSR</numerusform>
            <numerusform>%Ln SSRs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln students</source>
        <translation>
            <numerusform>%Ln student</numerusform>
            <numerusform>%Ln students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln schools</source>
        <translation>
            <numerusform>%Ln school</numerusform>
            <numerusform>%Ln schools</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ImportIssueModel</name>
    <message numerus="yes">
        <source>%Ln rows: %1</source>
        <translation>
            <numerusform>%Ln row: %1</numerusform>
            <numerusform>%Ln rows: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows more were refused; only the first of a file are listed.</source>
        <translation>
            <numerusform>%Ln row more was refused; only the first of a file are listed.</numerusform>
            <numerusform>%Ln rows more were refused; only the first of a file are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ImportPreviewDialog</name>
    <message numerus="yes">
        <source>%n files are not imported; they stand first, with the reason.</source>
        <translation>
            <numerusform>%n file is not imported; it stands first, with the reason.</numerusform>
            <numerusform>%n files are not imported; they stand first, with the reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import these %Ln files?</source>
        <translation>
            <numerusform>Import this file?</numerusform>
            <numerusform>Import these %Ln files?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln files</source>
        <translation>
            <numerusform>Import the file</numerusform>
            <numerusform>Import %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ImportReportDialog</name>
    <message numerus="yes">
        <source>%Ln rows read</source>
        <extracomment>part of a list of counts</extracomment>
        <translation>
            <numerusform>%Ln row read</numerusform>
            <numerusform>%Ln rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>part of a list of counts: rows</extracomment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <extracomment>part of a list of counts: rows</extracomment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SSRs</source>
        <translation>
            <numerusform>%Ln SSR</numerusform>
            <numerusform>%Ln SSRs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows refused</source>
        <translation>
            <numerusform>%Ln row refused</numerusform>
            <numerusform>%Ln rows refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files not taken</source>
        <translation>
            <numerusform>%Ln file not taken</numerusform>
            <numerusform>%Ln files not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::JobsStrip</name>
    <message numerus="yes">
        <source>%Ln jobs</source>
        <translation>
            <numerusform>%Ln job</numerusform>
            <numerusform>%Ln jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::LoadedCard</name>
    <message numerus="yes">
        <source>%1 · %n files read</source>
        <extracomment>%1 a school year</extracomment>
        <translation>
            <numerusform>%1 · %n file read</numerusform>
            <numerusform>%1 · %n files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · as of %2 · %Ln rows</source>
        <extracomment>a file: its basis, its as-of date, its count of rows</extracomment>
        <translation>
            <numerusform>%1 · as of %2 · %Ln row</numerusform>
            <numerusform>%1 · as of %2 · %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::MainWindow</name>
    <message numerus="yes">
        <source>Copying %Ln rows</source>
        <translation>
            <numerusform>Copying %Ln row</numerusform>
            <numerusform>Copying %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n students added to the group “%1”</source>
        <extracomment>%1 is the name of a group of students</extracomment>
        <translation>
            <numerusform>%n student added to the group “%1”</numerusform>
            <numerusform>%n students added to the group “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New group of %n students</source>
        <translation>
            <numerusform>New group of %n student</numerusform>
            <numerusform>New group of %n students</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::OriginalSection</name>
    <message numerus="yes">
        <source>All %n columns of the rows</source>
        <translation>
            <numerusform>The %n column of the rows</numerusform>
            <numerusform>All %n columns of the rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln columns</source>
        <translation>
            <numerusform>%1 of %Ln column</numerusform>
            <numerusform>%1 of %Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::OverviewTab</name>
    <message numerus="yes">
        <source>%1 of %Ln tests scored</source>
        <translation>
            <numerusform>%1 of %Ln test scored</numerusform>
            <numerusform>%1 of %Ln tests scored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::PacketPane</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::PreviewModel</name>
    <message numerus="yes">
        <source>%Ln columns nobody knows: %1. They are kept.</source>
        <translation>
            <numerusform>%Ln column nobody knows: %1. It is kept.</numerusform>
            <numerusform>%Ln columns nobody knows: %1. They are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ReportingModel</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pages %1</source>
        <extracomment>which pages of a file are in the language of the column: &quot;Pages 3–4&quot;, &quot;Page 2&quot;</extracomment>
        <translation>
            <numerusform>Page %1</numerusform>
            <numerusform>Pages %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In a file of %n pages</source>
        <extracomment>a cell: the pages of a file that has two languages, before it is known which page is in which</extracomment>
        <translation>
            <numerusform>In a file of %n page</numerusform>
            <numerusform>In a file of %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages: %1</source>
        <extracomment>%n pages of a file, %1 which of them are in which language: &quot;4 pages: English 1–2, Spanish 3–4&quot;</extracomment>
        <translation>
            <numerusform>%n page: %1</numerusform>
            <numerusform>%n pages: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ReportingTab</name>
    <message numerus="yes">
        <source>%n files here</source>
        <translation>
            <numerusform>%n file here</numerusform>
            <numerusform>%n files here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not downloaded</source>
        <translation>
            <numerusform>%n not downloaded</numerusform>
            <numerusform>%n not downloaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ResultsFilterBar</name>
    <message numerus="yes">
        <source>%1 (%n new)</source>
        <extracomment>a day with new scores, and how many</extracomment>
        <translation>
            <numerusform>%1 (%n new)</numerusform>
            <numerusform>%1 (%n new)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::ScoreStatusTab</name>
    <message numerus="yes">
        <source>%n tests: %1</source>
        <extracomment>%1 is a list of counts: &quot;4 tests: 3 scored, 1 being scored&quot;</extracomment>
        <translation>
            <numerusform>%n test: %1</numerusform>
            <numerusform>%n tests: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::SettingsDialog</name>
    <message numerus="yes">
        <source>after %n minutes without use</source>
        <translation>
            <numerusform>after %n minute without use</numerusform>
            <numerusform>after %n minutes without use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::SsrStatusCard</name>
    <message numerus="yes">
        <source>of %Ln SSRs of registered students released</source>
        <translation>
            <numerusform>of %Ln SSR of registered students released</numerusform>
            <numerusform>of %Ln SSRs of registered students released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln eligible SSRs released, of the records loaded. Get the Test Assignment report in TOMS.</source>
        <translation>
            <numerusform>of %Ln eligible SSR released, of the records loaded. Get the Test Assignment report in TOMS.</numerusform>
            <numerusform>of %Ln eligible SSRs released, of the records loaded. Get the Test Assignment report in TOMS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln SSRs released</source>
        <translation>
            <numerusform>%1 of %Ln SSR released</numerusform>
            <numerusform>%1 of %Ln SSRs released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of them %Ln not yet eligible</source>
        <extracomment>below &quot;Held 298&quot;: a count of students</extracomment>
        <translation>
            <numerusform>of them %Ln not yet eligible</numerusform>
            <numerusform>of them %Ln not yet eligible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln eligible SSRs released, of the records loaded. The Test Assignment report that is loaded lists a part of the students.</source>
        <translation>
            <numerusform>of %Ln eligible SSR released, of the records loaded. The Test Assignment report that is loaded lists a part of the students.</numerusform>
            <numerusform>of %Ln eligible SSRs released, of the records loaded. The Test Assignment report that is loaded lists a part of the students.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 = %Ln SSRs of registered students</source>
        <extracomment>%1 the parts of a sum</extracomment>
        <translation>
            <numerusform>%1 = %Ln SSR of registered students</numerusform>
            <numerusform>%1 = %Ln SSRs of registered students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 = %Ln eligible SSRs</source>
        <translation>
            <numerusform>%1 = %Ln eligible SSR</numerusform>
            <numerusform>%1 = %Ln eligible SSRs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scoredesk::ui::StudentsPage</name>
    <message numerus="yes">
        <source>No students match %n filters.</source>
        <translation>
            <numerusform>No students match the filter.</numerusform>
            <numerusform>No students match %n filters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln SSRs released</source>
        <translation>
            <numerusform>%Ln SSR released</numerusform>
            <numerusform>%Ln SSRs released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <extracomment>SSRs</extracomment>
        <translation>
            <numerusform>%Ln held</numerusform>
            <numerusform>%Ln held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not eligible</source>
        <extracomment>SSRs</extracomment>
        <translation>
            <numerusform>%Ln not eligible</numerusform>
            <numerusform>%Ln not eligible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not known</source>
        <extracomment>SSRs</extracomment>
        <translation>
            <numerusform>%Ln not known</numerusform>
            <numerusform>%Ln not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln students</source>
        <extracomment>%1 students in the list, of all</extracomment>
        <translation>
            <numerusform>%1 of %Ln student</numerusform>
            <numerusform>%1 of %Ln students</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tests</source>
        <translation>
            <numerusform>%Ln test</numerusform>
            <numerusform>%Ln tests</numerusform>
        </translation>
    </message>
</context>
</TS>
