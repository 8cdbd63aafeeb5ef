// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/sourcewriter.h"

namespace scoredesk::store {

/// The statements an import runs for every row, prepared once.
struct SourceWriter::Statements
{
    explicit Statements(Database &database);

    Statement insertRow, insertRecord, deleteRow, deleteRecord;
    Statement insertStudent, draftStudent, updateStudent, updateLead, setListed;
    Statement setCurrent, setShared, setSource, setFirstSource, setIdentity;
    Statement selectSighting, insertSighting, deleteSighting;
    Statement upsertPlace;
};

} // namespace scoredesk::store
