"""Strings in, values out: normalised text with its way back, words, wording templates and how well a text keeps them."""
