"""The map of a client's parts, with the same in words beside it and what is known of one."""
