// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <catch2/catch.hpp>

#include <QtCore/QByteArray>
#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QVariant>

#include <string>

// Included by every test that compares these, so that a failed CHECK shows what the values were.

template <>
struct Catch::StringMaker<QString>
{
    static std::string convert(const QString &text)
    {
        return text.isNull() ? std::string("<null>") : '"' + text.toStdString() + '"';
    }
};

template <>
struct Catch::StringMaker<QByteArray>
{
    static std::string convert(const QByteArray &bytes)
    {
        return bytes.isNull() ? std::string("<null>") : '"' + bytes.toStdString() + '"';
    }
};

template <>
struct Catch::StringMaker<QDate>
{
    static std::string convert(const QDate &date)
    {
        return date.isValid() ? date.toString(Qt::ISODate).toStdString() : std::string("<no date>");
    }
};

template <>
struct Catch::StringMaker<QDateTime>
{
    static std::string convert(const QDateTime &instant)
    {
        return instant.isValid() ? instant.toString(Qt::ISODateWithMs).toStdString() : std::string("<no instant>");
    }
};

template <>
struct Catch::StringMaker<QVariant>
{
    static std::string convert(const QVariant &value)
    {
        return std::string(value.typeName() ? value.typeName() : "<invalid>") + '('
            + value.toString().toStdString() + ')';
    }
};

template <>
struct Catch::StringMaker<scoredesk::Error>
{
    static std::string convert(const scoredesk::Error &error)
    {
        return "error " + std::to_string(int(error.kind)) + " \"" + error.subject.toStdString() + "\" \""
            + error.detail.toStdString() + '"';
    }
};
