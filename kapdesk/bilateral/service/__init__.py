"""What can be done with sets of stimulation: begun, ended, rated, taken in after a crash; a sitting of them alone."""
