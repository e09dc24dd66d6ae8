import Digests
import Testing

struct SHA256Tests {
  /// Vectors published with FIPS 180-4 (NIST, "Secure Hash Standard" examples).
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func publishedVectorsAgree(message: String, digest: String) {
    #expect(SHA256.hexadecimal(of: message.utf8.span) == digest)
  }

  @Test func aMillionLettersInAnyChunksAgreeWithThePublishedVector() {
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    for chunk in [1, 63, 64, 65, 4_096] {
      var digest = SHA256()
      var left = 1_000_000
      while left > 0 {
        let piece = [UInt8](repeating: UInt8(ascii: "a"), count: min(chunk, left))
        digest.update(piece.span)
        left -= piece.count
      }
      let text = digest.finalize().map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }
      #expect(text.joined() == expected)
    }
  }
}

/// RFC 4648 pads what does not fill a group; a digest always leaves two bytes.
struct SHA256Base64Tests {
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
  ])
  func theDigestIsWrittenAsSecurityPoliciesNameIt(message: String, expected: String) {
    #expect(SHA256.base64(of: Array(message.utf8).span) == expected)
  }
}
