/// Why a command ends without an answer: what is said on standard error, and the status.
struct CommandFailure: Error {
  let message: String
  let status: ExitStatus
}
