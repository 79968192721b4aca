import math


def seconds(words: int, words_per_minute: int = 200) -> int:
    return math.ceil(words / words_per_minute * 60)
