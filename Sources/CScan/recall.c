#include "recall.h"

#include <string.h>

static size_t rounded(size_t size) { return (size + 63) & ~(size_t)63; }

size_t cscan_recall_size(const cscan_rule *rules, size_t count) {
  if (count > CSCAN_RULES) return 0;
  size_t size = rounded(sizeof(cscan_recall));
  for (size_t index = 0; index < count; index++) {
    const cscan_rule *rule = &rules[index];
    int isListed = rule->number < CSCAN_NUMBERS || rule->number == CSCAN_UNLISTED;
    int isSummed = rule->sum < CSCAN_SUMS || rule->sum == CSCAN_NO_SUM;
    if (!isListed || !isSummed || rule->key_length == 0 || rule->key_length > CSCAN_LONGEST_KEY ||
        (rule->sets & (rule->sets - 1)) != 0 || rule->room % 32 != 0 || rule->probe_length % 8 != 0 ||
        (rule->sets && rule->probe_start + rule->probe_length > rule->room))
      return 0;
    size += rounded((size_t)rule->sets * sizeof(remembered_set));
    size += rounded((size_t)rule->sets * WAYS * rule->room);
  }
  return size;
}

void cscan_recall_begin(cscan_recall *recall, const cscan_rule *rules, size_t count,
                        unsigned depth_limit) {
  memset(recall, 0, cscan_recall_size(rules, count));
  memset(recall->slots, NO_RULE, sizeof recall->slots);
  recall->depth_limit = depth_limit;
  recall->count = (unsigned)count;
  size_t at = rounded(sizeof(cscan_recall));
  for (size_t index = 0; index < count; index++) {
    const cscan_rule *from = &rules[index];
    recall_rule *rule = &recall->rules[index];
    memcpy(recall->keys[index].text, from->key, from->key_length);
    recall->keys[index].length = (uint8_t)from->key_length;
    rule->number = from->number;
    rule->sum = from->sum;
    rule->kinds = from->kinds;
    rule->probe_start = from->probe_start;
    rule->probe_length = from->probe_length;
    rule->sets = from->sets;
    rule->room = from->room;
    rule->role = from->role;
    rule->sets_start = at;
    at += rounded((size_t)from->sets * sizeof(remembered_set));
    rule->bytes_start = at;
    at += rounded((size_t)from->sets * WAYS * from->room);
    unsigned slot = key_slot(from->key, from->key_length);
    while (recall->slots[slot] != NO_RULE) slot = (slot + 1) & (KEY_SLOTS - 1);
    recall->slots[slot] = (uint8_t)index;
  }
}
