/// Options that several commands take, each declared once.
enum SharedOptions {
  static let boundary = OptionDeclaration(
    "boundary", "FILE", isRepeatable: true,
    help: """
      The proposed permissions boundary: a policy document, or AWS's output that wraps one \
      (get-policy-version and its kind), `terraform show -json`, or a CloudFormation template in JSON.
      """)
  static let policy = OptionDeclaration(
    "policy", "NAME", help: "Which policy is meant, where a boundary file holds several.")

  static let scope = [
    OptionDeclaration(
      "since", "TIME",
      help: "Only calls from this time on: ISO 8601 in UTC, or days before --as-of such as 30d."),
    OptionDeclaration("until", "TIME", help: "Only calls before this time."),
    OptionDeclaration(
      "principal", "PATTERN", isRepeatable: true,
      help: "Only calls of these users and roles: an ARN or a name, with * and ?."),
    OptionDeclaration(
      "account", "PATTERN", isRepeatable: true, help: "Only calls from these accounts."),
    OptionDeclaration(
      "region", "PATTERN", isRepeatable: true, help: "Only calls in these regions."),
    OptionDeclaration(
      "service", "PATTERN", isRepeatable: true, help: "Only calls to these services, by prefix: s3."
    ),
    OptionDeclaration(
      "action", "PATTERN", isRepeatable: true, help: "Only calls that need these actions: s3:Put*."),
    OptionDeclaration(
      "as-of", "DATE", help: "The day that counts as today for relative times; default: today, UTC."
    ),
  ]

  static let input = [
    OptionDeclaration(
      "files-from", "FILE",
      help: "Read more PATHs from a file, one a line or separated by NUL; - is standard input."),
    OptionDeclaration(
      "root", "DIR", help: "Show paths relative to this folder instead of to their PATH."),
    OptionDeclaration(
      "dedupe", "MODE", choices: ["auto", "exact", "day", "off"],
      help: """
        How copies of one event are found: exact in the whole archive, day within one account, \
        region and day, or off. Default: auto, by the size of the archive.
        """),
    LimitArguments.option,
  ]

  static let facts = [
    OptionDeclaration(
      "facts", "FILE", isRepeatable: true,
      help: "What is known beside the records: written by `trailfence learn`, or by hand."),
    OptionDeclaration(
      "account-snapshot", "FILE", isRepeatable: true,
      help: "Output of `aws iam get-account-authorization-details`, one file an account."),
  ]

  static let catalog = OptionDeclaration(
    "catalog", "FILE", help: "Facts about AWS services that replace or extend the built-in ones.")

  static func format(_ choices: [String]) -> OptionDeclaration {
    OptionDeclaration(
      "format", "FORMAT", choices: choices,
      help: "\(choices.joined(separator: ", ")); default: \(choices[0]).")
  }

  static let output = [
    OptionDeclaration("output", "FILE", help: "Write to a file instead of standard output."),
    OptionDeclaration(
      "color", "WHEN", choices: ["auto", "always", "never"],
      help: "Colours in text: auto (on a terminal, unless NO_COLOR is set), always, never."),
  ]
}
