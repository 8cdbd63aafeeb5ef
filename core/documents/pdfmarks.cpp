// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdfmarks.h"

#include "core/documents/pdfroles.h"
#include "core/documents/pdfsyntax.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace scoredesk::documents {

using namespace Qt::StringLiterals;

namespace {

enum class Action : std::uint8_t { Other, Save, Restore, Matrix, Mark, Fill, BeginText, EndText, BeginPath, EndPath, Paint, Refused };

/// An operator with its operands.
struct Operation
{
    Action action = Action::Other;
    PdfSpan at;
    PdfMark::Kind kind = PdfMark::Kind::End; ///< of a mark, as what follows
    std::size_t element = 0;
};

Error fault(const QString &what)
{
    return {ErrorKind::Internal, {}, u"tags of a composed PDF: "_s + what};
}

Action actionOf(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, Action>, 26> kActions{{
        {"q", Action::Save},       {"Q", Action::Restore},   {"cm", Action::Matrix},  {"BT", Action::BeginText}, {"ET", Action::EndText},
        {"m", Action::BeginPath},  {"re", Action::BeginPath}, {"f", Action::Fill},     {"F", Action::EndPath},    {"f*", Action::EndPath},
        {"S", Action::EndPath},    {"s", Action::EndPath},   {"B", Action::EndPath},  {"B*", Action::EndPath},   {"b", Action::EndPath},
        {"b*", Action::EndPath},   {"n", Action::EndPath},   {"Do", Action::Paint},   {"sh", Action::Paint},     {"BI", Action::Refused},
        {"BMC", Action::Refused},  {"BDC", Action::Refused}, {"EMC", Action::Refused}, {"MP", Action::Refused},   {"DP", Action::Refused},
        {"ID", Action::Refused},
    }};
    const auto found = std::ranges::find(kActions, word, &std::pair<std::string_view, Action>::first);
    return found == kActions.end() ? Action::Other : found->second;
}

/// The last four operands, and how many there are.
class Operands
{
public:
    void add(const PdfToken &token)
    {
        if (m_count == 0)
            m_begin = token.at.begin;
        m_last[m_count++ % m_last.size()] = token;
    }
    [[nodiscard]] std::size_t begin(std::size_t otherwise) const { return m_count == 0 ? otherwise : m_begin; }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    /// The mark whose rectangle they are.
    [[nodiscard]] std::optional<std::pair<PdfMark::Kind, std::size_t>> mark() const
    {
        using enum PdfMark::Kind;
        const auto isInteger = [](const PdfToken &token) { return token.kind == PdfToken::Kind::Integer; };
        if (m_count != m_last.size() || !std::ranges::all_of(m_last, isInteger) || m_last[0].integer != PdfMark::kLeft)
            return std::nullopt;
        for (const PdfMark::Kind kind : {Element, Header, Footer, End})
            if (m_last[2].integer == static_cast<int>(kind) && m_last[1].integer >= 0)
                return std::pair(kind, static_cast<std::size_t>(m_last[1].integer));
        return std::nullopt;
    }

private:
    std::array<PdfToken, 4> m_last;
    std::size_t m_count = 0, m_begin = 0;
};

Result<std::vector<Operation>> operationsOf(std::string_view content)
{
    std::vector<Operation> operations;
    PdfLexer lexer(content);
    Operands operands;
    for (PdfToken token = lexer.next(); token.kind != PdfToken::Kind::End; token = lexer.next()) {
        if (token.kind == PdfToken::Kind::Bad)
            return fault(u"the content of a page cannot be read"_s);
        if (token.kind != PdfToken::Kind::Keyword) {
            operands.add(token);
            continue;
        }
        Operation operation{actionOf(lexer.text(token.at)), {operands.begin(token.at.begin), token.at.end}};
        if (operation.action == Action::Refused)
            return fault(u"a page has content that is marked already, or an image within it"_s);
        if (const auto mark = operands.mark(); mark && operation.action == Action::BeginPath) {
            operation.action = Action::Mark;
            operation.kind = mark->first;
            operation.element = mark->second;
        }
        operations.push_back(operation);
        operands = {};
    }
    if (!operands.isEmpty())
        return fault(u"the content of a page is cut off"_s);
    return operations;
}

/// Goes through the operations of a page once.
class Marker
{
public:
    Marker(std::string_view content, const std::vector<Operation> &operations, const PdfStructure &structure)
        : m_content(content), m_operations(operations), m_structure(structure)
    {
        m_made.content.reserve(content.size() + content.size() / 8);
    }

    Result<MarkedContent> made()
    {
        for (std::size_t at = 0; at < m_operations.size();) {
            if (const std::size_t length = markLength(at); length > 0) {
                copyUpTo(m_operations[at].at.begin);
                m_copied = m_operations[at + length - 1].at.end;
                const Operation &mark = *std::find_if(m_operations.begin() + std::ptrdiff_t(at), m_operations.end(),
                                                      [](const Operation &one) { return one.action == Action::Mark; });
                if (const Result<void> passed = passMark(mark); !passed)
                    return passed.error();
                at += length;
            } else if (m_operations[at].action == Action::Mark) {
                return fault(u"a mark is not a filled rectangle of its own"_s);
            } else {
                pass(m_operations[at++]);
            }
        }
        if (m_open == Open::Piece)
            return fault(u"a page ends within a piece"_s);
        copyUpTo(m_content.size());
        close();
        return std::move(m_made);
    }

private:
    enum class Open : std::uint8_t { Nothing, Decoration, Piece };

    /// How many operations the mark that begins at \a at takes, with the matrix in which QPdfWriter wraps it; 0 where none does.
    [[nodiscard]] std::size_t markLength(std::size_t at) const
    {
        const auto are = [this, at](std::initializer_list<Action> wanted) {
            return wanted.size() <= m_operations.size() - at
                   && std::equal(wanted.begin(), wanted.end(), m_operations.begin() + std::ptrdiff_t(at),
                                 [](Action action, const Operation &one) { return one.action == action; });
        };
        if (are({Action::Save, Action::Matrix, Action::Mark, Action::Fill, Action::Restore}))
            return 5;
        return are({Action::Mark, Action::Fill}) ? 2 : 0;
    }

    Result<void> passMark(const Operation &mark)
    {
        if (m_isInText || m_isInPath)
            return fault(u"a mark stands inside of text or of a path"_s);
        if (mark.kind == PdfMark::Kind::End) {
            if (m_open != Open::Piece)
                return fault(u"a piece ends that did not begin"_s);
            close();
            return {};
        }
        if (m_open == Open::Piece)
            return fault(u"a piece begins within another"_s);
        close();
        m_open = Open::Piece;
        if (mark.kind != PdfMark::Kind::Element) {
            write(mark.kind == PdfMark::Kind::Header ? "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
                                                     : "/Artifact <</Type /Pagination /Subtype /Footer>> BDC");
            return {};
        }
        if (mark.element >= m_structure.size())
            return fault(u"a piece is of no element"_s);
        write(std::string(structureType(m_structure[mark.element].role)) + " <</MCID " + std::to_string(m_made.elements.size()) + ">> BDC");
        m_made.elements.push_back(mark.element);
        return {};
    }

    void pass(const Operation &operation)
    {
        const bool begins = operation.action == Action::BeginText || operation.action == Action::BeginPath || operation.action == Action::Paint;
        if (begins && m_open == Open::Nothing && !m_isInText && !m_isInPath) {
            copyUpTo(operation.at.begin);
            write("/Artifact BMC");
            m_open = Open::Decoration;
        }
        switch (operation.action) {
        case Action::BeginText:
        case Action::EndText:
            m_isInText = operation.action == Action::BeginText;
            break;
        case Action::BeginPath:
            m_isInPath = true;
            break;
        case Action::Fill:
        case Action::EndPath:
            m_isInPath = false;
            break;
        default:
            break;
        }
    }

    void copyUpTo(std::size_t end)
    {
        m_made.content.append(m_content.substr(m_copied, end - m_copied));
        m_copied = end;
    }
    void write(std::string_view words)
    {
        if (!m_made.content.empty() && m_made.content.back() != '\n')
            m_made.content += '\n';
        m_made.content.append(words);
        m_made.content += '\n';
    }
    void close()
    {
        if (std::exchange(m_open, Open::Nothing) != Open::Nothing)
            write("EMC");
    }

    std::string_view m_content;
    const std::vector<Operation> &m_operations;
    const PdfStructure &m_structure;
    MarkedContent m_made;
    std::size_t m_copied = 0;
    Open m_open = Open::Nothing;
    bool m_isInText = false, m_isInPath = false;
};

} // namespace

Result<MarkedContent> markedContent(std::string_view content, const PdfStructure &structure)
{
    const Result<std::vector<Operation>> operations = operationsOf(content);
    if (!operations)
        return operations.error();
    return Marker(content, *operations, structure).made();
}

} // namespace scoredesk::documents
