"""An address in, the store that is kept there out: in memory, in a folder, behind a server."""
