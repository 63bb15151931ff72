"""The guard against personal data: what in a text looks like a CPR number, an address or a patient."""
