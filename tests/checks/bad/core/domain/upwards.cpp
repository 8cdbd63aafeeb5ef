// Each line breaks one rule of the layer check.
#include "core/store/cache.h"
#include "student.h"
#include <QtWidgets/QLabel>
