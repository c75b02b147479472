"""Decoding: every encoding that Chinese articles come in, strictly, and a plain word where it cannot be done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reformie.errors import InputError
from reformie.read import decode

_TEXT = "大渡口区召开会议，一致通过《方案》。\n近年来，开展改革。\n"


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        (_TEXT.encode(), "utf-8"),
        (_TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (_TEXT.encode("gb18030"), "gb18030"),
        (_TEXT.encode("gbk"), "gb18030"),
        (b"\x84\x31\x95\x33" + _TEXT.encode("gb18030"), "gb18030"),
        (_TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + _TEXT.encode("utf-16-be"), "utf-16"),
        (_TEXT.encode("utf-16-le"), "utf-16-le"),
        (_TEXT.encode("utf-16-be"), "utf-16-be"),
        (_TEXT.encode("utf-32"), "utf-32"),
    ],
)
def test_found_out(data: bytes, codec: str) -> None:
    assert decode(data) == (_TEXT, codec)


def test_short_gbk_title() -> None:
    assert decode("大渡口区召开会议".encode("gbk")) == ("大渡口区召开会议", "gb18030")


def test_big5_only_when_named() -> None:
    data = "大渡口區召開會議".encode("big5")
    assert decode(data, "big5")[0] == "大渡口區召開會議"
    assert decode(data)[1] == "gb18030"


def test_named_encoding_drops_its_mark() -> None:
    assert decode(b"\xef\xbb\xbf" + _TEXT.encode(), "utf-8") == (_TEXT, "utf-8")


@pytest.mark.parametrize(
    ("data", "encoding", "code", "says"),
    [
        (b"", None, "empty", "no text"),
        (b" \n\r\n\t", None, "empty", "no text"),
        (b"%PDF-1.7\n", None, "binary", "PDF"),
        (b"PK\x03\x04....", None, "binary", "zip"),
        (b"\x89PNG\r\n", None, "binary", "PNG"),
        (b"text\x00\x01\x02text" * 20, None, "binary", "Byte 4"),
        (bytes(range(1, 32)) * 20, None, "binary", "control"),
        (_TEXT.encode() + b"\xff\xff", None, "undecodable", f"byte {len(_TEXT.encode())} (0xff)"),
        (b"\xed\xa0\xbd" + _TEXT.encode(), None, "undecodable", "byte 0 (0xed)"),
        ("大".encode() + b"\x80\xff", "utf-8", "undecodable", "byte 3 (0x80)"),
        ("大".encode()[:2], "utf-8", "undecodable", "byte 0"),
        (b"\xff\xfe\x00\xd8", None, "undecodable", "byte 2"),
        (_TEXT.encode(), "klingon", "unsupported", "klingon"),
        (_TEXT.encode(), "base64", "unsupported", "base64"),
    ],
)
def test_failures(data: bytes, encoding: str | None, code: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, encoding)
    assert caught.value.code == code
    assert says in caught.value.message


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1).filter(str.strip))
def test_utf8_is_never_changed(text: str) -> None:
    data = text.encode()
    if data.startswith(b"\xef\xbb\xbf"):
        return
    assert decode("文".encode() + data) == ("文" + text, "utf-8")


@given(st.binary(max_size=300))
def test_any_bytes_give_all_their_text_or_a_failure(data: bytes) -> None:
    try:
        text, codec = decode(data)
    except InputError:
        return
    assert text == data.decode(codec).removeprefix("\ufeff" if codec == "gb18030" else "")
