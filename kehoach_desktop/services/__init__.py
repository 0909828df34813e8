"""What a clerk does: one module per noun, one named transaction per method that writes."""
