"""Workbooks for the units: frozen records in, bytes of an .xlsx file out."""
