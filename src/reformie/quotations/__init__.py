"""How quotation marks are paired, and who speaks."""
