"""The page as it will be printed: drawn in one thread, painted by our own view.

pane = PreviewPane(theme, context.services.printing)
pane.show_paper(lambda: printing.plan_pdf(content))   # any call that gives a PDF
"""
