// What libFuzzer offers to a mutator of one's own.
#pragma once

#include <stddef.h>
#include <stdint.h>

// Changes the bytes in some way and returns their new count, at most `capacity`.
size_t LLVMFuzzerMutate(uint8_t *bytes, size_t count, size_t capacity);
