"""Word lists of the edit lens, one module a language; they are data, and a language may leave out what it has no list for."""
