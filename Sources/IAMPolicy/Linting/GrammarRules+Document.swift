extension GrammarRules {
  static let jsonSyntax = CheckRule(
    "JSON_SYNTAX_ERROR", .error, .accessAnalyzer, title: "Mistake in the JSON",
    why: "IAM refuses a document that is not JSON, so nothing in it takes effect.",
    instead: "Mend the JSON at the place that is marked.")

  static let encoding = CheckRule(
    "UNSUPPORTED_ENCODING", .warning, .trailfence, title: "Text in another encoding",
    why: "IAM takes UTF-8 without a byte order mark; other texts are refused or misread.",
    instead: "Save the file as UTF-8 without a byte order mark.")

  static let dataType = CheckRule(
    "DATA_TYPE_MISMATCH", .error, .accessAnalyzer, title: "Value of another type",
    why: "IAM refuses a policy in which an element has a value of a type that it doesn't take.",
    instead: "Write the value as the type that is named.",
    example: .statements(
      #"{"Effect": "Allow", "Action": ⟦true⟧, "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}"#))

  static let version = CheckRule(
    "INVALID_VERSION", .error, .accessAnalyzer, title: "Unknown version of the policy language",
    why: "`Version` names the policy language, not the day on which the policy was written. IAM "
      + "knows two versions and refuses any other.",
    instead: "Write `\"Version\": \"2012-10-17\"`.",
    example: .document(
      """
      {
        "Version": ⟦"2024-06-01"⟧,
        "Statement": [{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}]
      }
      """,
      mended: """
        {
          "Version": "2012-10-17",
          "Statement": [{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}]
        }
        """))

  static let missingVersion = CheckRule(
    "MISSING_VERSION", .warning, .accessAnalyzer, title: "No version",
    why: "Without `Version` the rules of 2008-10-17 hold, under which `${aws:username}` and all "
      + "other variables are literal text.",
    instead: "Add `\"Version\": \"2012-10-17\"` as the first element.",
    example: .document(
      """
      ⟦⟧{
        "Statement": [{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}]
      }
      """,
      mended: """
        {
          "Version": "2012-10-17",
          "Statement": [{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}]
        }
        """))

  static let policyElement = CheckRule(
    "INVALID_POLICY_ELEMENT", .error, .accessAnalyzer, title: "Unknown element",
    why: "Policies have a closed list of elements, written with their case. IAM refuses others.",
    instead: "Correct the name of the element, or remove it.",
    example: .statements(
      #"{"Effect": "Allow", ⟦"Actions"⟧: "sqs:ListQueues", "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#))

  static let duplicateElement = CheckRule(
    "DUPLICATE_ELEMENT", .error, .trailfence, title: "Element that stands twice",
    why: "Of two elements with one name in one object a reader of JSON keeps one, and which of "
      + "them is open: the policy has more than one meaning.",
    instead: "Join the two values in an array, or remove one.",
    example: .statements(
      """
      {
        "Effect": "Allow",
        "Action": "sqs:ListQueues",
        ⟦"Action"⟧: "sns:ListTopics",
        "Resource": "*"
      }
      """,
      mended: """
        {
          "Effect": "Allow",
          "Action": ["sqs:ListQueues", "sns:ListTopics"],
          "Resource": "*"
        }
        """))

  static let missingStatement = CheckRule(
    "MISSING_STATEMENT", .error, .accessAnalyzer, title: "No statement",
    why: "A policy is a JSON object with `Version` and `Statement`; without statements it is none.",
    instead: "Put the statements into `\"Statement\": [ … ]`.",
    example: .document(
      #"⟦⟧{"Version": "2012-10-17"}"#,
      mended: """
        {
          "Version": "2012-10-17",
          "Statement": [{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}]
        }
        """))

  static let noPolicy = CheckRule(
    "NO_POLICY", .error, .trailfence, title: "Text that holds no policy, or several",
    why: "What is there cannot be attached as a boundary, so nothing can be said of it.",
    instead: "Give a policy document, or the output of an AWS command that holds one; choose among "
      + "several with `--policy NAME`.")

  static let character = CheckRule(
    "UNSUPPORTED_CHARACTER", .error, .trailfence, title: "Character that IAM doesn't take",
    why: "A policy document may hold tab, line ends and the characters U+0020 to U+00FF. IAM "
      + "refuses others, wherever they stand.",
    instead: "Write it with the characters of Latin-1.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/⟦—⟧"}"#,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/-"}"#
    ))

  static let size = CheckRule(
    "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA", .warning, .accessAnalyzer,
    title: "Longer than a managed policy can be",
    why: "A boundary is a managed policy, of which IAM takes 6,144 characters, white space not "
      + "counted, and the quota cannot be raised.",
    instead: "Join statements, put wildcards in the place of lists of actions, drop Sids, or deny "
      + "in a service control policy what every boundary denies.")

  static let template = CheckRule(
    "UNRENDERED_TEMPLATE", .warning, .trailfence, title: "Template that was not filled in",
    why: "What a template would have replaced is read as it stands, and matches nothing that "
      + "exists.",
    instead: "Render the template, and check what comes out.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:aws:s3:::${BucketName}/*"⟧}"#,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*"}"#
    ))
}
