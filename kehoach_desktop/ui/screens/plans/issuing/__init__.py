"""Dialogs and steps of a document that is submitted, issued, revised, withdrawn."""
