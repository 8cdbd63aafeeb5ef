// SPDX-License-Identifier: GPL-3.0-or-later
// Named views of the Results page: what is asked and how it is looked at, kept encrypted with what a person made.
#include "ui/pages/results/resultspage.h"

#include "core/analytics/savedquery.h"
#include "ui/widgets/describe.h"
#include "ui/widgets/messagebar.h"

#include <QtCore/QJsonDocument>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>

#include <algorithm>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestName = 80;

/// As a menu shows it: "&" is no mnemonic.
QString menuText(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

void ResultsPage::setSavedViews(SavedViews *views)
{
    m_savedViews = views;
    m_saved->setVisible(views != nullptr);
    loadSavedViews();
}

void ResultsPage::loadSavedViews()
{
    if (m_savedViews && m_snapshot)
        m_namedJob.start(m_savedViews->savedViews(), this, [this](const Result<QList<NamedView>> &views) { takeSavedViews(views); });
}

void ResultsPage::takeSavedViews(const Result<QList<NamedView>> &views)
{
    if (views) {
        m_named = *views;
        std::sort(m_named.begin(), m_named.end(),
                  [](const NamedView &a, const NamedView &b) { return a.name.localeAwareCompare(b.name) < 0; });
    } else if (const Explanation words = describe(views.error()); !words.headline.isEmpty()) {
        m_message->showMessage(MessageKind::Danger, tr("The saved views cannot be read or changed"), words.sentence);
    }
}

void ResultsPage::fillSavedViews()
{
    QMenu &menu = *m_saved->menu();
    menu.clear();
    for (const NamedView &view : std::as_const(m_named)) {
        menu.addAction(menuText(view.name), this, [this, view] {
            if (!showSavedView(view.view))
                m_message->showMessage(MessageKind::Caution, tr("“%1” cannot be shown").arg(view.name), tr("A newer version of the program saved it."));
        });
    }
    menu.addSeparator();
    menu.addAction(tr("Save this view…"), this, &ResultsPage::askName)->setEnabled(m_snapshot != nullptr);
    if (m_named.isEmpty())
        return;
    QMenu *forget = menu.addMenu(tr("Forget"));
    for (const NamedView &view : std::as_const(m_named)) {
        forget->addAction(menuText(view.name), this, [this, view] {
            m_namedJob.start(m_savedViews->removeView(view.name), this, [this](const Result<QList<NamedView>> &views) { takeSavedViews(views); });
        });
    }
}

void ResultsPage::askName()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"viewName"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this view"));
    dialog->setLabelText(tr("Name. A view of the same name is replaced."));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        const QString name = text.simplified().left(kLongestName);
        if (name.isEmpty() || !m_snapshot)
            return;
        m_namedJob.start(m_savedViews->saveView({name, savedView()}), this, [this, name](const Result<QList<NamedView>> &views) {
            takeSavedViews(views);
            if (views)
                m_message->showMessage(MessageKind::Positive, tr("Saved"), name);
        });
    });
    dialog->open();
}

QByteArray ResultsPage::savedView() const
{
    if (!m_snapshot)
        return {};
    QJsonObject saved = analytics::savedQuery(m_question.query(), m_snapshot->results(), m_snapshot->results().years().front());
    saved[u"tab"_s] = int(m_tab);
    saved[u"mode"_s] = mode();
    return QJsonDocument(saved).toJson(QJsonDocument::Compact);
}

bool ResultsPage::showSavedView(const QByteArray &saved)
{
    const QJsonObject object = QJsonDocument::fromJson(saved).object();
    const int tab = object[u"tab"_s].toInt(-1);
    if (!m_snapshot || tab < 0 || tab >= kResultsTabs)
        return false;
    const auto restored = analytics::restoredQuery(object, m_snapshot->results(), m_snapshot->results().years().front());
    if (!restored)
        return false;
    m_tab = ResultsTab(tab);
    m_modes[std::size_t(tab)] = object[u"mode"_s].toInt();
    m_tabs->setCurrentIndex(tab); // no change of m_tab: setTab() returns
    if (m_question.query() == restored->query)
        refresh();
    else
        m_question.setQuery(restored->query);
    if (m_tab == ResultsTab::Levels && mode() == DivergingLevels)
        showChart(true);
    if (!restored->lost.isEmpty()) {
        m_message->showMessage(MessageKind::Caution, tr("Some values are not among the loaded results"),
                               //: %1 names of fields such as "School"
                               tr("The filter on %1 is narrower than it was when the view was saved.").arg(restored->lost.join(u", "_s)));
    }
    return true;
}

} // namespace scoredesk::ui
