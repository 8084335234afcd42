# shellcheck shell=bash
# Runs `swift test` for scripts/test, and judges what it says. Sourced; needs say of prepare.sh.

# Whether a log of `swift test` tells of at least one test that passed. A run that found no test, or skipped all, found
# nothing out. One program reads all of it: of two in a row the first would be stopped by the second, and count as failed.
some_test_passed() {
    awk '/ Test .* passed after / && !/ Test run with / { found = 1 } END { exit !found }' "$1"
}

# run_tests LOG ARGUMENTS FOR swift test…: shows and keeps what is said; ends with 0 where tests ran and passed.
run_tests() {
    local log=$1 status=0
    shift
    swift test --skip-build "$@" </dev/null 2>&1 | tee "$log" || status=$?
    if ((status == 0)) && ! some_test_passed "$log"; then
        say "no test ran, or every one was skipped; that is not a pass."
        status=1
    fi
    return "$status"
}
