"""Ranges that speak, and the few conversions a practice needs."""

from __future__ import annotations

from dataclasses import dataclass

LB_IN_KG = 0.45359237


@dataclass(frozen=True, slots=True)
class Span:
    """Whole-number or decimal bounds, both included, that can say themselves."""

    low: float
    high: float

    def __contains__(self, value: float) -> bool:
        """Whether a value lies within; NaN never does."""
        return self.low <= value <= self.high

    def __str__(self) -> str:
        """The range in words: ``20 and 260``."""
        return f"{self.low:g} and {self.high:g}"


def celsius_from_fahrenheit(fahrenheit: float) -> float:
    """Degrees Celsius for degrees Fahrenheit."""
    return (fahrenheit - 32.0) * 5.0 / 9.0


def fahrenheit_from_celsius(celsius: float) -> float:
    """Degrees Fahrenheit for degrees Celsius."""
    return celsius * 9.0 / 5.0 + 32.0


def kg_from_lb(pounds: float) -> float:
    """Kilograms for pounds."""
    return pounds * LB_IN_KG
