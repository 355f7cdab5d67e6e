"""Window, navigation, session bar, key bar."""
