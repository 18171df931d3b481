"""Closed lists of the trade: countries, ports, units, package kinds, trade terms. Data and lookups, nothing fuzzy."""
