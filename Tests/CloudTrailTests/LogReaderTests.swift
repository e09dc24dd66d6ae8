// The tests of this room follow in the next commits.
