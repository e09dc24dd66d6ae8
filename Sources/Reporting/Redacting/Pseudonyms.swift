/// Numbers names in the order in which they are met.
///
/// A number says nothing of its name, unlike a digest, which anybody can compute for all the names
/// that come into question: there are no more than 10^12 account ids.
struct Pseudonyms {
  /// What sort of name it is; each sort is numbered by itself.
  enum Kind: Hashable {
    case account
    case role
    case user
    case permissionSet
    case stack
    case qualifier
    case session
    case address
    case bucket
    case object
    case name
    case file
    case event
    case tool
  }

  private var numbers: [Kind: [String: Int]] = [:]

  /// The number of a name, from 1.
  mutating func number(_ kind: Kind, _ name: String) -> Int {
    if let number = numbers[kind]?[name] { return number }
    let number = (numbers[kind]?.count ?? 0) + 1
    numbers[kind, default: [:]][name] = number
    return number
  }
}

/// A number with zeros before it up to so many digits.
func zeroPadded(_ number: Int, to digits: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
