// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printexport/packetsaver.h"

#include "core/base/jobs.h"
#include "core/base/storage.h"
#include "core/documents/pdfdescription.h"
#include "ui/pages/printexport/paintedtags.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtGui/QImage>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <atomic>
#include <cmath>
#include <functional>

namespace scoredesk::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPdfResolution = 1200;

/// \a mayCommit is asked once, last.
Result<QStringList> writeWhole(const QString &path, const QByteArray &bytes, const std::function<bool()> &mayCommit)
{
    if (auto refused = refusalToWrite(path))
        return *std::move(refused);
    QSaveFile out(path);
    // Its owner's alone before the first byte is in it.
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || out.write(bytes) != bytes.size())
        return Error{ErrorKind::Storage, QFileInfo(path).fileName(), out.errorString()};
    if (!mayCommit())
        return Error{ErrorKind::Cancelled, {}, {}};
    if (!out.commit())
        return Error{ErrorKind::Storage, QFileInfo(path).fileName(), out.errorString()};
    return QStringList{path};
}

QString picturePath(const QString &base, int number)
{
    return u"%1-%2.png"_s.arg(base).arg(number, 2, 10, QChar(u'0'));
}

/// Without the ending; such that none of the \a count pictures is there yet.
QString freeBase(const QString &path, int count)
{
    const QFileInfo named(path);
    const QString wanted = named.path() + u'/' + named.completeBaseName();
    const auto isFree = [count](const QString &base) {
        for (int number = 1; number <= count; ++number)
            if (QFileInfo::exists(picturePath(base, number)))
                return false;
        return true;
    };
    QString base = wanted;
    for (int next = 2; !isFree(base); ++next)
        base = u"%1-%2"_s.arg(wanted).arg(next);
    return base;
}

documents::PdfDescription descriptionOf(const PacketPaper &paper)
{
    const exports::PacketContent &content = paper.content();
    documents::PdfDescription description;
    description.title = content.leaName + u": "_s + content.title + (content.isSample ? u" (SAMPLE)"_s : QString());
    description.author = content.leaName;
    description.subject = content.asOfStamp();
    description.language = QLocale().name().replace(u'_', u'-');
    description.made = content.asOf;
    for (const PacketPaper::Start &start : paper.starts())
        description.bookmarks.push_back({start.title, start.sheet});
    return description;
}

} // namespace

QImage sheetPicture(const PacketPaper &paper, int sheet, double pixelsPerPoint)
{
    QImage picture((PacketPaper::kSize * pixelsPerPoint).toSize(), QImage::Format_RGB32);
    picture.setDotsPerMeterX(int(std::lround(pixelsPerPoint * 72 / 0.0254)));
    picture.setDotsPerMeterY(picture.dotsPerMeterX());
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(pixelsPerPoint, pixelsPerPoint);
    paper.paint(painter, sheet);
    return picture;
}

class PacketSaver::Gate
{
public:
    bool mayCommit() { return settle(State::Committing); }
    bool cancel() { return settle(State::Cancelled); }

private:
    enum class State { Open, Committing, Cancelled };
    bool settle(State wanted)
    {
        State found = State::Open;
        return m_state.compare_exchange_strong(found, wanted) || found == wanted;
    }
    std::atomic<State> m_state = State::Open;
};

PacketSaver::PacketSaver(QObject *parent) : QObject(parent) {}

PacketSaver::~PacketSaver()
{
    m_painter.reset(); // before what it paints on
    m_writer.reset();
    if (!m_isRunning)
        return;
    cancel(); // what still runs asks before it puts a file in its place
    if (m_isCancelled)
        removeWritten();
}

void PacketSaver::start(std::shared_ptr<const PacketPaper> paper, Form form, const QString &path)
{
    if (m_isRunning || !paper)
        return;
    m_paper = std::move(paper);
    m_form = form;
    m_path = path;
    m_written.clear();
    m_next = 0;
    m_isRunning = true;
    m_isCancelled = false;
    m_gate = std::make_shared<Gate>();
    if (form == Form::Xlsx) {
        waitFor(jobs::start<QStringList>(QThreadPool::globalInstance(), [paper = m_paper, path, gate = m_gate](jobs::JobContext &) -> Result<QStringList> {
            if (const Result<void> written = exports::writePacketXlsx(paper->content(), path, [&gate] { return gate->mayCommit(); }); !written)
                return written.error();
            return QStringList{path};
        }));
        return;
    }
    if (form == Form::Png)
        m_path = freeBase(path, m_paper->sheetCount());
    if (form == Form::Pdf) {
        m_bytes.clear();
        m_buffer = std::make_unique<QBuffer>(&m_bytes);
        m_buffer->open(QIODevice::WriteOnly);
        m_writer = std::make_unique<QPdfWriter>(m_buffer.get());
        m_writer->setPageSize(QPageSize(QPageSize::Letter));
        m_writer->setPageMargins(QMarginsF());
        m_writer->setResolution(kPdfResolution);
        m_painter = std::make_unique<QPainter>(m_writer.get());
        m_painter->scale(kPdfResolution / 72.0, kPdfResolution / 72.0);
        m_structure.clear();
        m_tags = std::make_unique<PaintedTags>(&m_structure);
    }
    QTimer::singleShot(0, this, &PacketSaver::step);
}

void PacketSaver::cancel()
{
    if (!m_isRunning || !m_gate->cancel())
        return; // too late: the answer tells of a file that is there
    m_isCancelled = true;
    m_work.cancel();
}

void PacketSaver::removeWritten()
{
    for (const QString &path : std::as_const(m_written))
        QFile::remove(path);
    m_written.clear();
}

void PacketSaver::step()
{
    if (!m_isRunning)
        return;
    if (m_isCancelled) {
        finish(Error{ErrorKind::Cancelled, {}, {}});
        return;
    }
    Q_EMIT progressed(double(m_next) / std::max(1, m_paper->sheetCount()));
    if (m_next >= m_paper->sheetCount()) {
        if (m_form == Form::Pdf)
            endPdf();
        else
            finish(m_written);
        return;
    }
    if (m_form == Form::Pdf)
        paintPdfSheet();
    else
        paintPicture();
}

void PacketSaver::paintPdfSheet()
{
    if (m_next > 0)
        m_writer->newPage();
    m_paper->paint(*m_painter, m_next++, *m_tags);
    QTimer::singleShot(0, this, &PacketSaver::step);
}

void PacketSaver::paintPicture()
{
    const QImage picture = sheetPicture(*m_paper, m_next++, kDotsPerInch / 72.0);
    const QString path = picturePath(m_path, m_next);
    m_written.append(path);
    m_work = jobs::start<QStringList>(QThreadPool::globalInstance(), [picture, path](jobs::JobContext &job) -> Result<QStringList> {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly) || !picture.save(&buffer, "PNG"))
            return Error{ErrorKind::Internal, {}, u"a sheet does not become a PNG"_s};
        return writeWhole(path, bytes, [&job] { return !job.isCancelled(); });
    });
    jobs::whenDone<QStringList>(m_work, this, [this](Result<QStringList> result) {
        if (result)
            step();
        else
            finish(std::move(result));
    });
}

void PacketSaver::endPdf()
{
    m_painter->end();
    m_painter.reset();
    m_writer.reset();
    m_tags.reset();
    m_buffer->close();
    waitFor(jobs::start<QStringList>(QThreadPool::globalInstance(),
                                     [bytes = m_bytes, description = descriptionOf(*m_paper), structure = std::move(m_structure),
                                      path = m_path, gate = m_gate](jobs::JobContext &) -> Result<QStringList> {
                                         const Result<QByteArray> described = documents::describedPdf(bytes, description, structure);
                                         if (!described)
                                             return described.error();
                                         return writeWhole(path, *described, [&gate] { return gate->mayCommit(); });
                                     }));
}

void PacketSaver::waitFor(const QFuture<Result<QStringList>> &future)
{
    m_work = future;
    jobs::whenDone<QStringList>(future, this, [this](Result<QStringList> result) { finish(std::move(result)); });
}

void PacketSaver::finish(Result<QStringList> result)
{
    m_painter.reset();
    m_writer.reset();
    m_buffer.reset();
    m_bytes.clear();
    m_tags.reset();
    m_structure.clear();
    m_paper.reset();
    m_isRunning = false;
    if (!result)
        removeWritten();
    Q_EMIT finished(result);
}

} // namespace scoredesk::ui
