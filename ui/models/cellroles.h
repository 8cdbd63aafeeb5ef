// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMetaType>
#include <QtCore/Qt>

/// What a table cell tells the delegates of ui/widgets beside its DisplayRole. It stands in ui/models because
/// models speak it and widgets read it, and a library includes only what stands below it.
namespace scoredesk::ui {

/// How a column's cells are drawn. A model gives it by headerData(column, Qt::Horizontal, KindRole);
/// without one a column is Text. DisplayRole is always the words or digits a person reads.
enum class CellKind {
    Text = 0,   ///< start-aligned; SecondLineRole adds a muted second line, BoldRole weight 600
    Number,     ///< end-aligned; the model has formatted it by QLocale
    Code,       ///< SSID and codes: text, start-aligned, left to right in every language
    Level,      ///< LevelRole's badge, then DisplayRole (the score), then TrailingRole muted ("± 27", "LOSS")
    Status,     ///< StatusRole's icon, then DisplayRole (the word)
    Progress,   ///< ProgressRole's bar, then DisplayRole ("61%"), then TrailingRole muted ("of 1,704")
    LevelBar,   ///< LevelSharesRole's stacked bar; DisplayRole instead, muted, where it is empty
    Link        ///< accent, weight 600: Enter or a click emits DataTable::linkActivated
};

/// Item roles. Sorting and display are two roles.
enum CellRole {
    SortRole = Qt::UserRole + 1, ///< what the proxy sorts by
    IdRole,                      ///< the row's identity, for keeping a selection over a reset
    SecondLineRole,              ///< QString, small and muted under the first line
    TrailingRole,                ///< QString, muted after the display text
    LevelRole,                   ///< int 1..4; 0 or invalid: no badge
    StatusRole,                  ///< int of CellStatus
    MutedRole,                   ///< bool: a reason, not a value ("Being scored")
    BoldRole,                    ///< bool: weight 600 (names, key numbers)
    ProgressRole,                ///< double 0..1
    LevelSharesRole,             ///< QList<double>, four shares 0..1 in the order of the levels
    CopyRole,                    ///< text for the clipboard; DisplayRole where invalid
    LoadStateRole,               ///< int of LoadState
    TotalsRowRole,               ///< bool: sunken, weight 600
    KindRole,                    ///< headerData only: int of CellKind
    LevelTitleRole,              ///< headerData only: the level is copied in a column of its own under this title
    TrailingTitleRole            ///< headerData only: so is what stands at TrailingRole
};

/// The icon beside a word in a Status cell.
enum class CellStatus {
    None = 0, ///< no icon
    Done,     ///< check, positive: scored, released
    Waiting,  ///< clock, accent: being scored
    Held,     ///< pause, caution
    NotMade,  ///< dash, muted: exempt, not made, does not apply
    Warning,  ///< triangle, caution: no score, appeal
    Failed,   ///< cross, danger
    Unknown   ///< question, muted: the report that would tell was not loaded
};

/// A cell that can come late says where it stands.
enum class LoadState { Ready = 0, NotAsked, Loading, Unavailable };

} // namespace scoredesk::ui
