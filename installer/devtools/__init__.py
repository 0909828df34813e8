"""Parts of the two commands; standard library only, so they run before anything is installed."""
