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

/* What an outline is made of: the keys of an object that matter, and how. */
typedef struct {
  /* The key, without its quotes. */
  const uint8_t *key;
  size_t key_length;
  /* The place of its value in the outline; `CSCAN_UNLISTED` for what is passed over. */
  uint8_t number;
  /* The sum that the value's part is added to; `CSCAN_NO_SUM` for none. */
  uint8_t sum;
  /* A bit for each kind that the value may have; an object with another is left to slower code. */
  uint8_t kinds;
  /* Values that are remembered: so many sets of four, a power of two; 0 for none. */
  uint16_t sets;
  /* Bytes of a value that is remembered at the most; a multiple of 32. */
  uint16_t room;
  /* The bytes of a value that choose its set: from where, and how many, a multiple of 8. */
  uint8_t probe_start;
  uint8_t probe_length;
  /* What makes a value's fingerprint one of this member. */
  cscan_fingerprint role;
} cscan_rule;

enum {
  CSCAN_NUMBERS = 32,
  CSCAN_UNLISTED = 255,
  CSCAN_SUMS = 8,
  CSCAN_NO_SUM = 255,
  CSCAN_RULES = 128,
  CSCAN_LONGEST_KEY = 48,
};

typedef struct {
  size_t start;
  size_t end;
  cscan_fingerprint fingerprint;
  uint8_t kind;
  /* As in `cscan_member`. */
  uint8_t tells_error;
} cscan_value;

/* What is known of an object. */
typedef struct {
  /* A bit for each number whose value there is; the others' are of no meaning. */
  uint32_t present;
  cscan_fingerprint sums[CSCAN_SUMS];
  cscan_value values[CSCAN_NUMBERS];
} cscan_outline;

/* The rules, which keys came behind which, and values that were met before with what was found out
   about them: of the same bytes it is known again without a look inside. */
typedef struct cscan_recall cscan_recall;

/* Bytes that a recall under some rules takes; 0 if they cannot be used. */
size_t cscan_recall_size(const cscan_rule *rules, size_t count);
/* Makes memory of that size, aligned to 64, a recall. */
void cscan_recall_begin(cscan_recall *recall, const cscan_rule *rules, size_t count,
                        unsigned depth_limit);

/* Outlines the object at `start`: sets `end` behind it and returns 1, or returns 0 where
   `cscan_members` would give up, where a number comes twice or a value is of a kind that its rule
   does not allow. A value of null adds nothing to its sum, and its bit is not set. */
int cscan_outline_object(cscan_recall *recall, const uint8_t *bytes, size_t count, size_t start,
                         cscan_outline *outline, size_t *end);

/* Sets of vector instructions; `cscan_members` takes the best that the machine has. */
enum { CSCAN_PORTABLE = 0, CSCAN_SSE2 = 1, CSCAN_AVX2 = 2, CSCAN_KERNELS = 3 };

/* For tests: whether this machine has a kernel, and the same as above with that kernel. */
int cscan_has_kernel(int number);
long cscan_members_with(int number, const uint8_t *bytes, size_t count, size_t start,
                        unsigned depth_limit, int hashes_keys, cscan_member *members,
                        size_t capacity, size_t *end);
int cscan_outline_object_with(int number, cscan_recall *recall, const uint8_t *bytes, size_t count,
                              size_t start, cscan_outline *outline, size_t *end);
/* The index of the first quote, backslash or control character from `start` on, or `count`. */
size_t cscan_string_end_with(int number, const uint8_t *bytes, size_t count, size_t start);

/* The CRC-32 of gzip, `crc` being that of what came before (0 at first), by carry-less
   multiplication where the machine has it; returns 0 in `*done` bytes where it has not. */
uint32_t cscan_crc32(uint32_t crc, const uint8_t *bytes, size_t count, size_t *done);

/* For tests: whether this machine multiplies 512 bits at a time, and the same as above without. */
int cscan_has_wide_crc32(void);
uint32_t cscan_narrow_crc32(uint32_t crc, const uint8_t *bytes, size_t count, size_t *done);

#endif
