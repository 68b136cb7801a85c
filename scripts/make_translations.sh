#!/bin/sh
# The window's words: sources are Vietnamese and stand in ui/, or are said by the core; English in
# resources/i18n/ocop_desk_en.ts.
#
#   scripts/make_translations.sh update   look for new words in ui/ and ocop_desk/ and put them into the .ts file
#   scripts/make_translations.sh          make the .qm file the program loads; fails while a word is untranslated
set -eu
cd "$(dirname "$0")/.."

TS=resources/i18n/ocop_desk_en.ts
QM=resources/i18n/ocop_desk_en.qm
QT=.venv/bin

if [ "${1:-}" = update ]; then
    CORE=$(mktemp -d)
    trap 'rm -rf "$CORE"' EXIT
    $QT/python scripts/list_core_words.py > "$CORE/core_words.py"
    # shellcheck disable=SC2046  # file names without spaces
    $QT/pyside6-lupdate $(find ui -name '*.py' | LC_ALL=C sort) "$CORE/core_words.py" -source-language vi -target-language en \
        -no-obsolete -locations none -ts $TS
fi
if grep -q 'type="unfinished"' $TS; then
    echo "untranslated words in $TS" >&2
    exit 1
fi
$QT/pyside6-lrelease -silent $TS -qm $QM
