"""Image rescripting: a distressing picture worked from its scene to a new version, its storyboard, its numbers."""
