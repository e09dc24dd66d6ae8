import ServiceCatalog
import Testing

struct CatalogTests {
  @Test func theBuiltInCatalogOpens() {
    _ = Catalog()
  }
}
