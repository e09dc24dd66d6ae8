/// The sizes in which every stream test hands out its bytes.
public let chunkSizes = [1, 2, 3, 7, 65_536]
