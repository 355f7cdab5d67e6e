"""The body on the screen: painted or picked, listed in words, then and now side by side; shared by every slice."""
