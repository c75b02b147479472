"""The first step of the spaCy pipeline: raw text in, a Doc over the clean text out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Span
from spacy.util import registry
from spacy.vocab import Vocab

from reformie.article import Article
from reformie.findings import Findings
from reformie.layout import lay_out
from reformie.mention import Mention
from reformie.segment import Engine, segmenter_of

FINDINGS_KEY = "reformie"
STARTS_KEY = "reformie_starts"


class _Lexemes(dict[str, int]):
    """The vocabulary's numbers of words: looking one up here is several times quicker than in the vocabulary."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __missing__(self, word: str) -> int:
        number: int = self.vocab[word].orth
        if not self.vocab.in_memory_zone:  # type: ignore[attr-defined] # there the vocabulary forgets its new words again
            self[word] = number
        return number


class ArticleTokenizer:
    """The first step of the pipeline: raw text is laid out, its clean text is cut, and the Doc carries both.

    ``doc.text`` is the clean text; ``findings_of(doc).page`` leads back to the raw text.

    Args:
        vocab: The pipeline's vocabulary.
        folder: A folder of the user's own lexicons, or None.
        segmenter: What cuts words.
    """

    def __init__(self, vocab: Vocab, folder: str | None = None, segmenter: Engine = "jieba") -> None:
        self.vocab = vocab
        self.folder = folder
        self.segmenter = segmenter_of(folder, segmenter)

    @property
    def vocab(self) -> Vocab:
        """The vocabulary that Docs are made with; another may take its place at any time."""
        return self._lexemes.vocab

    @vocab.setter
    def vocab(self, vocab: Vocab) -> None:
        self._lexemes = _Lexemes(vocab)

    def __call__(self, text: str) -> Doc:
        """Lay out and cut a raw text."""
        return self.tokenize(Article.from_text(text))

    def tokenize(self, article: Article) -> Doc:
        """Lay out and cut one article."""
        findings, starts = self._read(article)
        text = findings.page.text
        words = [text[start:end] for start, end in pairwise([*starts, len(text)])]
        spaces = [False] * len(words)
        if " " in words:
            words, starts, spaces = _with_spaces(words, starts)
        lexemes: list[Any] = list(map(self._lexemes.__getitem__, words))  # spaCy's types know words only, its Doc takes their numbers too
        doc = Doc(self.vocab, words=lexemes, spaces=spaces)
        doc.user_data[FINDINGS_KEY] = findings
        doc.user_data[STARTS_KEY] = starts
        return doc

    def without_tokens(self, article: Article) -> Doc:
        """Lay out and cut one article whose record alone is wanted: the Doc carries the findings, but no tokens to group."""
        doc = Doc(self.vocab)
        doc.user_data[FINDINGS_KEY], _ = self._read(article)
        return doc

    def _read(self, article: Article) -> tuple[Findings, list[int]]:
        """Give the findings to begin with, and where the words start."""
        page = lay_out(article)
        starts = self.segmenter.starts(page.text)
        return Findings(article, page, cuts=frozenset([*starts, len(page.text)])), starts

    def pipe(self, texts: Iterable[str], batch_size: int = 0) -> Iterator[Doc]:
        """Tokenize texts one by one; ``batch_size`` is part of spaCy's contract and changes nothing."""
        return map(self, texts)

    def __reduce__(self) -> tuple[type[ArticleTokenizer], tuple[Vocab, str | None, Engine]]:
        return ArticleTokenizer, (self.vocab, self.folder, self.segmenter.engine)

    def to_bytes(self, **_: object) -> bytes:
        """Give the state, which is the lexicon folder's name: the dictionaries themselves are not data of the pipeline."""
        return (self.folder or "").encode()

    def from_bytes(self, data: bytes, **_: object) -> ArticleTokenizer:
        """Take the state back."""
        self.folder = data.decode() or None
        self.segmenter = segmenter_of(self.folder, self.segmenter.engine)
        self.vocab = self.vocab  # whose words are others now: spaCy has read it back before, into the same object
        return self

    def to_disk(self, path: str | Path, **_: object) -> None:
        """Write the state into a file."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: object) -> ArticleTokenizer:
        """Read the state from a file."""
        return self.from_bytes(Path(path).read_bytes())


def _with_spaces(cut: list[str], cuts: list[int]) -> tuple[list[str], list[int], list[bool]]:
    """Make a space a part of the token before it, as spaCy does: the tokens, where they start, and whether a space follows each."""
    words: list[str] = []
    starts: list[int] = []
    spaces: list[bool] = []
    done = 0
    for at in [at for at, word in enumerate(cut) if word == " "]:
        words += cut[done:at]
        starts += cuts[done:at]
        spaces += [False] * (at - done)
        done = at
        if words and not spaces[-1]:
            spaces[-1] = True
            done += 1
    return words + cut[done:], starts + cuts[done:], spaces + [False] * (len(cut) - done)


@registry.tokenizers("reformie.ArticleTokenizer.v1")
def create_tokenizer(folder: str | None = None, segmenter: Engine = "jieba") -> Any:
    """Give spaCy the maker of our tokenizer; ``folder`` is the user's lexicon folder, ``segmenter`` what cuts words."""

    def create(nlp: Any) -> ArticleTokenizer:
        return ArticleTokenizer(nlp.vocab, folder, segmenter)

    return create


def findings_of(doc: Doc) -> Findings:
    """Give what the extractors have found in ``doc`` so far.

    Raises:
        ValueError: when the Doc was not made by our tokenizer.
    """
    findings = doc.user_data.get(FINDINGS_KEY)
    if not isinstance(findings, Findings):
        raise ValueError("this Doc carries no reformie findings: make it with the pipeline of reformie.load()")
    return findings


def has_tokens(doc: Doc) -> bool:
    """Tell whether ``doc`` was made to be looked at, and not for its record alone."""
    return STARTS_KEY in doc.user_data


def spans_of(doc: Doc, mentions: Sequence[Mention[object]]) -> list[Span]:
    """Give the tokens that each mention touches, labelled with its rule; they are found where a Doc of our tokenizer keeps its tokens' starts."""
    starts: list[int] = doc.user_data[STARTS_KEY]
    labels = {rule: doc.vocab.strings.add(rule) for rule in dict.fromkeys(mention.rule for mention in mentions)}
    return [Span(doc, bisect_right(starts, m.start) - 1, bisect_left(starts, m.end), labels[m.rule]) for m in mentions]
