/* The outliner, which is compiled once for each kernel behind the scanner: whoever includes this
   defines `equal` before, and `OUTLINER`, the name of the function that comes out. */

/* The rule of a key; `NO_RULE` if there is none. */
static unsigned rule_of(const cscan_recall *recall, const uint8_t *key, size_t length) {
  if (length > CSCAN_LONGEST_KEY) return NO_RULE;
  unsigned slot = key_slot(key, length);
  while (recall->slots[slot] != NO_RULE) {
    const recall_key *known = &recall->keys[recall->slots[slot]];
    if (known->length == length && memcmp(known->text, key, length) == 0)
      return recall->slots[slot];
    slot = (slot + 1) & (KEY_SLOTS - 1);
  }
  return NO_RULE;
}

/* Whether the expected key comes at the place. */
static inline int comes(const expected_key *key, const scanner *s) {
  if (key->length > 32) return memcmp(key->text, s->bytes + s->at, key->length) == 0;
  return key->length && equal(key->text, s->bytes + s->at, key->length);
}

/* Reads the key at the place and moves to its value; the rule of the key, or -1 to give up. */
static inline int next_key(cscan_recall *recall, scanner *s, unsigned before) {
  expected_key *expected = recall->expected[before];
  if (s->count - s->at >= 64) {
    if (comes(&expected[0], s)) {
      s->at += expected[0].length;
      return expected[0].rule;
    }
    if (comes(&expected[1], s)) {
      expected_key likelier = expected[1];
      expected[1] = expected[0];
      expected[0] = likelier;
      s->at += likelier.length;
      return likelier.rule;
    }
  }
  if (s->at >= s->count || s->bytes[s->at] != '"') return -1;
  size_t start = s->at;
  size_t end = string_end(s->bytes, s->count, start + 1);
  if (end >= s->count || s->bytes[end] != '"') return -1;
  unsigned rule = rule_of(recall, s->bytes + start + 1, end - start - 1);
  s->at = end + 1;
  skip_space(s);
  if (s->at >= s->count || s->bytes[s->at] != ':') return -1;
  s->at++;
  if (s->at - start <= sizeof expected->text) {
    expected[1] = expected[0];
    memset(expected[0].text, 0, sizeof expected[0].text);
    memcpy(expected[0].text, s->bytes + start, s->at - start);
    expected[0].length = (uint8_t)(s->at - start);
    expected[0].rule = (uint8_t)rule;
  }
  return (int)rule;
}

/* The set that the value at the place belongs to; NULL where too few bytes are left to tell. */
static inline remembered_set *set_of(cscan_recall *recall, const recall_rule *rule, scanner *s,
                                     size_t *index) {
  if (!rule->sets || s->count - s->at < (size_t)rule->room + 32) return 0;
  const uint8_t *at = s->bytes + s->at + rule->probe_start;
  /* Two chains, so that one need not wait for the other. */
  uint64_t hash = load64(at) * FOLD_HIGH, other = 0;
  unsigned done = 8;
  for (; done + 16 <= rule->probe_length; done += 16) {
    hash = (hash ^ load64(at + done)) * FOLD_HIGH;
    other = (other ^ load64(at + done + 8)) * FOLD_LOW;
  }
  if (done < rule->probe_length) other = (other ^ load64(at + done)) * FOLD_LOW;
  hash ^= other ^ hash >> 32;
  *index = (size_t)(hash * FOLD_HIGH >> 40) & (rule->sets - 1u);
  return (remembered_set *)((uint8_t *)recall + rule->sets_start) + *index;
}

static inline void add(cscan_fingerprint *sum, const cscan_fingerprint *part) {
  sum->high += part->high;
  sum->low += part->low;
}

/* Reads the value of a member at the place; false to give up. */
static inline int outline_value(cscan_recall *recall, const recall_rule *rule, scanner *s,
                                cscan_outline *outline) {
  uint32_t bit = 1u << rule->number;
  cscan_value *found = &outline->values[rule->number];
  found->start = s->at;
  if (s->at >= s->count) return 0;
  /* A value of null leaves no mark, but its number must not come again. */
  if (s->bytes[s->at] == 'n') {
    cscan_fingerprint ignored;
    found->kind = CSCAN_NULL;
    return rule->kinds >> CSCAN_NULL & 1 && word(s, "null", 4, 0, &ignored);
  }
  size_t index = 0;
  remembered_set *set = set_of(recall, rule, s, &index);
  uint8_t *texts = 0;
  if (set) {
    texts = (uint8_t *)recall + rule->bytes_start + index * WAYS * rule->room;
    for (unsigned way = 0; way < WAYS; way++) {
      size_t length = set->length[way];
      if (!length || !equal(texts + way * rule->room, s->bytes + s->at, length)) continue;
      found->fingerprint = set->entries[way].fingerprint;
      found->kind = set->kind[way];
      found->tells_error = set->tells_error[way];
      s->at += length;
      found->end = s->at;
      outline->present |= bit;
      if (rule->sum != CSCAN_NO_SUM) add(&outline->sums[rule->sum], &set->entries[way].part);
      return 1;
    }
  }
  found->tells_error = 0;
  if (!value(s, 2, &found->fingerprint, &found->kind, &found->tells_error)) return 0;
  if (!(rule->kinds >> found->kind & 1)) return 0;
  found->end = s->at;
  outline->present |= bit;
  cscan_fingerprint part = pair(rule->role, found->fingerprint);
  if (rule->sum != CSCAN_NO_SUM) add(&outline->sums[rule->sum], &part);
  /* A number, true or false does not tell by itself where it ends. */
  if (set && found->kind <= CSCAN_ARRAY && found->end - found->start <= rule->room) {
    unsigned way = set->oldest;
    set->oldest = (uint8_t)((way + 1) % WAYS);
    size_t length = found->end - found->start;
    set->entries[way].fingerprint = found->fingerprint;
    set->entries[way].part = part;
    set->length[way] = (uint16_t)length;
    set->kind[way] = found->kind;
    set->tells_error[way] = found->tells_error;
    memcpy(texts + way * rule->room, s->bytes + found->start, length);
  }
  return 1;
}

/* Passes over the value at the place; false to give up. */
static inline int pass(scanner *s) {
  cscan_fingerprint ignored;
  uint8_t kind, tells;
  if (s->at < s->count && s->bytes[s->at] == '"') {
    size_t end = string_end(s->bytes, s->count, s->at + 1);
    if (end >= s->count) return 0;
    if (s->bytes[end] == '"') {
      s->at = end + 1;
      return 1;
    }
  }
  return value(s, 2, &ignored, &kind, &tells);
}

static int OUTLINER(cscan_recall *recall, const uint8_t *bytes, size_t count, size_t start,
                    cscan_outline *outline, size_t *end) {
  scanner s;
  s.bytes = bytes;
  s.count = count;
  s.at = start;
  s.depth_limit = recall->depth_limit;
  outline->present = 0;
  memset(outline->sums, 0, sizeof outline->sums);
  if (start >= count || bytes[start] != '{') return 0;
  s.at++;
  skip_space(&s);
  if (s.at < count && bytes[s.at] == '}') {
    *end = s.at + 1;
    return 1;
  }
  uint32_t met = 0;
  unsigned before = CSCAN_RULES;
  for (;;) {
    int key = next_key(recall, &s, before);
    if (key < 0) return 0;
    before = key == NO_RULE ? CSCAN_RULES + 1 : (unsigned)key;
    skip_space(&s);
    const recall_rule *rule = &recall->rules[key == NO_RULE ? 0 : key];
    if (key == NO_RULE || rule->number == CSCAN_UNLISTED) {
      if (!pass(&s)) return 0;
    } else {
      uint32_t bit = 1u << rule->number;
      if (met & bit) return 0;
      met |= bit;
      if (!outline_value(recall, rule, &s, outline)) return 0;
    }
    skip_space(&s);
    if (s.at >= count) return 0;
    uint8_t next = bytes[s.at++];
    if (next == '}') break;
    if (next != ',') return 0;
    skip_space(&s);
  }
  *end = s.at;
  return 1;
}
