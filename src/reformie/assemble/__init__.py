"""From mentions to the record: full names, identities, owners, ids."""
