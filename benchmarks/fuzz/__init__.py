"""Small hostile pages in, what breaks out: seeded, each page made from its number alone, and resumable."""
