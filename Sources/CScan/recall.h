#ifndef TRAILFENCE_RECALL_H
#define TRAILFENCE_RECALL_H

#include "include/CScan.h"

enum { WAYS = 4, KEY_SLOTS = 512, NO_RULE = 255, EXPECTED_LENGTH = 48 };

/* The key that came behind another the last times: with its quotes and its colon. */
typedef struct {
  _Alignas(64) uint8_t text[EXPECTED_LENGTH];
  uint8_t length;
  uint8_t rule;
} expected_key;

/* What was found out about a value, and its member's part of a sum. */
typedef struct {
  cscan_fingerprint fingerprint;
  cscan_fingerprint part;
} remembered;

/* Values of the same probe. */
typedef struct {
  /* 0 for a place that is free. */
  _Alignas(64) uint16_t length[WAYS];
  uint8_t kind[WAYS];
  uint8_t tells_error[WAYS];
  uint8_t oldest;
  remembered entries[WAYS];
} remembered_set;

typedef struct {
  /* Where the sets and the bytes of the values begin, counted from the recall's own beginning. */
  _Alignas(64) size_t sets_start;
  size_t bytes_start;
  cscan_fingerprint role;
  uint16_t sets;
  uint16_t room;
  uint8_t number;
  uint8_t sum;
  uint8_t kinds;
  uint8_t probe_start;
  uint8_t probe_length;
} recall_rule;

typedef struct {
  uint8_t text[CSCAN_LONGEST_KEY];
  uint8_t length;
} recall_key;

struct cscan_recall {
  unsigned depth_limit;
  unsigned count;
  recall_rule rules[CSCAN_RULES];
  recall_key keys[CSCAN_RULES];
  /* Rules by hashes of their keys, open addressing. */
  uint8_t slots[KEY_SLOTS];
  /* Two keys behind each rule's, the likelier first; the last pair is for keys without a rule, the
     one before it for the first key of an object. */
  expected_key expected[CSCAN_RULES + 2][2];
};

static inline unsigned key_slot(const uint8_t *key, size_t length) {
  uint64_t hash = (uint64_t)length * 0x9e3779b97f4a7c15u;
  for (size_t at = 0; at < length; at++) hash = (hash ^ key[at]) * 0x9e3779b97f4a7c15u;
  return (unsigned)(hash >> 40) & (KEY_SLOTS - 1);
}

#endif
