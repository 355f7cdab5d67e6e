"""Whether the therapist's own sound device is surely not the client's; only a device by its own name can be."""

from __future__ import annotations

from collections.abc import Collection

ROUTES = (
    "default",
    "sysdefault",
    "pulse",
    "pipewire",
    "dmix",
    "jack",
    "Microsoft Sound Mapper",
    "Primary Sound Driver",
)
"""What leads to whichever device the system uses now, by how its name begins."""

BUZZERS = "Buzzers on "
"""How a sound device that is felt is named among what touches."""

NONE = "Choose your own sound device first."
ROUTE = "“{name}” leads to whichever device the computer uses now, which may be the client's."
CLIENTS = "The client hears or feels this device."
CLIENTS_ROUTE = (
    "The client's device is chosen as “{name}”, which may lead to yours. "
    "Choose the client's by its own name first."
)
MISSING = "“{name}” is not connected."
ALONE = (
    "There is no second sound device by a name of its own; the tick could be heard by the client."
)


def is_route(name: str) -> bool:
    """Whether a name stands for no device of its own."""
    return name.casefold().startswith(tuple(one.casefold() for one in ROUTES))


def own_devices(devices: Collection[str], clients: Collection[str]) -> tuple[str, ...]:
    """What the therapist could choose."""
    return tuple(one for one in devices if not is_route(one) and one not in clients)


def why_not(own: str, clients: Collection[str], devices: Collection[str]) -> str:
    """Why nothing may sound on the therapist's own device; empty when it may.

    ``clients`` is what the client hears and feels, empty names for nothing.
    """
    route = next((one for one in clients if is_route(one)), "")
    if not own:
        return NONE if own_devices(devices, clients) else ALONE
    if own in clients:
        return CLIENTS
    if is_route(own):
        return ROUTE.format(name=own)
    if route:
        return CLIENTS_ROUTE.format(name=route)
    return "" if own in devices else MISSING.format(name=own)
