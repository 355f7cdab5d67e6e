"""What is heard: voices, noises and music as pure functions of the sample index, mixed for two ears."""
