"""People, groups and bodies in, who takes part in what out."""
