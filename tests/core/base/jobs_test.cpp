// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jobs.h"

#include "tests/support/stringmaker.h"

#include <QtCore/QObject>
#include <QtCore/QSemaphore>
#include <QtTest/QTest>

#include <memory>
#include <new>
#include <optional>

using namespace scoredesk;

TEST_CASE("a job's result arrives once, on the thread of its receiver", "[base][jobs]")
{
    QThreadPool pool;
    QObject receiver;
    int calls = 0;
    std::optional<int> seen;
    QThread *thread = nullptr;

    const auto future = jobs::start<int>(&pool, [](jobs::JobContext &) { return Result<int>(42); });
    jobs::whenDone<int>(future, &receiver, [&](Result<int> result) {
        ++calls;
        thread = QThread::currentThread();
        if (result)
            seen = *result;
    });

    REQUIRE(QTest::qWaitFor([&] { return calls > 0; }));
    QTest::qWait(20);
    CHECK(calls == 1);
    CHECK(seen == 42);
    CHECK(thread == QThread::currentThread());
}

TEST_CASE("a cancelled job says Cancelled, whether it had begun or not", "[base][jobs]")
{
    QThreadPool pool;
    pool.setMaxThreadCount(1);
    QObject receiver;
    auto running = std::make_shared<QSemaphore>();

    auto begun = jobs::start<int>(&pool, [running](jobs::JobContext &job) -> Result<int> {
        running->release();
        while (!job.isCancelled())
            QThread::msleep(1);
        return Error{ErrorKind::Cancelled, {}, {}};
    });
    auto waiting = jobs::start<int>(&pool, [](jobs::JobContext &) { return Result<int>(1); });

    int answers = 0;
    int cancelled = 0;
    const auto count = [&](const Result<int> &result) {
        ++answers;
        if (!result && result.error().kind == ErrorKind::Cancelled)
            ++cancelled;
    };
    jobs::whenDone<int>(begun, &receiver, count);
    jobs::whenDone<int>(waiting, &receiver, count);

    running->acquire();
    waiting.cancel();
    begun.cancel();

    REQUIRE(QTest::qWaitFor([&] { return answers == 2; }));
    CHECK(cancelled == 2);
}

TEST_CASE("a job that throws ends as our bug, not as cancelled", "[base][jobs]")
{
    QThreadPool pool;
    QObject receiver;
    std::optional<Result<int>> seen;
    const auto future = jobs::start<int>(&pool, [](jobs::JobContext &) -> Result<int> { throw std::bad_alloc(); });
    jobs::whenDone<int>(future, &receiver, [&](const Result<int> &result) { seen = result; });

    REQUIRE(QTest::qWaitFor([&] { return seen.has_value(); }));
    REQUIRE_FALSE(*seen);
    CHECK(seen->error().kind == ErrorKind::Internal);
}

TEST_CASE("nothing is called when the receiver is gone", "[base][jobs]")
{
    QThreadPool pool;
    auto receiver = std::make_unique<QObject>();
    auto gate = std::make_shared<QSemaphore>();
    bool called = false;

    const auto future = jobs::start<int>(&pool, [gate](jobs::JobContext &) {
        gate->acquire();
        return Result<int>(1);
    });
    jobs::whenDone<int>(future, receiver.get(), [&](const Result<int> &) { called = true; });
    receiver.reset();
    gate->release();
    pool.waitForDone();
    QTest::qWait(20);
    CHECK_FALSE(called);
}

TEST_CASE("progress is told in thousandths of the total", "[base][jobs]")
{
    QThreadPool pool;
    auto future = jobs::start<int>(&pool, [](jobs::JobContext &job) {
        job.report({250, 1000});
        job.report({std::int64_t(3'000'000'000), std::int64_t(4'000'000'000)});
        return Result<int>(0);
    });
    pool.waitForDone();
    CHECK(future.progressMaximum() == 1000);
    CHECK(future.progressValue() == 750);
}

TEST_CASE("a context of nobody is never cancelled and takes progress", "[base][jobs]")
{
    const jobs::JobContext context;
    CHECK_FALSE(context.isCancelled());
    context.report({1, 2});
}
