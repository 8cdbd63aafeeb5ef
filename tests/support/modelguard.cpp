// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelguard.h"

#include <QtCore/QAbstractItemModel>
#include <QtTest/QAbstractItemModelTester>

#include <cstring>

namespace scoredesk::testing {

namespace {
ModelGuard *s_innermost = nullptr; // a Qt message handler carries no context of its own
}

ModelGuard::ModelGuard(QAbstractItemModel *model) : m_outer(s_innermost)
{
    s_innermost = this;
    m_previous = qInstallMessageHandler(&ModelGuard::handle);
    m_tester = std::make_unique<QAbstractItemModelTester>(model,
                                                          QAbstractItemModelTester::FailureReportingMode::Warning);
}

ModelGuard::~ModelGuard()
{
    m_tester.reset();
    qInstallMessageHandler(m_previous);
    s_innermost = m_outer;
}

QStringList ModelGuard::complaints() const
{
    return m_complaints;
}

void ModelGuard::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!s_innermost)
        return;
    if (type != QtDebugMsg && context.category && std::strcmp(context.category, "qt.modeltest") == 0) {
        s_innermost->m_complaints.append(message);
        return;
    }
    // Whatever else is logged goes where it went before; nested guards share one handler.
    const ModelGuard *outermost = s_innermost;
    while (outermost->m_outer)
        outermost = outermost->m_outer;
    if (outermost->m_previous)
        outermost->m_previous(type, context, message);
}

} // namespace scoredesk::testing
