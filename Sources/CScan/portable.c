#include "fingerprint.h"
#include "kernels.h"
#include "recall.h"

/* Eight bytes at a time, for every machine. */

#define EACH(byte) (0x0101010101010101u * (uint64_t)(byte))

/* The upper bit of each byte that is zero, and perhaps of some above the lowest of them. */
static inline uint64_t zeros(uint64_t word) { return (word - EACH(1)) & ~word & EACH(0x80); }

static inline size_t string_end(const uint8_t *bytes, size_t count, size_t start) {
  size_t at = start;
  for (; at + 8 <= count; at += 8) {
    uint64_t word = load64(bytes + at);
    uint64_t found = zeros(word ^ EACH('"')) | zeros(word ^ EACH('\\')) |
                     ((word - EACH(0x20)) & ~word & EACH(0x80));
    if (found) return at + (size_t)(__builtin_ctzll(found) >> 3);
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

const cscan_kernel cscan_portable = {scan, outline_object, string_end};
