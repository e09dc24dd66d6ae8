import Replay

/// Names what is wrong in the input on standard error, the first of it one by one.
enum ProblemPrinter {
  static let limit = 20

  static func print(_ problems: [InputProblem]) {
    for problem in problems.prefix(limit) {
      let place = problem.file.isEmpty ? "" : "\(printable(problem.file)):\(problem.offset): "
      Console.error(place + printable(problem.what))
    }
    if problems.count > limit {
      Console.error("\(problems.count - limit) more problems; the report lists them all")
    }
  }
}
