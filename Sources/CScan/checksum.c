#include "include/CScan.h"

#if defined(__x86_64__)
#include <immintrin.h>

/* Folding by carry-less multiplication over the reflected polynomial 0x1DB710641.

   Source: V. Gopal and others, "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ
   Instruction", Intel 2009; the constants are x^n modulo the polynomial for the distances named. */
__attribute__((target("pclmul,sse4.1"))) static inline __m128i fold128(__m128i sum, __m128i next,
                                                                        __m128i constants) {
  __m128i low = _mm_clmulepi64_si128(sum, constants, 0x00);
  __m128i high = _mm_clmulepi64_si128(sum, constants, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

__attribute__((target("pclmul,sse4.1"))) static uint32_t folded(uint32_t crc, const uint8_t *bytes,
                                                                 size_t count) {
  const __m128i by64 = _mm_set_epi64x(0x1c6e41596, 0x154442bd4);
  const __m128i by16 = _mm_set_epi64x(0xccaa009e, 0x1751997d0);
  const __m128i *at = (const __m128i *)bytes;
  __m128i a = _mm_xor_si128(_mm_loadu_si128(at), _mm_cvtsi32_si128((int)~crc));
  __m128i b = _mm_loadu_si128(at + 1);
  __m128i c = _mm_loadu_si128(at + 2);
  __m128i d = _mm_loadu_si128(at + 3);
  at += 4;
  count -= 64;
  while (count >= 64) {
    a = fold128(a, _mm_loadu_si128(at), by64);
    b = fold128(b, _mm_loadu_si128(at + 1), by64);
    c = fold128(c, _mm_loadu_si128(at + 2), by64);
    d = fold128(d, _mm_loadu_si128(at + 3), by64);
    at += 4;
    count -= 64;
  }
  a = fold128(a, b, by16);
  a = fold128(a, c, by16);
  a = fold128(a, d, by16);
  while (count >= 16) {
    a = fold128(a, _mm_loadu_si128(at), by16);
    at += 1;
    count -= 16;
  }
  /* 128 bits to 64, to 32. */
  const __m128i mask = _mm_setr_epi32(-1, 0, -1, 0);
  __m128i t = _mm_clmulepi64_si128(a, by16, 0x10);
  a = _mm_xor_si128(_mm_srli_si128(a, 8), t);
  const __m128i by4 = _mm_set_epi64x(0, 0x163cd6124);
  t = _mm_srli_si128(a, 4);
  a = _mm_clmulepi64_si128(_mm_and_si128(a, mask), by4, 0x00);
  a = _mm_xor_si128(a, t);
  /* Barrett reduction. */
  const __m128i reduce = _mm_set_epi64x(0x1f7011641, 0x1db710641);
  t = _mm_clmulepi64_si128(_mm_and_si128(a, mask), reduce, 0x10);
  t = _mm_clmulepi64_si128(_mm_and_si128(t, mask), reduce, 0x00);
  a = _mm_xor_si128(a, t);
  return ~(uint32_t)_mm_extract_epi32(a, 1);
}

uint32_t cscan_crc32(uint32_t crc, const uint8_t *bytes, size_t count, size_t *done) {
  size_t whole = count & ~(size_t)15;
  if (whole < 64 || !__builtin_cpu_supports("pclmul") || !__builtin_cpu_supports("sse4.1")) {
    *done = 0;
    return crc;
  }
  *done = whole;
  return folded(crc, bytes, whole);
}

#else

uint32_t cscan_crc32(uint32_t crc, const uint8_t *bytes, size_t count, size_t *done) {
  (void)bytes;
  (void)count;
  *done = 0;
  return crc;
}

#endif
