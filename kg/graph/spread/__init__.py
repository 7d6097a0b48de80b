"""What pages report in, from where how much is reported and what came from where out."""
