"""Words of this language that the edit lens knows."""

STOPWORDS = ""
