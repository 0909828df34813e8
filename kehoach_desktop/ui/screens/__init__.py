"""One folder per screen: page (widgets and signals), painted parts, presenter."""
