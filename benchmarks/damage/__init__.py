"""Clean articles in, pages damaged in known ways out, and how much of the damage the repair undoes."""
