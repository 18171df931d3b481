"""Makes submissions with known truth, scores reports against it and measures the program on them."""
