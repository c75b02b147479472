"""What several records of one district add up to."""
