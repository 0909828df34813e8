"""Builders: records in, a page tree out; one module per paper, the rest are its parts."""

from kehoach_desktop.documents.builders.plan import plan_tree
from kehoach_desktop.documents.builders.recipient_list import recipient_list_tree

__all__ = ["plan_tree", "recipient_list_tree"]
