"""`python -m sparq demo`: SparQ against dense attention on a real decode step."""
