"""How people of samples/organisation come in through Identity Center."""

from . import agents
from .callers import identity_center_user, saml_user
from .moments import later
from .world import MANAGEMENT, SAML


def sign_in(world, when, account, permission_set, name, address):
    """Somebody picks an account and a role in the access portal."""
    role = world.role(account, permission_set)
    person = f"{name}@example.com"
    user_id = "a1b2c3d4-" + f"{sum(name.encode()):04x}" + "-4f5e-8a9b-0c1d2e3f4a5b"
    portal = identity_center_user(MANAGEMENT, user_id, name, address, agents.CONSOLE)
    identity = world.identity(account)
    calls = [
        identity.portal(each, permission_set, account) for each in ("Authenticate", "Federate")
    ]
    when = world.play(portal, when, calls, gap=2)
    key = world.chance.unique_id("ASIA")
    outsider = saml_user(account, "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7=", person, address, agents.CONSOLE)
    call = identity.assume_role_with_saml(role, person, key, when, SAML)
    world.take(outsider, call, when)
    caller = role.session(person, when, key, address, agents.CONSOLE)
    caller.trailing = {"sessionCredentialFromConsole": "true"}
    return caller, later(when, 8)
