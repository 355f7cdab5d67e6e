"""The room a picture is worked on in, through the page over a real desk."""
