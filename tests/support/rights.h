// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <functional>

#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

namespace scoredesk::testing {

/// What \a work returns in a process that is not root: in this one, or in a child that gave its rights up. Unix only.
inline int withoutRights(const std::function<int()> &work)
{
    constexpr uid_t kNobody = 65'534;
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const bool isOther = geteuid() != 0 || (setgroups(0, nullptr) == 0 && setgid(kNobody) == 0 && setuid(kNobody) == 0);
        _exit(isOther ? work() : 99);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFEXITED(status));
    return WEXITSTATUS(status);
}

} // namespace scoredesk::testing
