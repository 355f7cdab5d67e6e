"""The room a picture is worked on in: the steps at the left, what the step asks in the middle, the set at the right."""
