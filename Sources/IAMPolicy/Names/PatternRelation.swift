/// How the sets of texts that two patterns cover lie to each other.
///
/// Both answers err on the safe side: patterns that may share a text are said to overlap, and a
/// pattern is said to lie within another only if it does. Neither takes more steps than the product
/// of the patterns' lengths, which is bounded too.
package enum PatternRelation {
  /// Products of lengths above this are not worked out: the patterns are said to overlap, and
  /// neither to lie within the other.
  static let stepLimit = 4_000_000

  /// Whether some text is covered by both.
  package static func overlap(_ left: WildcardPattern, _ right: WildcardPattern) -> Bool {
    if left.matchesEverything || right.matchesEverything { return true }
    // Most differ in their first letters, or begin alike.
    var common = 0
    while common < left.elements.count, common < right.elements.count,
      case .literal(let one) = left.elements[common],
      case .literal(let other) = right.elements[common]
    {
      guard one == other else { return false }
      common += 1
    }
    let rows = Array(left.elements[common...])
    let columns = Array(right.elements[common...])
    guard rows.count.multipliedReportingOverflow(by: columns.count).partialValue <= stepLimit,
      rows.count <= stepLimit, columns.count <= stepLimit
    else { return true }
    // A cell says whether both patterns can have been used up to there by the same text.
    var current = [Bool](repeating: false, count: columns.count + 1)
    var later = [[Bool]](repeating: current, count: 5)
    current[0] = true
    for row in 0...rows.count {
      let rowElement: WildcardPattern.Element? = row < rows.count ? rows[row] : nil
      for column in 0...columns.count where current[column] {
        let columnElement: WildcardPattern.Element? =
          column < columns.count ? columns[column] : nil
        if rowElement == .anyRun { later[0][column] = true }
        if columnElement == .anyRun { current[column + 1] = true }
        switch (rowElement, columnElement) {
        case (nil, _), (_, nil): break
        case (.anyRun, .anyRun): break
        // The run takes the other's element and stays, or has been passed above.
        case (.anyRun, _): current[column + 1] = true
        case (_, .anyRun): later[0][column] = true
        case (.anyOne, .anyOne): later[0][column + 1] = true
        case (.literal(let left), .literal(let right)):
          if left == right { later[0][column + 1] = true }
        case (.anyOne, .literal):
          later[0][afterScalar(column, in: columns)] = true
        case (.literal, .anyOne):
          let next = afterScalar(row, in: rows)
          later[min(next - row - 1, 4)][column + 1] = true
        }
      }
      if row == rows.count { return current[columns.count] }
      current = later.removeFirst()
      later.append([Bool](repeating: false, count: columns.count + 1))
    }
    return false
  }

  /// Whether every text that `inner` covers is covered by `outer` too.
  package static func lies(_ inner: WildcardPattern, within outer: WildcardPattern) -> Bool {
    if outer.matchesEverything { return true }
    let text = inner.elements
    let elements = outer.elements
    guard text.count.multipliedReportingOverflow(by: elements.count).partialValue <= stepLimit,
      text.count <= stepLimit, elements.count <= stepLimit
    else { return false }
    // `outer` is matched against `inner` as a text in which a run can only be taken by a run.
    var index = 0
    var element = 0
    var indexAfterRun = 0
    var elementAfterRun = -1
    while index < text.count {
      if element < elements.count {
        switch (elements[element], text[index]) {
        case (.anyRun, _):
          element += 1
          if element == elements.count { return true }
          elementAfterRun = element
          indexAfterRun = index
          continue
        case (.anyOne, .anyOne):
          index += 1
          element += 1
          continue
        case (.anyOne, .literal(let byte)) where byte & 0xc0 != 0x80:
          index = afterScalar(index, in: text)
          element += 1
          continue
        case (.literal(let left), .literal(let right)) where left == right:
          index += 1
          element += 1
          continue
        default: break
        }
      }
      guard elementAfterRun >= 0 else { return false }
      indexAfterRun += 1
      index = indexAfterRun
      element = elementAfterRun
    }
    if element < elements.count, elements[element] == .anyRun { element += 1 }
    return element == elements.count
  }

  private static func afterScalar(_ index: Int, in elements: [WildcardPattern.Element]) -> Int {
    var next = index + 1
    while next < elements.count, case .literal(let byte) = elements[next], byte & 0xc0 == 0x80 {
      next += 1
    }
    return next
  }
}
