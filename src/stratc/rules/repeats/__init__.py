"""Rules about what is said twice, or nearly."""
