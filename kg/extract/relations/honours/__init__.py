"""Honours and prizes in, who gives and who has won them out."""
