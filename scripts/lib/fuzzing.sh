# shellcheck shell=bash
# What scripts/fuzz does for one target: build, seeds, the run, and what it found in words.

readonly FUZZ_FOLDER=.build/fuzz
readonly FUZZ_TARGETS=(json jws png svg multibase keys badge)
declare -rA FUZZ_READS=(
    [json]="the JSON reader and its writers"
    [jws]="compact tokens (JWS), and credentials as tokens"
    [png]="badges in PNG pictures, read and baked"
    [svg]="badges in SVG pictures, read and baked"
    [multibase]="multibase and the encodings beneath it, multihash, did:key, did:jwk"
    [keys]="keys as PEM, DER, JWK, JWK sets, Multikey, and encrypted private keys"
    [badge]="whole badge files of any form, from the bytes to the report"
)
# The longest input, in bytes: what the samples need, and no more, since short inputs are tried far faster.
declare -rA FUZZ_LONGEST=(
    [json]=8192 [jws]=8192 [png]=16384 [svg]=8192 [multibase]=2048 [keys]=8192 [badge]=32768
)
# What one input may take: seconds of processor time, mebibytes in all, mebibytes at once.
readonly FUZZ_SECONDS=2 FUZZ_MEMORY=512 FUZZ_ALLOCATION=64

list_targets() {
    local target
    printf 'scripts/fuzz TARGET SECONDS    TARGET is one of these, or all:\n\n'
    for target in "${FUZZ_TARGETS[@]}"; do printf '  %-10s %s\n' "$target" "${FUZZ_READS[$target]}"; done
}

# The fuzzing library that belongs to the compiler.
need_fuzzer() {
    local swift found
    swift=$(readlink -f "$(command -v swift)")
    found=$(find "$(dirname "$swift")/../lib/clang" -name "libclang_rt.fuzzer-$(uname -m).a" 2>/dev/null || :)
    [[ -n $found ]] || give_up "this Swift toolchain has no fuzzing library (libclang_rt.fuzzer)." \
        "expected: a toolchain for Linux from swift.org, which has it."
}

# Builds the fuzzers, with libFuzzer and AddressSanitizer in all Swift and C of ours. Swift takes one list of sanitizers
# only, so the list stands by itself beside the options that reach C and the linker.
build_fuzzer() {
    say "building the fuzzers"
    mkdir -p "$FUZZ_FOLDER"
    swift build --quiet -c release --package-path Fuzz --scratch-path "$FUZZ_FOLDER/build" --product Fuzzing \
        --sanitize=address --sanitize=fuzzer -Xswiftc -sanitize=fuzzer,address </dev/null >&2
    FUZZ_PROGRAM=$FUZZ_FOLDER/build/release/Fuzzing
}

# Sets FUZZ_SUITES to the folder of the official suites, or leaves it empty.
find_suites() {
    FUZZ_SUITES=${BADGE_STANDARDS:-../shared/standards/data}
    if [[ ! -d $FUZZ_SUITES ]]; then
        say "the official suites are not here ($FUZZ_SUITES): starting from the examples of this repository only."
        FUZZ_SUITES=
    fi
}

# run_fuzzer TARGET ARGUMENTS FOR libFuzzer…
run_fuzzer() {
    local target=$1 symbolizer
    symbolizer=$(dirname "$(readlink -f "$(command -v swift)")")/llvm-symbolizer
    shift
    # Swift's own report of a crash would stand in the way of the sanitizer's.
    env BADGE_FUZZ_TARGET="$target" SWIFT_BACKTRACE=enable=no ASAN_SYMBOLIZER_PATH="$symbolizer" \
        ASAN_OPTIONS="quarantine_size_mb=32:detect_leaks=${FUZZ_LEAKS:-1}" \
        LSAN_OPTIONS=suppressions=Fuzz/leaks.supp:print_suppressions=0 \
        "$FUZZ_PROGRAM" -timeout="$FUZZ_SECONDS" -rss_limit_mb="$FUZZ_MEMORY" -malloc_limit_mb="$FUZZ_ALLOCATION" "$@" \
        </dev/null
}

# Sets FUZZ_LEAKS to whether leaks can be looked for: the checker has to stop the process (ptrace), which some containers
# forbid.
try_leak_checker() {
    local said
    FUZZ_LEAKS=1
    said=$(run_fuzzer json -runs=1 -artifact_prefix="$FUZZ_FOLDER/" 2>&1) || :
    if [[ $said == *"LeakSanitizer has encountered a fatal error"* || $said == *"does not work under ptrace"* ]]; then
        say "this system does not let the leak checker look: leaks are not looked for."
        FUZZ_LEAKS=0
    fi
}

# replay_input TARGET FILE: whether the input still shows something.
replay_input() {
    local status=0
    run_fuzzer "$1" "$2" >&2 || status=$?
    if ((status == 0)); then
        printf '%s: nothing is found with %s.\n' "$1" "$2"
        return 0
    fi
    printf '%s: %s still shows what stands above.\n' "$1" "$2"
    return 1
}

# was_only_waiting TARGET FILE: whether an input that took too long by the clock takes little processor time when it is
# tried alone: a busy machine can make any input slow.
was_only_waiting() {
    local TIMEFORMAT='%U %S' spent
    spent=$({ time run_fuzzer "$1" -timeout=60 "$2" >/dev/null 2>&1; } 2>&1) || return 1
    awk -v most="$FUZZ_SECONDS" '{ exit !($1 + $2 < most) }' <<<"$spent"
}

# fuzz_target TARGET SECONDS CORPUS: 0 if inputs were tried and nothing was found.
fuzz_target() {
    local target=$1 seconds=$2 corpus=$3 folder=$FUZZ_FOLDER/$1 log=$FUZZ_FOLDER/$1/log.txt
    local begun=$SECONDS seeds left executions=0 status finding
    rm -rf -- "$folder/seeds"
    mkdir -p "$folder/seeds" "$folder/findings" "$corpus"
    seeds=$(python3 Fuzz/seeds.py "$target" "$folder/seeds" "${FUZZ_LONGEST[$target]}" ${FUZZ_SUITES:+"$FUZZ_SUITES"})
    begun=$SECONDS
    while left=$((seconds - (SECONDS - begun))) && ((left > 0)); do
        status=0
        touch "$folder/begun"
        run_fuzzer "$target" -max_total_time="$left" -max_len="${FUZZ_LONGEST[$target]}" -print_final_stats=1 \
            -use_value_profile=1 -dict="Fuzz/Dictionaries/$target.dict" -artifact_prefix="$folder/findings/" \
            "$corpus" "$folder/seeds" >"$log" 2>&1 || status=$?
        executions=$((executions + $(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -n 1 | grep . || echo 0)))
        if ((status == 0)); then break; fi
        finding=$(find "$folder/findings" -type f -newer "$folder/begun" | head -n 1)
        if [[ $finding == */timeout-* ]] && was_only_waiting "$target" "$finding"; then
            rm -- "$finding"
            continue
        fi
        tell_finding "$target" "$executions" "$finding" "$log"
        return 1
    done
    if ((executions == 0)); then
        printf '%s: NOT FUZZED: the fuzzer tried no input. Its log: %s\n' "$target" "$log"
        return 1
    fi
    printf '%s: %d inputs in %d s, from %d seeds: nothing found.\n' \
        "$target" "$executions" "$((SECONDS - begun))" "$seeds"
}

# tell_finding TARGET EXECUTIONS FILE LOG
tell_finding() {
    local what
    what=$(sed -n 's/^badge fuzz: this does not hold: /a property does not hold: /p' "$4" | head -n 1)
    if [[ -z $what ]]; then
        case ${3##*/} in
            timeout-*) what="an input takes more than $FUZZ_SECONDS s" ;;
            oom-*) what="an input takes more than $FUZZ_ALLOCATION MiB at once or $FUZZ_MEMORY MiB in all" ;;
            leak-*) what="memory is not given back" ;;
            *) what=$(sed -n 's/^SUMMARY: /a crash: /p' "$4" | head -n 1) ;;
        esac
    fi
    printf '%s: FOUND after %d inputs: %s\n' "$1" "$2" "${what:-the fuzzer ended for a reason that its log tells}"
    if [[ -n $3 ]]; then
        printf '  the input:  %s\n  again with: scripts/fuzz %s --replay %s\n' "$3" "$1" "$3"
    fi
    printf '  the log:    %s\n' "$4"
}
