import ServiceCatalog
import Testing

/// Look-ups of facts that AWS's documents state.
struct CatalogTests {
  let catalog = Catalog()

  @Test func actionsAreFoundWhateverTheCase() throws {
    let action = try #require(catalog.action("S3:putOBJECT"))
    #expect(action.qualifiedName == "s3:PutObject")
    #expect(action.accessLevel == .write)
    #expect(action.resourceTypes.map(\.name).contains("object"))
    #expect(action.conditionKeys.contains("s3:x-amz-acl"))
    #expect(!action.isRetired)
  }

  @Test func unknownNamesAreNil() {
    #expect(catalog.action("s3:PutObjec") == nil)
    #expect(catalog.action("s3:PutObjects") == nil)
    #expect(catalog.action("putobject") == nil)
    #expect(catalog.action("") == nil)
    #expect(catalog.action(":") == nil)
    #expect(catalog.operation("NoSuchThing", prefix: "s3") == nil)
    #expect(catalog.resourceType("bucke", ofService: "s3") == nil)
  }

  @Test func everyServiceListsWhatItFinds() {
    for service in ["a2c", "ec2", "s3", "xray", "zonal-shift", "wafv2"]
    where catalog.hasService(service) {
      let actions = catalog.actions(ofService: service)
      #expect(!actions.isEmpty)
      for action in actions { #expect(catalog.action(action.qualifiedName) == action) }
    }
    #expect(!catalog.hasService("no-such-service"))
  }
}
