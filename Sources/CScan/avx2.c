#include "fingerprint.h"
#include "kernels.h"
#include "recall.h"

#if defined(__x86_64__)
#include <immintrin.h>

/* Thirty-two bytes at a time. */
#pragma clang attribute push(__attribute__((target("avx2,bmi"))), apply_to = function)

static inline size_t string_end(const uint8_t *bytes, size_t count, size_t start) {
  size_t at = start;
  const __m256i quotes = _mm256_set1_epi8('"');
  const __m256i backslashes = _mm256_set1_epi8('\\');
  const __m256i controls = _mm256_set1_epi8(0x1f);
  for (; at + 32 <= count; at += 32) {
    __m256i block = _mm256_loadu_si256((const __m256i *)(bytes + at));
    __m256i found = _mm256_or_si256(
        _mm256_or_si256(_mm256_cmpeq_epi8(block, quotes), _mm256_cmpeq_epi8(block, backslashes)),
        _mm256_cmpeq_epi8(_mm256_min_epu8(block, controls), block));
    unsigned mask = (unsigned)_mm256_movemask_epi8(found);
    if (mask) return at + (size_t)__builtin_ctz(mask);
  }
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

/* Whether so many bytes are equal; both sides can be read up to the next multiple of 32. */
static inline int equal(const uint8_t *left, const uint8_t *right, size_t count) {
  size_t at = 0;
  for (;;) {
    __m256i one = _mm256_loadu_si256((const __m256i *)(left + at));
    __m256i other = _mm256_loadu_si256((const __m256i *)(right + at));
    unsigned differ = ~(unsigned)_mm256_movemask_epi8(_mm256_cmpeq_epi8(one, other));
    if (count - at <= 32) return (differ << (32 - (count - at))) == 0;
    if (differ) return 0;
    at += 32;
  }
}

#define SCANNER scan
#include "scanner.h"
#define OUTLINER outline_object
#include "outliner.h"

const cscan_kernel cscan_avx2 = {scan, outline_object, string_end};

#pragma clang attribute pop

#endif
