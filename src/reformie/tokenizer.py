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
from reformie.mention import Mention
from reformie.opening import opened
from reformie.segment import Engine, segmenter_of

FINDINGS_KEY = "reformie"
STARTS_KEY = "reformie_starts"


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

    def __call__(self, text: str) -> Doc:
        """Lay out and cut a raw text."""
        return self.tokenize(Article.from_text(text))

    def tokenize(self, article: Article) -> Doc:
        """Lay out and cut one article."""
        findings = opened(article, self.segmenter)
        words, starts, spaces = _tokens(findings.page.text, sorted(findings.cuts))
        doc = Doc(self.vocab, words=words, spaces=spaces)
        doc.user_data[FINDINGS_KEY] = findings
        doc.user_data[STARTS_KEY] = starts
        return doc

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
        return self

    def to_disk(self, path: str | Path, **_: object) -> None:
        """Write the state into a file."""
        Path(path).write_bytes(self.to_bytes())

    def from_disk(self, path: str | Path, **_: object) -> ArticleTokenizer:
        """Read the state from a file."""
        return self.from_bytes(Path(path).read_bytes())


def _tokens(text: str, cuts: Sequence[int]) -> tuple[list[str], list[int], list[bool]]:
    """Make a space a part of the token before it, as spaCy does: the tokens, where they start, and whether a space follows each."""
    words: list[str] = []
    starts: list[int] = []
    spaces: list[bool] = []
    for start, end in pairwise(cuts):
        word = text[start:end]
        if word == " " and words and not spaces[-1]:
            spaces[-1] = True
        else:
            words.append(word)
            starts.append(start)
            spaces.append(False)
    return words, starts, spaces


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


def spans_of(doc: Doc, mentions: Sequence[Mention[object]]) -> list[Span]:
    """Give the tokens that each mention touches, labelled with its rule; they are found where a Doc of our tokenizer keeps its tokens' starts."""
    starts: list[int] = doc.user_data[STARTS_KEY]
    labels = {mention.rule: doc.vocab.strings.add(mention.rule) for mention in mentions}
    return [Span(doc, bisect_right(starts, m.start) - 1, bisect_left(starts, m.end), labels[m.rule]) for m in mentions]
