@main
struct Trailfence {
  static func main() async {
    print("trailfence")
  }
}
