"""What `make docs` writes: pages and schemas that are read off the code."""
