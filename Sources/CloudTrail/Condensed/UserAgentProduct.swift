/// The product that a user agent names first, by which condensed archives know it.
///
/// Source: RFC 9110, "User-Agent": products in decreasing order of their significance.
public enum UserAgentProduct {
  /// Stands for what was left out behind the product.
  public static let ending = "…"

  /// A user agent without what follows its product, but for where its code runs.
  public static func shortened(_ text: String) -> String {
    guard !isShortened(text) else { return text }
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]") && text.utf8.count > 1
    let inner = isBracketed ? text.dropFirst().dropLast() : text[...]
    let words = inner.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count > 1 else { return text }
    let environment = words.dropFirst().first { $0.hasPrefix("exec-env/AWS_") }
    return ([words[0]] + [environment].compactMap(\.self) + [ending[...]]).joined(separator: " ")
  }

  /// Whether the end of a user agent is not told.
  public static func isShortened(_ text: String) -> Bool { text.hasSuffix(" \(ending)") }
}
