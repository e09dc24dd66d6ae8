#ifndef TRAILFENCE_CSCAN_H
#define TRAILFENCE_CSCAN_H

#include <stddef.h>
#include <stdint.h>

/* 128 bits that name a JSON value, whatever the order of its keys, its white space and its escapes.
   `Fingerprint` in the room CloudTrail is the same in Swift, and the oracle of this one. */
typedef struct {
  uint64_t high;
  uint64_t low;
} cscan_fingerprint;

enum {
  CSCAN_STRING = 0,
  CSCAN_ESCAPED_STRING = 1,
  CSCAN_OBJECT = 2,
  CSCAN_ARRAY = 3,
  CSCAN_NUMBER = 4,
  CSCAN_TRUE = 5,
  CSCAN_FALSE = 6,
  CSCAN_NULL = 7,
};

/* A member of an object; offsets count from the first of the bytes. */
typedef struct {
  /* The bytes between the key's quotes. */
  size_t key_start;
  size_t key_end;
  /* The value, with its quotes or brackets. */
  size_t value_start;
  size_t value_end;
  cscan_fingerprint fingerprint;
  /* That of the key, if it was asked for. */
  cscan_fingerprint key;
  uint8_t kind;
  /* Whether the value is an object one of whose keys is `errorCode`, or has an escape in it. */
  uint8_t tells_error;
} cscan_member;

/* Reads the object at `start` and lists its members; returns their number and sets `end` behind the
   object.

   Returns -1 if the object goes on behind the bytes, is not to the letter of the grammar, or holds
   anything that is rare enough to be left to slower code: an escape in a key of the object itself,
   more members than there is room for, nesting beyond `depth_limit`, halves of surrogate pairs,
   escapes in very long strings. */
long cscan_members(const uint8_t *bytes, size_t count, size_t start, unsigned depth_limit,
                   int hashes_keys, cscan_member *members, size_t capacity, size_t *end);

/* The fingerprint of a text. */
cscan_fingerprint cscan_text(const uint8_t *bytes, size_t count);

/* Sets of vector instructions; `cscan_members` takes the best that the machine has. */
enum { CSCAN_PORTABLE = 0, CSCAN_SSE2 = 1, CSCAN_AVX2 = 2, CSCAN_KERNELS = 3 };

/* For tests: whether this machine has a kernel, and the same as above with that kernel. */
int cscan_has_kernel(int number);
long cscan_members_with(int number, const uint8_t *bytes, size_t count, size_t start,
                        unsigned depth_limit, int hashes_keys, cscan_member *members,
                        size_t capacity, size_t *end);
/* The index of the first quote, backslash or control character from `start` on, or `count`. */
size_t cscan_string_end_with(int number, const uint8_t *bytes, size_t count, size_t start);

/* The CRC-32 of gzip, `crc` being that of what came before (0 at first), by carry-less
   multiplication where the machine has it; returns 0 in `*done` bytes where it has not. */
uint32_t cscan_crc32(uint32_t crc, const uint8_t *bytes, size_t count, size_t *done);

#endif
