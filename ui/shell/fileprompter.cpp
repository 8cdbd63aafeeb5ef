// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fileprompter.h"

#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QFileDialog>

namespace scoredesk::ui {

namespace {

/// The dialog dies with its parent, and then nobody is answered.
void ask(QFileDialog *dialog, std::function<void(const QStringList &)> answer)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, dialog, [dialog, answer = std::move(answer)](int result) {
        answer(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
    });
    dialog->open();
}

} // namespace

void FilePrompter::chooseSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                                  const QString &filter, std::function<void(const QString &)> answer)
{
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    ask(dialog, [answer = std::move(answer)](const QStringList &files) { answer(files.value(0)); });
}

void FilePrompter::chooseFiles(QWidget *parent, const QString &title, const QString &filter,
                               std::function<void(const QStringList &)> answer)
{
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    ask(dialog, std::move(answer));
}

void FilePrompter::chooseFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> answer)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly, true);
    ask(dialog, [answer = std::move(answer)](const QStringList &files) { answer(files.value(0)); });
}

void FilePrompter::openFolder(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace scoredesk::ui
