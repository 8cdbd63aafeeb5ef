<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
</context>
<context>
    <name>scoredesk::ui::PacketPane</name>
    <message numerus="yes">
        <source>%n pictures in %1</source>
        <translation>
            <numerusform>%n picture in %1</numerusform>
            <numerusform>%n pictures in %1</numerusform>
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
    <name>scoredesk::ui::StudentsPage</name>
    <message numerus="yes">
        <source>No students match %n filters.</source>
        <translation>
            <numerusform>No students match the filter.</numerusform>
            <numerusform>No students match %n filters.</numerusform>
        </translation>
    </message>
</context>
</TS>
