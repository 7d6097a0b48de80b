"""Errors a person can act on: every message names the file or value and says what to do next."""


class KgError(Exception):
    """Base of every error this package raises on purpose; the command line prints it as one line."""


class InputError(KgError):
    """A page, folder or option cannot be used as given."""


class LexiconError(KgError):
    """A lexicon or ontology file has a row that does not fit its header."""


class StoreError(KgError):
    """A graph store cannot be opened, read or written."""


class QueryError(KgError):
    """A query is malformed, refused or took too long."""


class MeaningError(QueryError):
    """What is given for a parameter of a question is none of the words, days or numbers that it takes."""


class NotFoundError(KgError):
    """Nothing has the name that was asked for: a result, not a mistake."""
