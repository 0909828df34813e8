"""What stands in the window while there is no store: why, and the ways to one."""
