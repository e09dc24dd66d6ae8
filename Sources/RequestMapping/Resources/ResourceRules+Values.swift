/// What the parameters of a call tell of the placeholders of a format.
extension ResourceRules {
  func value(of placeholder: String, in type: TypePlan?) -> String? {
    values(of: placeholder, in: type)?.texts.first { !$0.hasPrefix("arn:") }
  }

  /// The values of a format's placeholders.
  ///
  /// Where one parameter is bound to several, it is the one whose name it has.
  func values(
    of format: ARNFormat, in type: TypePlan
  ) -> [(name: String, path: ParameterPath, texts: [String])] {
    var found: [(name: String, path: ParameterPath, texts: [String])] = []
    for name in format.placeholders {
      guard let (path, texts) = values(of: name, in: type) else { continue }
      found.append((name, path, texts))
    }
    return found.enumerated().filter { index, entry in
      if entry.texts.contains(where: { $0.hasPrefix("arn:") }) { return true }
      let sharing = found.indices.filter { found[$0].path == entry.path }
      let own =
        sharing.first { entry.path.isNamed(found[$0].name) }
        ?? sharing.first { entry.path.isTail(of: found[$0].name) } ?? sharing.first
      return own == index
    }.map(\.element)
  }

  func values(
    of placeholder: String, in type: TypePlan?
  ) -> (path: ParameterPath, texts: [String])? {
    for binding in bindings where binding.placeholder == placeholder {
      if let bound = binding.resourceType, bound != type?.name { continue }
      for paths in binding.parameters {
        let texts = paths.flatMap { call.parameters.texts(at: $0) }
        if let path = paths.first, !texts.isEmpty { return (path, texts) }
      }
      if let standard = binding.standard, call.tellsNames {
        return (ParameterPath(placeholder), [standard])
      }
      // Where the parameters are known, one that has the placeholder's name is something else.
      return nil
    }
    guard call.parameters.mayHave(placeholder) else { return nil }
    // One, or a list of them.
    let path = ParameterPath(placeholder.hasSuffix("s") ? placeholder : placeholder + "s")
    let texts = call.parameters.texts(at: path)
    return texts.isEmpty ? nil : (path, texts)
  }

  /// Whether the call has a parameter that may, or may not, tell a placeholder of a type.
  func leavesDoubt(_ type: TypePlan) -> Bool {
    bindings.contains { binding in
      !binding.doubtful.isEmpty && binding.resourceType ?? type.name == type.name
        && binding.doubtful.contains { call.parameters.has($0) }
    }
  }
}
