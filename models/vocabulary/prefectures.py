"""The 47 prefectures of Japan and its best-known places, in Latin letters: barred in boxes 4 and 7."""

from __future__ import annotations

import re

from models.vocabulary.spelling import words

PREFECTURES = words(
    "Hokkaido Aomori Iwate Miyagi Akita Yamagata Fukushima Ibaraki Tochigi Gunma Saitama Chiba Tokyo Kanagawa Niigata"
    " Toyama Ishikawa Fukui Yamanashi Nagano Gifu Shizuoka Aichi Mie Shiga Kyoto Osaka Hyogo Nara Wakayama Tottori"
    " Shimane Okayama Hiroshima Yamaguchi Tokushima Kagawa Ehime Kochi Fukuoka Saga Nagasaki Kumamoto Oita Miyazaki"
    " Kagoshima Okinawa"
)
# Places that lend their name to goods (Kobe beef, Uji tea, Imari ware).
PLACES = words(
    "Kobe Uji Matsusaka Sapporo Yokohama Nagoya Sendai Kitakyushu Kawasaki Sakai Hakata Imari Arita Bizen Seto Kutani"
    " Kurume Nishijin Kanazawa Takayama Nada Fushimi Shonan Izu Awaji Yonezawa Hida Omi Yame Kishu Nishio Sanuki"
)

_PREFECTURE = re.compile(rf"\b(?:{'|'.join(sorted(PREFECTURES))})\b", re.IGNORECASE)
_PLACE = re.compile(rf"\b(?:{'|'.join(sorted(PREFECTURES | PLACES))})\b", re.IGNORECASE)


def prefecture_in(text: str) -> str | None:
    """The first prefecture named in the text, as written there."""
    found = _PREFECTURE.search(text)
    return found.group() if found else None


def place_in(text: str) -> str | None:
    """The first prefecture or place of Japan named in the text, as written there."""
    found = _PLACE.search(text)
    return found.group() if found else None
