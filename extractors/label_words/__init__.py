"""Spellings of labels, language by language.

Each entry: the topics that the label can announce, a "?" where its spellings are also ordinary words, then the
spellings. Lines that begin with blanks go on with the entry above. Where two entries hold a spelling the first counts.
"""
