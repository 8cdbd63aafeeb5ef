// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "tests/support/stringmaker.h"
#include "tests/support/tempfolder.h"

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace scoredesk::cli;
using namespace scoredesk::testing;
using namespace Qt::StringLiterals;

#ifndef Q_OS_WIN
namespace {

/// Standard error goes to a file as long as this lives.
class ErrorsTo
{
public:
    explicit ErrorsTo(const QString &path)
    {
        std::fflush(stderr);
        m_before = dup(STDERR_FILENO);
        const int file = open(path.toLocal8Bit().constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        REQUIRE(m_before >= 0);
        REQUIRE(dup2(file, STDERR_FILENO) >= 0);
        close(file);
    }
    ~ErrorsTo()
    {
        std::fflush(stderr);
        dup2(m_before, STDERR_FILENO);
        close(m_before);
    }
    ErrorsTo(const ErrorsTo &) = delete;
    ErrorsTo &operator=(const ErrorsTo &) = delete;

private:
    int m_before = -1;
};

} // namespace

TEST_CASE("progress told by many threads at once is one line a second", "[cli]")
{
    constexpr int kRounds = 3;
    const TempFolder folder;
    {
        const ErrorsTo errors(folder.file(u"errors"_s));
        Console console(false);
        const scoredesk::jobs::JobContext job = console.job(u"Working"_s);
        for (int round = 0; round < kRounds; ++round) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1050));
            std::atomic<int> waiting{8};
            std::vector<std::thread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([&] {
                    --waiting;
                    while (waiting > 0) {}
                    job.report({1, 2});
                });
            for (std::thread &thread : threads)
                thread.join();
        }
        console.endProgress();
    }
    CHECK(folder.read(u"errors"_s) == QByteArray("Working: 50 %\n").repeated(kRounds));
}
#endif
