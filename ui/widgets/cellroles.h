// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The roles live with the models, which speak them; views and pages find them here too.
#include "ui/models/cellroles.h" // IWYU pragma: export
