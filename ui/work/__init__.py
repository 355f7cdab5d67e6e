"""What every page of work with one client is framed by: whose it is, its session, its parts behind tabs, its pen."""
