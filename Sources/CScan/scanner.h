/* The scanner, which is compiled once for each kernel: whoever includes this defines `string_end`
   before, and `SCANNER`, the name of the function that comes out. */

/* Escaped strings up to this length are resolved here. */
#define SCRATCH 4096

typedef struct {
  const uint8_t *bytes;
  size_t count;
  size_t at;
  unsigned depth_limit;
  uint8_t scratch[SCRATCH];
} scanner;

static int hexadecimal(uint8_t byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
  if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
  return -1;
}

/* Reads the rest of a string, of which the bytes up to `first` hold no escape; false to give up. */
static int escaped_string(scanner *s, size_t start, size_t first, cscan_fingerprint *hash) {
  size_t length = first - start;
  if (length > SCRATCH) return 0;
  memcpy(s->scratch, s->bytes + start, length);
  size_t at = first;
  for (;;) {
    if (at >= s->count) return 0;
    uint8_t byte = s->bytes[at];
    if (byte == '"') break;
    if (byte != '\\') return 0;
    if (at + 1 >= s->count || length + 4 > SCRATCH) return 0;
    at += 2;
    switch (s->bytes[at - 1]) {
      case '"': s->scratch[length++] = '"'; break;
      case '\\': s->scratch[length++] = '\\'; break;
      case '/': s->scratch[length++] = '/'; break;
      case 'b': s->scratch[length++] = '\b'; break;
      case 'f': s->scratch[length++] = '\f'; break;
      case 'n': s->scratch[length++] = '\n'; break;
      case 'r': s->scratch[length++] = '\r'; break;
      case 't': s->scratch[length++] = '\t'; break;
      case 'u': {
        if (s->count - at < 4) return 0;
        int unit = 0;
        for (int digit = 0; digit < 4; digit++) {
          int value = hexadecimal(s->bytes[at + (size_t)digit]);
          if (value < 0) return 0;
          unit = unit << 4 | value;
        }
        at += 4;
        if (unit < 0x80) {
          s->scratch[length++] = (uint8_t)unit;
        } else if (unit < 0x800) {
          s->scratch[length++] = (uint8_t)(0xc0 | unit >> 6);
          s->scratch[length++] = (uint8_t)(0x80 | (unit & 0x3f));
        } else if (unit < 0xd800 || unit > 0xdfff) {
          s->scratch[length++] = (uint8_t)(0xe0 | unit >> 12);
          s->scratch[length++] = (uint8_t)(0x80 | (unit >> 6 & 0x3f));
          s->scratch[length++] = (uint8_t)(0x80 | (unit & 0x3f));
        } else {
          return 0;
        }
        break;
      }
      default: return 0;
    }
    size_t next = string_end(s->bytes, s->count, at);
    if (next - at > SCRATCH - length) return 0;
    memcpy(s->scratch + length, s->bytes + at, next - at);
    length += next - at;
    at = next;
  }
  s->at = at + 1;
  *hash = of_text(s->scratch, length, ROLE_STRING);
  return 1;
}

/* Reads the string whose opening quote is at the place; false to give up. */
static inline int string(scanner *s, cscan_fingerprint *hash, uint8_t *kind) {
  size_t start = s->at + 1;
  size_t at = string_end(s->bytes, s->count, start);
  if (at >= s->count) return 0;
  if (s->bytes[at] == '"') {
    *kind = CSCAN_STRING;
    *hash = of_text(s->bytes + start, at - start, ROLE_STRING);
    s->at = at + 1;
    return 1;
  }
  *kind = CSCAN_ESCAPED_STRING;
  return s->bytes[at] == '\\' && escaped_string(s, start, at, hash);
}

static inline int is_digit(const scanner *s, size_t at) {
  return at < s->count && s->bytes[at] >= '0' && s->bytes[at] <= '9';
}

static int number(scanner *s, cscan_fingerprint *hash) {
  size_t start = s->at;
  size_t at = start;
  if (s->bytes[at] == '-') at++;
  size_t leading = at;
  while (is_digit(s, at)) at++;
  if (at == leading || (at - leading > 1 && s->bytes[leading] == '0')) return 0;
  if (at < s->count && s->bytes[at] == '.') {
    size_t first = ++at;
    while (is_digit(s, at)) at++;
    if (at == first) return 0;
  }
  if (at < s->count && (s->bytes[at] | 0x20) == 'e') {
    at++;
    if (at < s->count && (s->bytes[at] == '+' || s->bytes[at] == '-')) at++;
    size_t first = at;
    while (is_digit(s, at)) at++;
    if (at == first) return 0;
  }
  /* It may go on behind the bytes. */
  if (at >= s->count) return 0;
  *hash = of_text(s->bytes + start, at - start, ROLE_NUMBER);
  s->at = at;
  return 1;
}

static inline void skip_space(scanner *s) {
  while (s->at < s->count) {
    uint8_t byte = s->bytes[s->at];
    if (byte > 0x20 || (byte != ' ' && byte != '\n' && byte != '\t' && byte != '\r')) return;
    s->at++;
  }
}

static int word(scanner *s, const char *letters, size_t length, uint64_t mark,
                cscan_fingerprint *hash) {
  if (s->count - s->at < length || memcmp(s->bytes + s->at, letters, length) != 0) return 0;
  s->at += length;
  *hash = seed();
  combine(hash, mark, WORD);
  return 1;
}

static int object(scanner *s, unsigned depth, cscan_fingerprint *hash, uint8_t *tells_error);
static int array(scanner *s, unsigned depth, cscan_fingerprint *hash);

/* Reads the value at the place; false to give up. */
static inline int value(scanner *s, unsigned depth, cscan_fingerprint *hash, uint8_t *kind,
                        uint8_t *tells_error) {
  if (s->at >= s->count) return 0;
  switch (s->bytes[s->at]) {
    case '"': return string(s, hash, kind);
    case '{': *kind = CSCAN_OBJECT; return object(s, depth, hash, tells_error);
    case '[': *kind = CSCAN_ARRAY; return array(s, depth, hash);
    case 't': *kind = CSCAN_TRUE; return word(s, "true", 4, ROLE_WORD, hash);
    case 'f': *kind = CSCAN_FALSE; return word(s, "false", 5, ROLE_WORD + (1ull << 32), hash);
    case 'n': *kind = CSCAN_NULL; return word(s, "null", 4, ROLE_WORD + (2ull << 32), hash);
    case '-': case '0': case '1': case '2': case '3': case '4': case '5': case '6': case '7':
    case '8': case '9':
      *kind = CSCAN_NUMBER;
      return number(s, hash);
    default: return 0;
  }
}

static int object(scanner *s, unsigned depth, cscan_fingerprint *hash, uint8_t *tells_error) {
  if (depth > s->depth_limit) return 0;
  cscan_fingerprint members = {0, 0};
  uint64_t count = 0;
  s->at++;
  skip_space(s);
  if (s->at < s->count && s->bytes[s->at] == '}') {
    s->at++;
  } else {
    for (;;) {
      cscan_fingerprint part, inner;
      uint8_t kind, ignored = 0;
      if (s->at >= s->count || s->bytes[s->at] != '"') return 0;
      size_t start = s->at;
      if (!string(s, &part, &kind)) return 0;
      if (kind == CSCAN_ESCAPED_STRING ||
          (s->at - start == 11 && memcmp(s->bytes + start, "\"errorCode\"", 11) == 0))
        *tells_error = 1;
      skip_space(s);
      if (s->at >= s->count || s->bytes[s->at] != ':') return 0;
      s->at++;
      skip_space(s);
      if (!value(s, depth + 1, &inner, &kind, &ignored)) return 0;
      cscan_fingerprint member = pair(part, inner);
      members.high += member.high;
      members.low += member.low;
      count++;
      skip_space(s);
      if (s->at >= s->count) return 0;
      uint8_t next = s->bytes[s->at++];
      if (next == '}') break;
      if (next != ',') return 0;
      skip_space(s);
    }
  }
  *hash = seed();
  combine(hash, ROLE_OBJECT, count);
  combine(hash, members.high, members.low);
  return 1;
}

static int array(scanner *s, unsigned depth, cscan_fingerprint *hash) {
  if (depth > s->depth_limit) return 0;
  *hash = seed();
  combine(hash, ROLE_ARRAY, WORD);
  s->at++;
  skip_space(s);
  if (s->at < s->count && s->bytes[s->at] == ']') {
    s->at++;
    return 1;
  }
  for (;;) {
    cscan_fingerprint inner;
    uint8_t kind, ignored = 0;
    if (!value(s, depth + 1, &inner, &kind, &ignored)) return 0;
    combine(hash, inner.high, inner.low);
    skip_space(s);
    if (s->at >= s->count) return 0;
    uint8_t next = s->bytes[s->at++];
    if (next == ']') return 1;
    if (next != ',') return 0;
    skip_space(s);
  }
}

static long SCANNER(const uint8_t *bytes, size_t count, size_t start, unsigned depth_limit,
                       int hashes_keys, cscan_member *members, size_t capacity, size_t *end) {
  scanner s;
  s.bytes = bytes;
  s.count = count;
  s.at = start;
  s.depth_limit = depth_limit;
  if (start >= count || bytes[start] != '{') return -1;
  s.at++;
  skip_space(&s);
  if (s.at < count && bytes[s.at] == '}') {
    *end = s.at + 1;
    return 0;
  }
  size_t found = 0;
  for (;;) {
    if (found == capacity || s.at >= count || bytes[s.at] != '"') return -1;
    cscan_member *member = &members[found++];
    member->key_start = s.at + 1;
    size_t key_end = string_end(bytes, count, s.at + 1);
    if (key_end >= count || bytes[key_end] != '"') return -1;
    member->key_end = key_end;
    if (hashes_keys)
      member->key = of_text(bytes + member->key_start, key_end - member->key_start, ROLE_STRING);
    s.at = key_end + 1;
    skip_space(&s);
    if (s.at >= count || bytes[s.at] != ':') return -1;
    s.at++;
    skip_space(&s);
    member->value_start = s.at;
    member->tells_error = 0;
    if (!value(&s, 2, &member->fingerprint, &member->kind, &member->tells_error)) return -1;
    member->value_end = s.at;
    skip_space(&s);
    if (s.at >= count) return -1;
    uint8_t next = bytes[s.at++];
    if (next == '}') break;
    if (next != ',') return -1;
    skip_space(&s);
  }
  *end = s.at;
  return (long)found;
}
