// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timeslider.h"

#include "tests/support/stringmaker.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <catch2/catch.hpp>

using namespace scoredesk::ui;
using namespace Qt::StringLiterals;

TEST_CASE("a time slider goes to the stop nearest to the pointer, in both directions of reading", "[ui][widgets][timeslider]")
{
    const Qt::LayoutDirection direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    TimeSlider slider;
    slider.setLayoutDirection(direction);
    slider.setStops({u"May 8"_s, u"May 15"_s, u"Jun 5"_s}, {u"as of May 8"_s, u"as of May 15"_s, u"as of June 5"_s});
    slider.resize(600, slider.sizeHint().height());
    slider.show();
    QSignalSpy moved(&slider, &TimeSlider::moved);
    const bool isMirrored = direction == Qt::RightToLeft;
    QTest::mouseClick(&slider, Qt::LeftButton, Qt::NoModifier, {isMirrored ? 10 : 590, 10});
    CHECK(slider.value() == 2);
    CHECK(moved.count() == 1);
    CHECK(slider.accessibleName() == u"as of June 5"_s);
    QTest::mouseClick(&slider, Qt::LeftButton, Qt::NoModifier, {310, 10});
    CHECK(slider.value() == 1);
    QTest::keyClick(&slider, isMirrored ? Qt::Key_Right : Qt::Key_Left);
    CHECK(slider.value() == 0);
    CHECK(moved.count() == 3);
    QTest::keyClick(&slider, isMirrored ? Qt::Key_Right : Qt::Key_Left); // there is no earlier one
    CHECK(moved.count() == 3);
    QTest::keyClick(&slider, Qt::Key_End);
    CHECK(slider.value() == 2);
    QSignalSpy played(&slider, &TimeSlider::playToggled);
    QTest::keyClick(&slider, Qt::Key_Space);
    CHECK(played.count() == 1);
    slider.setValue(0); // not by a person
    CHECK(moved.count() == 4);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&slider);
    REQUIRE(accessible);
    CHECK(accessible->role() == QAccessible::Slider);
    CHECK(accessible->text(QAccessible::Name) == u"as of May 8"_s);
}
