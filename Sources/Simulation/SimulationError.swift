public import JSONSyntax

/// Why a request could not be simulated: what is wrong, in which member, and where in it.
public struct SimulationError: Error, Hashable, Sendable {
  /// The kinds of mistakes.
  public enum Code: String, Hashable, Sendable {
    /// The request is not JSON, or not one JSON object.
    case malformedRequest = "MalformedRequest"
    /// A member is unknown, given twice, missing, or not what it must be.
    case invalidInput = "InvalidInput"
    /// A policy cannot be read.
    case malformedPolicyDocument = "MalformedPolicyDocument"
    /// A line of the stream, or what it asks for, is too much.
    case limitExceeded = "LimitExceeded"
  }

  /// One mistake of a policy.
  public struct Problem: Hashable, Sendable {
    /// What is wrong, lower case and without a full stop.
    public var message: String
    /// Where in the member.
    public var location: SourceLocation
    /// What to do about it.
    public var help: String?
  }

  /// The kind of mistake.
  public var code: Code
  /// What is wrong, lower case and without a full stop.
  public var message: String
  /// The member, as AWS numbers them: `PolicyInputList.2`, `ContextEntries.1.ContextKeyValues`.
  public var member: String?
  /// Where: in the policy's own text if it was given as a string, else in the request.
  public var location: SourceLocation?
  /// All mistakes of a policy, the one above first; empty for other kinds.
  public var problems: [Problem] = []

  /// Writes the error as JSON: `{"Error": {"Code": …, "Message": …, "Member": …, "Position":
  /// {"Line": …, "Column": …}, "Problems": […]}}`; `line` is the line of a stream.
  public func json(line: Int? = nil, layout: JSONWriter.Layout = .compact) -> String {
    var writer = JSONWriter(layout: layout)
    writer.object { writer in
      writer.key("Error")
      writer.object { writer in
        writer.key("Code")
        writer.string(code.rawValue)
        writer.key("Message")
        writer.string(fullMessage)
        if let line {
          writer.key("Line")
          writer.integer(line)
        }
        if let member {
          writer.key("Member")
          writer.string(member)
        }
        if let location { writer.position("Position", location) }
        guard !problems.isEmpty else { return }
        writer.key("Problems")
        writer.array { writer in
          for problem in problems {
            writer.object { writer in
              writer.key("Message")
              writer.string(problem.message)
              writer.position("Position", problem.location)
              if let help = problem.help {
                writer.key("Help")
                writer.string(help)
              }
            }
          }
        }
      }
    }
    return writer.text
  }

  /// The message with its place before it.
  public var fullMessage: String {
    let place = [member, location?.description].compactMap { $0 }.joined(separator: ":")
    return place.isEmpty ? message : "\(place): \(message)"
  }
}

extension JSONWriter {
  mutating func position(_ key: String, _ location: SourceLocation) {
    self.key(key)
    object { writer in
      writer.key("Line")
      writer.integer(location.line)
      writer.key("Column")
      writer.integer(location.column)
    }
  }
}
