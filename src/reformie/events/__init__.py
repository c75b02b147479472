"""The grammar of events: meetings and ceremonies by their nouns, acts by their verbs."""
