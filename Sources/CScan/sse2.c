#include "fingerprint.h"
#include "kernels.h"
#include "recall.h"

#if defined(__x86_64__)
#include <immintrin.h>

/* Sixteen bytes at a time, for every x86-64 machine. */

static inline size_t string_end(const uint8_t *bytes, size_t count, size_t start) {
  size_t at = start;
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i backslash = _mm_set1_epi8('\\');
  const __m128i control = _mm_set1_epi8(0x1f);
  for (; at + 16 <= count; at += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(bytes + at));
    __m128i found = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, backslash)),
        _mm_cmpeq_epi8(_mm_min_epu8(block, control), block));
    unsigned mask = (unsigned)_mm_movemask_epi8(found);
    if (mask) return at + (size_t)__builtin_ctz(mask);
  }
  while (at < count && bytes[at] != '"' && bytes[at] != '\\' && bytes[at] >= 0x20) at++;
  return at;
}

static inline int equal(const uint8_t *left, const uint8_t *right, size_t count) {
  return memcmp(left, right, count) == 0;
}

#define SCANNER scan
#include "scanner.h"
#define OUTLINER outline_object
#include "outliner.h"

const cscan_kernel cscan_sse2 = {scan, outline_object, string_end};

#endif
