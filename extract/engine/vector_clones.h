#pragma once

/// Before a function: its loops are compiled for newer processors too, and the program chooses when it starts. Only for
/// integers, so that the results are the same everywhere. Sanitizers run before such a choice can be made.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__GLIBC__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define ENTENTE_VECTOR_CLONES __attribute__((target_clones("avx2", "default")))
#else
#define ENTENTE_VECTOR_CLONES
#endif
