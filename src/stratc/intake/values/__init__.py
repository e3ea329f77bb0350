"""What one box or one name says: times, states, bodies, publishers, places."""
