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

/* The rest of the way from four sums, each of 128 bits, that lie behind one another. */
__attribute__((target("pclmul,sse4.1"))) static uint32_t joined(__m128i a, __m128i b, __m128i c,
                                                                __m128i d, const __m128i *at,
                                                                size_t count) {
  const __m128i by16 = _mm_set_epi64x(0xccaa009e, 0x1751997d0);
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

__attribute__((target("pclmul,sse4.1"))) static uint32_t folded(uint32_t crc, const uint8_t *bytes,
                                                                 size_t count) {
  const __m128i by64 = _mm_set_epi64x(0x1c6e41596, 0x154442bd4);
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
  return joined(a, b, c, d, at, count);
}

#define WIDE "avx512f,avx512vl,vpclmulqdq,pclmul,sse4.1"

__attribute__((target(WIDE))) static inline __m512i fold512(__m512i sum, __m512i next,
                                                            __m512i constants) {
  __m512i low = _mm512_clmulepi64_epi128(sum, constants, 0x00);
  __m512i high = _mm512_clmulepi64_epi128(sum, constants, 0x11);
  return _mm512_ternarylogic_epi64(low, high, next, 0x96);
}

/* The same with four times as wide sums. */
__attribute__((target(WIDE))) static uint32_t widely_folded(uint32_t crc, const uint8_t *bytes,
                                                            size_t count) {
  const __m512i by256 = _mm512_broadcast_i32x4(_mm_set_epi64x(0x1322d1430, 0x11542778a));
  const __m512i by64 = _mm512_broadcast_i32x4(_mm_set_epi64x(0x1c6e41596, 0x154442bd4));
  const uint8_t *at = bytes;
  __m512i first = _mm512_zextsi128_si512(_mm_cvtsi32_si128((int)~crc));
  __m512i a = _mm512_xor_si512(_mm512_loadu_si512(at), first);
  __m512i b = _mm512_loadu_si512(at + 64);
  __m512i c = _mm512_loadu_si512(at + 128);
  __m512i d = _mm512_loadu_si512(at + 192);
  at += 256;
  count -= 256;
  while (count >= 256) {
    a = fold512(a, _mm512_loadu_si512(at), by256);
    b = fold512(b, _mm512_loadu_si512(at + 64), by256);
    c = fold512(c, _mm512_loadu_si512(at + 128), by256);
    d = fold512(d, _mm512_loadu_si512(at + 192), by256);
    at += 256;
    count -= 256;
  }
  a = fold512(a, b, by64);
  a = fold512(a, c, by64);
  a = fold512(a, d, by64);
  while (count >= 64) {
    a = fold512(a, _mm512_loadu_si512(at), by64);
    at += 64;
    count -= 64;
  }
  return joined(_mm512_extracti32x4_epi32(a, 0), _mm512_extracti32x4_epi32(a, 1),
                _mm512_extracti32x4_epi32(a, 2), _mm512_extracti32x4_epi32(a, 3),
                (const __m128i *)at, count);
}

int cscan_has_wide_crc32(void) {
  return __builtin_cpu_supports("vpclmulqdq") && __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("pclmul");
}

uint32_t cscan_crc32(uint32_t crc, const uint8_t *bytes, size_t count, size_t *done) {
  if (count >= 1024 && cscan_has_wide_crc32()) {
    *done = count & ~(size_t)15;
    return widely_folded(crc, bytes, *done);
  }
  return cscan_narrow_crc32(crc, bytes, count, done);
}

uint32_t cscan_narrow_crc32(uint32_t crc, const uint8_t *bytes, size_t count, size_t *done) {
  size_t whole = count & ~(size_t)15;
  if (whole < 64 || !__builtin_cpu_supports("pclmul") || !__builtin_cpu_supports("sse4.1")) {
    *done = 0;
    return crc;
  }
  *done = whole;
  return folded(crc, bytes, whole);
}

#else

int cscan_has_wide_crc32(void) { return 0; }

uint32_t cscan_crc32(uint32_t crc, const uint8_t *bytes, size_t count, size_t *done) {
  return cscan_narrow_crc32(crc, bytes, count, done);
}

uint32_t cscan_narrow_crc32(uint32_t crc, const uint8_t *bytes, size_t count, size_t *done) {
  (void)bytes;
  (void)count;
  *done = 0;
  return crc;
}

#endif
