"""How figures are read: digits, scales, shares in words, limits, ranges, rates."""
