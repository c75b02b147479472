"""Words: jieba's dictionary, the likeliest way through it, and jieba's model for what it does not hold."""
