import Foundation

/// The elements of a page, as strict a reading as our own pages need: any surprise is a fault.
struct HTMLOutline {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// What stands in an element whose content is no markup.
    var rawText = ""
  }

  private(set) var elements: [Element] = []
  /// All text that is shown, entities resolved.
  private(set) var text = ""
  private(set) var faults: [String] = []

  private static let void: Set = ["meta", "input", "br"]
  private static let raw: Set = ["style", "script"]

  init(_ page: String) {
    // Bytes, for characters take long to find in large pages.
    var rest = Array(page.utf8)[...]
    var open: [String] = []
    if rest.starts(with: "<!doctype html>\n".utf8) {
      rest = rest.dropFirst(16)
    } else {
      faults.append("no doctype")
    }
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      text += Self.resolved(rest[..<start])
      rest = rest[start...].dropFirst()
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        faults.append("a tag without an end")
        break
      }
      let tag = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[end...].dropFirst()
      if tag.utf8.first == UInt8(ascii: "/") {
        if open.popLast() != String(tag.dropFirst()) { faults.append("`<\(tag)>` out of place") }
        continue
      }
      guard let element = Self.element(ofTag: tag) else {
        faults.append("`<\(tag)>` is no tag")
        continue
      }
      elements.append(element)
      if Self.raw.contains(element.name) {
        // No `</` but that of their own end stands in such elements.
        let end = rest.indices.first { rest[$0...].starts(with: "</".utf8) } ?? rest.endIndex
        elements[elements.count - 1].rawText = String(decoding: rest[..<end], as: UTF8.self)
        rest = rest[end...]
        if rest.starts(with: "</\(element.name)>".utf8) {
          rest = rest.dropFirst(element.name.utf8.count + 3)
        } else {
          faults.append("`\(element.name)` without an end")
        }
      } else if !Self.void.contains(element.name) {
        open.append(element.name)
      }
    }
    if !open.isEmpty { faults.append("left open: \(open)") }
    if rest.contains(where: { $0 > 0x20 }) { faults.append("text behind the end") }
  }

  private static func element(ofTag tag: String) -> Element? {
    let name = tag.prefix { $0 != " " }
    guard name.wholeMatch(of: /[a-z][a-z0-9]*/) != nil else { return nil }
    var element = Element(name: String(name), attributes: [:])
    var rest = tag.utf8[name.endIndex...]
    while let first = rest.first {
      let body = rest.dropFirst()
      let end = body.firstIndex { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: " ") }
      let key = String(body[..<(end ?? body.endIndex)]) ?? ""
      guard first == UInt8(ascii: " "), key.wholeMatch(of: /[A-Za-z:-]+[0-9]?/) != nil,
        element.attributes[key] == nil
      else { return nil }
      rest = body[(end ?? body.endIndex)...]
      element.attributes[key] = ""
      guard rest.first == UInt8(ascii: "=") else { continue }
      let value = rest.dropFirst(2)
      guard rest.dropFirst().first == UInt8(ascii: "\""),
        let close = value.firstIndex(of: UInt8(ascii: "\"")),
        !value[..<close].contains(UInt8(ascii: "<"))
      else { return nil }
      element.attributes[key] = resolved(Array(value[..<close])[...])
      rest = value[close...].dropFirst()
    }
    return element
  }

  /// The elements of a name.
  func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    // `&amp;` last: what it stands before is no entity.
    for (entity, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacingOccurrences(of: entity, with: character)
    }
    return text
  }
}
