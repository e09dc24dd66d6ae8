"""What `scripts/generate-samples` makes the archives of `samples/` with.

`chance` gives names and numbers, `callers` who calls, the `*_calls` modules what is called, `trail`
the records of it and the files that they are delivered in; one module for each sample tells its story.
Shapes follow AWS's documentation ("CloudTrail record contents", and the parameters of each API as
CloudTrail spells them); every value is made up.
"""
