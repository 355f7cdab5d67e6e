"""The screen: it draws and asks, thinks nothing and remembers nothing."""
