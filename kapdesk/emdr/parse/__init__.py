"""What is typed of EMDR work: texts of a form or words of a script, into values or everything against them."""
