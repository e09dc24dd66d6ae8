extension GrammarRules {
  static let missingEffect = CheckRule(
    "MISSING_EFFECT", .error, .accessAnalyzer, title: "Statement without effect",
    why: "A statement that says neither `Allow` nor `Deny` has no meaning, and IAM refuses it.",
    instead: "Add `\"Effect\": \"Allow\"` or `\"Effect\": \"Deny\"`.",
    example: .statements(
      #"⟦{⟧"Action": "sqs:ListQueues", "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#))

  static let invalidEffect = CheckRule(
    "INVALID_EFFECT", .error, .accessAnalyzer, title: "Unknown effect",
    why: "An effect is `Allow` or `Deny`, with this case. IAM refuses any other.",
    instead: "Write `Allow` or `Deny`.",
    example: .statements(
      #"{"Effect": ⟦"allow"⟧, "Action": "sqs:ListQueues", "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#))

  static let missingAction = CheckRule(
    "MISSING_ACTION", .error, .accessAnalyzer, title: "Statement without actions",
    why: "A statement must say which actions it is about, and IAM refuses one that doesn't.",
    instead: "Add `Action`, or `NotAction` in a statement that denies.",
    example: .statements(
      #"⟦{⟧"Effect": "Allow", "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#))

  static let missingResource = CheckRule(
    "MISSING_RESOURCE", .error, .accessAnalyzer, title: "Statement without resources",
    why: "A statement of a boundary must say which resources it is about. IAM refuses one that "
      + "doesn't.",
    instead: "Add `\"Resource\": \"*\"`, or the ARNs that are meant.",
    example: .statements(
      #"⟦{⟧"Effect": "Allow", "Action": "sqs:ListQueues"}"#,
      mended: #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#))

  static let combination = CheckRule(
    "UNSUPPORTED_ELEMENT_COMBINATION", .error, .accessAnalyzer,
    title: "Elements that exclude one another",
    why:
      "`Action` and `NotAction`, or `Resource` and `NotResource`, cannot stand in one statement.",
    instead: "Keep one of them, or make two statements.",
    example: .statements(
      """
      {
        "Effect": "Allow",
        "Action": "s3:GetObject",
        ⟦"NotAction"⟧: "s3:PutObject",
        "Resource": "*"
      }
      """,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*"}"#
    ))

  static let principal = CheckRule(
    "UNSUPPORTED_PRINCIPAL", .error, .accessAnalyzer, title: "Principal in a boundary",
    why: "A boundary is about the user or role that it is attached to. IAM refuses `Principal` and "
      + "`NotPrincipal` in it.",
    instead: "Remove the element; attach the boundary to whom it should limit.",
    example: .statements(
      #"{"Effect": "Allow", ⟦"Principal"⟧: "*", "Action": "sqs:ListQueues", "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#))

  static let sid = CheckRule(
    "UNSUPPORTED_SID", .error, .accessAnalyzer, title: "Sid with other characters",
    why: "In a managed policy a `Sid` has the letters A to Z and a to z and digits. IAM refuses "
      + "others.",
    instead: "Leave out blanks, dashes and the like: `DenyOtherRegions`.",
    example: .statements(
      #"{"Sid": ⟦"list queues"⟧, "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#,
      mended:
        #"{"Sid": "ListQueues", "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#
    ))

  static let uniqueSids = CheckRule(
    "UNIQUE_SIDS_REQUIRED", .error, .accessAnalyzer, title: "Sid that stands twice",
    why: "IAM refuses a policy in which two statements have one `Sid`.",
    instead: "Give the second one another `Sid`, or none.",
    example: .statements(
      """
      {"Sid": "Lists", "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"},
      {"Sid": ⟦"Lists"⟧, "Effect": "Allow", "Action": "sns:ListTopics", "Resource": "*"}
      """,
      mended: """
        {"Sid": "Queues", "Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"},
        {"Sid": "Topics", "Effect": "Allow", "Action": "sns:ListTopics", "Resource": "*"}
        """))

  static let malformedAction = CheckRule(
    "MALFORMED_ACTION", .error, .trailfence, title: "Text that is no action",
    why: "An action is `*`, or a service prefix without wildcards, a colon and a name. IAM refuses "
      + "other texts, and a statement that has one never applies.",
    instead: "Write `service:Name`, with wildcards in the name alone.",
    example: .statements(
      #"{"Effect": "Allow", "Action": ⟦"ListQueues"⟧, "Resource": "*"}"#,
      mended: #"{"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"}"#))

  static let arnPrefix = CheckRule(
    "INVALID_ARN_PREFIX", .error, .accessAnalyzer, title: "Resource that is no ARN",
    why: "IAM refuses a resource that is neither `*` nor an ARN.",
    instead: "Write `arn:partition:service:region:account:resource`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"docs/*"⟧}"#,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*"}"#
    ))

  static let arnField = CheckRule(
    "MISSING_ARN_FIELD", .error, .accessAnalyzer, title: "ARN with too few fields",
    why: "An ARN has six fields, some of which may be empty. A shorter one matches nothing.",
    instead: "Write all colons: `arn:aws:s3:::bucket`, `arn:aws:iam::111122223333:role/name`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:aws:s3:docs/*x"⟧}"#,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*x"}"#
    ))

  static let wildcardService = CheckRule(
    "WILDCARD_IN_SERVICE_NAME", .suggestion, .accessAnalyzer, title: "Wildcard for a service",
    why: "A wildcard in the place of an ARN's service takes in services that nobody thought of, "
      + "later ones included, and IAM refuses some of them.",
    instead: "Write one ARN a service.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:aws:s3*:::docs/*"⟧}"#,
      mended: #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*"}"#
    ))

  static let missingBrace = CheckRule(
    "MISSING_BRACE_IN_VARIABLE", .error, .accessAnalyzer, title: "Variable that doesn't end",
    why: "`${` without `}` is no variable but literal text, which matches nothing that exists.",
    instead: "Write the closing brace.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:aws:s3:::docs/${aws:username"⟧}"#,
      mended:
        #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/${aws:username}"}"#
    ))

  static let emptyVariable = CheckRule(
    "EMPTY_VARIABLE", .error, .accessAnalyzer, title: "Variable without a name",
    why: "`${}` names no condition key, so nothing can be put in its place.",
    instead: "Name a condition key with its prefix: `${aws:username}`.",
    example: .statements(
      #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ⟦"arn:aws:s3:::docs/${}"⟧}"#,
      mended:
        #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/${aws:username}"}"#
    ))

  static let variablesInVersion = CheckRule(
    "VARIABLE_UNSUPPORTED_IN_VERSION", .error, .accessAnalyzer,
    title: "Variables under the old version",
    why: "Under version 2008-10-17 `${aws:username}` is literal text: an Allow matches nothing "
      + "that exists, and a Deny denies nothing.",
    instead: "Write `\"Version\": \"2012-10-17\"`.",
    example: .document(
      """
      {
        "Version": ⟦"2008-10-17"⟧,
        "Statement": [{
          "Effect": "Allow",
          "Action": "s3:GetObject",
          "Resource": "arn:aws:s3:::docs/${aws:username}/*"
        }]
      }
      """,
      mended: """
        {
          "Version": "2012-10-17",
          "Statement": [{
            "Effect": "Allow",
            "Action": "s3:GetObject",
            "Resource": "arn:aws:s3:::docs/${aws:username}/*"
          }]
        }
        """))

  static let conditionOperator = CheckRule(
    "INVALID_CONDITION_OPERATOR", .error, .accessAnalyzer, title: "Unknown condition operator",
    why: "IAM refuses an operator that doesn't exist.",
    instead: "Write one of the operators of the IAM User Guide.",
    example: .statements(
      """
      {
        "Effect": "Allow",
        "Action": "sqs:ListQueues",
        "Resource": "*",
        "Condition": {⟦"StringEqual"⟧: {"aws:RequestedRegion": "eu-central-1"}}
      }
      """,
      mended: """
        {
          "Effect": "Allow",
          "Action": "sqs:ListQueues",
          "Resource": "*",
          "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-central-1"}}
        }
        """))

  static let operatorCase = CheckRule(
    "OPERATOR_CASE", .warning, .trailfence, title: "Operator in other letters",
    why: "The documents write operators with capitals; that IAM takes them otherwise is not "
      + "promised.",
    instead: "Write the operator as the IAM User Guide does.",
    example: .statements(
      """
      {
        "Effect": "Allow",
        "Action": "sqs:ListQueues",
        "Resource": "*",
        "Condition": {⟦"stringequals"⟧: {"aws:RequestedRegion": "eu-central-1"}}
      }
      """,
      mended: """
        {
          "Effect": "Allow",
          "Action": "sqs:ListQueues",
          "Resource": "*",
          "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-central-1"}}
        }
        """))

  static let nullWithIfExists = CheckRule(
    "NULL_WITH_IF_EXISTS", .error, .accessAnalyzer, title: "Null with IfExists",
    why: "`Null` asks whether a key is there; with `IfExists` the question takes itself back, and "
      + "IAM refuses it.",
    instead: "Write `Null`.",
    example: .statements(
      """
      {
        "Effect": "Deny",
        "Action": "sqs:CreateQueue",
        "Resource": "*",
        "Condition": {⟦"NullIfExists"⟧: {"aws:RequestTag/team": "true"}}
      }
      """,
      mended: """
        {
          "Effect": "Deny",
          "Action": "sqs:CreateQueue",
          "Resource": "*",
          "Condition": {"Null": {"aws:RequestTag/team": "true"}}
        }
        """))

  static let nullWithQualifier = CheckRule(
    "NULL_WITH_QUALIFIER", .suggestion, .accessAnalyzer, title: "Null with a set operator",
    why: "`Null` asks whether a key is there, not for its values: `ForAllValues:` before it makes "
      + "it always true, and `ForAnyValue:` always false.",
    instead: "Write `Null` alone.",
    example: .statements(
      """
      {
        "Effect": "Deny",
        "Action": "sqs:CreateQueue",
        "Resource": "*",
        "Condition": {⟦"ForAnyValue:Null"⟧: {"aws:TagKeys": "true"}}
      }
      """,
      mended: """
        {
          "Effect": "Deny",
          "Action": "sqs:CreateQueue",
          "Resource": "*",
          "Condition": {"Null": {"aws:TagKeys": "true"}}
        }
        """))

  static let keyFormat = CheckRule(
    "INVALID_CONDITION_KEY_FORMAT", .error, .accessAnalyzer,
    title: "Condition key without a prefix",
    why: "A condition key has a prefix and a colon. No request has a key without them, so the "
      + "condition never decides what it seems to.",
    instead: "Write the key with its prefix: `aws:SourceIp`.",
    example: .statements(
      """
      {
        "Effect": "Allow",
        "Action": "sqs:ListQueues",
        "Resource": "*",
        "Condition": {"StringEquals": {⟦"RequestedRegion"⟧: "eu-central-1"}}
      }
      """,
      mended: """
        {
          "Effect": "Allow",
          "Action": "sqs:ListQueues",
          "Resource": "*",
          "Condition": {"StringEquals": {"aws:RequestedRegion": "eu-central-1"}}
        }
        """))
}
