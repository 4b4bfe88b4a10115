// SPDX-License-Identifier: MIT
#include "headless/headless.h"

#include "analysis/matrix.h"
#include "exporting/json.h"
#include "exporting/text.h"
#include "headless/commandline.h"
#include "headless/playing.h"
#include "headless/serving.h"
#include "language/languagemanager.h"

#include <QGuiApplication>

#include <cstdio>
#include <memory>

namespace idemlab::headless {

using namespace Qt::StringLiterals;

namespace {

int show(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    return std::fflush(stdout) == 0 ? Done : Failed;
}

int complain(const QString &what, Exit status)
{
    std::fprintf(stderr, "idemlab: %s\n", what.toUtf8().constData());
    if (status == WrongUsage)
        std::fputs("idemlab --help tells more.\n", stderr);
    return status;
}

int showMatrix(Format format)
{
    const auto cells = analysis::runMatrix();
    switch (format) {
    case Format::Json: return show(QString::fromUtf8(exporting::matrixJson(cells)));
    case Format::Markdown: return show(exporting::matrixMarkdown(cells));
    default: return show(exporting::matrixText(cells));
    }
}

/// Only pictures need fonts, and only fonts need more than a core application.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    bool isPicture = false;
    for (int i = argc > 1 && QByteArrayView(argv[1]) == "run" ? 2 : argc; i < argc; ++i)
        isPicture = isPicture || QByteArrayView(argv[i]).endsWith("svg");
    if (!isPicture)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int run(int &argc, char **argv)
{
    const auto application = makeApplication(argc, argv);
    language::LanguageManager language;
    language.setLanguage({});
    const auto wish = parse(QCoreApplication::arguments().sliced(1));
    if (!wish)
        return complain(wish.error(), WrongUsage);
    switch (wish->what) {
    case Wish::What::Help: return show(usage());
    case Wish::What::Version: return show(u"idemlab %1\n"_s.arg(QCoreApplication::applicationVersion()));
    case Wish::What::Matrix: return showMatrix(wish->format);
    case Wish::What::Serve: {
        const auto served = serve(*wish);
        return served ? Done : complain(served.error().what, served.error().status);
    }
    case Wish::What::Run: break;
    }
    const auto played = play(*wish);
    return played ? show(*played) : complain(played.error().what, played.error().status);
}

} // namespace idemlab::headless
