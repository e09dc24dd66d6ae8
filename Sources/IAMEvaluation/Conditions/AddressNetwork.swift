/// A network of addresses, `203.0.113.0/24`.
public struct AddressNetwork: Hashable, Sendable {
  private let address: IPAddress
  private let length: Int
  /// Its first address as text.
  public let first: String

  /// Reads a network; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let address = IPAddress(String(parts[0])),
      let length = Int(parts[1]), (0...address.width).contains(length)
    else { return nil }
    self.address = address
    self.length = length
    first = String(parts[0])
  }

  /// Whether all of its addresses lie in a block, or none does.
  func isOnOneSide(of block: AddressBlock) -> Bool {
    block.length <= length || !contains(block)
  }

  /// Whether a smaller block lies in it.
  private func contains(_ block: AddressBlock) -> Bool {
    guard block.address.width == address.width else { return false }
    let mask = length == 0 ? 0 : ~UInt128(0) << UInt128(address.width - length)
    return (block.address.bits ^ address.bits) & mask == 0
  }
}

extension CompiledPolicy {
  /// Whether it decides alike for all addresses of a network as the value of some keys, in lower
  /// case, whatever else a request holds.
  public func treatsAlike(_ network: String, under keys: Set<String>) -> Bool {
    guard !contextKeys.isDisjoint(with: keys) else { return true }
    guard let network = AddressNetwork(network) else { return false }
    return statements.allSatisfy { statement in
      let texts =
        statement.conditions.flatMap(\.texts) + (statement.resources?.patterns.map(\.text) ?? [])
      guard texts.allSatisfy({ $0.text.variables.allSatisfy { !keys.contains($0.key) } }) else {
        return false
      }
      return statement.conditions.allSatisfy { condition in
        guard keys.contains(condition.key) else { return true }
        switch condition.test {
        case .address(let test): return test.blocks.allSatisfy(network.isOnOneSide)
        // Whether the key is there is the same for all.
        case .null: return true
        case .text, .arn, .number, .date, .bool, .binary: return false
        }
      }
    }
  }
}
