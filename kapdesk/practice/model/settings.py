"""What a practice can choose: roles, units and paper, and every setting of the desk with its usual value."""

from __future__ import annotations

from types import MappingProxyType

from kapdesk.practice.model import on_board

ROLES = ("therapist", "prescriber", "nurse", "other")
TEMPERATURE_UNITS = ("C", "F")
WEIGHT_UNITS = ("kg", "lb")
PAPERS = ("A4", "Letter")

ON, OFF = "on", "off"

SEDATION_SCALES = MappingProxyType(
    {"moaas": "MOAA/S", "rass": "RASS", "ramsay": "Ramsay", "poss": "POSS"}
)
SETTINGS = MappingProxyType(
    {
        "lock_after_min": "10",
        "cover_after_min": "5",
        "theme": "dusk",
        "backup_folder": "",
        "dose_per_kg": OFF,
        "first_steps": ON,
        "hold_length_min": "",
        "aldrete_variant": "",
        "follow_up_h": "24",
        "integration_h": "72",
        "sedation_scales": "moaas rass",
        "music_fade_s": "8",
        "music_follows": OFF,
        "emdr_ask_each_set": OFF,
        **on_board.USUAL,
    }
)
"""Every setting by key, with the value it has until someone chooses another."""
