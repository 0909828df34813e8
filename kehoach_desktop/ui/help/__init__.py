"""F1: the user guide in a window beside the program's own."""
