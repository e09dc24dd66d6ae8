import Authoring
import JSONSyntax

/// A backtest as JSON, part of the contract that programs read.
public struct BacktestJSONRenderer: Sendable {
  /// Creates a renderer.
  public init() {}

  /// Writes a backtest as one object that ends with a line end.
  public func render(_ report: BacktestReport, into output: inout some TextOutputStream) {
    let backtest = report.backtest
    var writer = JSONWriter(layout: .indented)
    writer.object { writer in
      writer.member("denials", backtest.total.denials)
      writer.member("stated", backtest.total.stated)
      writer.member("agreed", backtest.total.agreed)
      writer.key("services")
      writer.object { writer in
        for (name, score) in backtest.services.sorted(by: { $0.key < $1.key }) {
          writer.key(name)
          writer.score(score)
        }
      }
      writer.key("disagreements")
      writer.array { writer in
        for disagreement in backtest.disagreements { writer.disagreement(disagreement) }
        if backtest.untoldDisagreements > 0 { writer.untold(backtest.untoldDisagreements) }
      }
      writer.key("boundary")
      writer.forecast(backtest.forecast)
    }
    writer.endLine()
    output.write(writer.takeText())
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ counts: Backtest.Counts) {
    self.key(key)
    object { writer in
      writer.member("actions", counts.actions)
      writer.member("resources", counts.resources)
    }
  }

  fileprivate mutating func score(_ score: Backtest.Score) {
    object { writer in
      writer.member("denials", score.denials)
      writer.member("derived", score.derived)
      writer.member("stated", score.stated)
      writer.member("agreed", score.agreed)
      writer.key("resources")
      writer.object { writer in
        for kind in ResourceAgreement.allCases {
          writer.member(kind.rawValue, score.resources[kind] ?? 0)
        }
      }
    }
  }

  fileprivate mutating func disagreement(_ disagreement: Disagreement) {
    let key = disagreement.key
    object { writer in
      writer.member("eventSource", key.eventSource)
      writer.member("eventName", key.eventName)
      writer.member("kind", key.kind.rawValue)
      writer.key("stated")
      writer.object { writer in
        writer.member("action", key.action)
        writer.member("resource", key.resource)
      }
      writer.member("derived", key.derived)
      writer.member("calls", disagreement.calls)
      writer.member("eventIDs", disagreement.eventIDs)
    }
  }

  /// What is left of a list that was cut: the same members, of which only the calls are told.
  fileprivate mutating func untold(_ calls: Int) {
    object { writer in
      writer.nullMember("eventSource")
      writer.nullMember("eventName")
      writer.member("kind", "others")
      writer.nullMember("stated")
      writer.member("derived", [String]())
      writer.member("calls", calls)
      writer.member("eventIDs", [String]())
    }
  }

  fileprivate mutating func forecast(_ forecast: BoundaryForecast?) {
    guard let forecast else { return null() }
    object { writer in
      writer.member("truePositive", forecast.truePositive)
      writer.member("falsePositive", forecast.falsePositive)
      writer.member("falseNegative", forecast.falseNegative)
      writer.member("undecided", forecast.undecided)
    }
  }
}
