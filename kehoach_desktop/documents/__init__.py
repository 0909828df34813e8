"""Official papers: page trees, the builders that make them, the renderers that print them."""
