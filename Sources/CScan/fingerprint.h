#ifndef TRAILFENCE_FINGERPRINT_H
#define TRAILFENCE_FINGERPRINT_H

#include "include/CScan.h"

#include <string.h>

/* Fingerprints: the same steps as in Fingerprint.swift. */

static const uint64_t FOLD_HIGH = 0x9e3779b97f4a7c15u;
static const uint64_t FOLD_LOW = 0xd6e8feb86659fd93u;
static const uint64_t WORD = 0xa0761d6478bd642fu;

enum { ROLE_STRING = 1, ROLE_NUMBER = 2, ROLE_WORD = 3, ROLE_ARRAY = 4, ROLE_OBJECT = 5 };

static inline uint64_t fold(uint64_t left, uint64_t right) {
  unsigned __int128 product = (unsigned __int128)left * right;
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

static inline void combine(cscan_fingerprint *hash, uint64_t first, uint64_t second) {
  hash->high = fold(first ^ hash->high, second ^ FOLD_HIGH);
  hash->low = fold(first ^ FOLD_LOW, second ^ hash->low);
}

static inline cscan_fingerprint seed(void) {
  cscan_fingerprint hash = {0x747261696c66656eu, 0x63652e667072696eu};
  return hash;
}

static inline uint64_t load64(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

static inline uint64_t load32(const uint8_t *bytes) {
  uint32_t word;
  memcpy(&word, bytes, 4);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap32(word);
#endif
  return word;
}

/* Bytes with their number and what they are. The last words overlap those before them where the
   number is none of 16's, so that no byte is looked at by itself. */
static inline cscan_fingerprint of_text(const uint8_t *text, size_t count, uint64_t role) {
  cscan_fingerprint hash = seed();
  uint64_t kind = role << 48 | (uint64_t)count;
  hash.high += kind * FOLD_HIGH;
  hash.low += kind * FOLD_LOW;
  if (count > 16) {
    size_t at = 0;
    for (; count - at > 16; at += 16) combine(&hash, load64(text + at), load64(text + at + 8));
    combine(&hash, load64(text + count - 16), load64(text + count - 8));
  } else if (count >= 8) {
    combine(&hash, load64(text), load64(text + count - 8));
  } else if (count >= 4) {
    combine(&hash, load32(text), load32(text + count - 4));
  } else if (count > 0) {
    combine(&hash,
            (uint64_t)text[0] << 16 | (uint64_t)text[count >> 1] << 8 | (uint64_t)text[count - 1],
            0);
  } else {
    combine(&hash, 0, 0);
  }
  return hash;
}

/* A key and its value. */
static inline cscan_fingerprint pair(cscan_fingerprint key, cscan_fingerprint value) {
  cscan_fingerprint hash = {fold(key.high ^ FOLD_HIGH, value.high ^ WORD),
                            fold(key.low ^ WORD, value.low ^ FOLD_LOW)};
  return hash;
}

#endif
