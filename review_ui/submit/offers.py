"""What an exporter may take away from a result: corrected certificate, tables of goods, a draft from the invoice."""

from __future__ import annotations

from models.records import Submission
from review_ui.case.report_shape import Report
from review_ui.desk import Reader
from review_ui.submit.views import Download
from review_ui.words import N_


def downloads(reader: Reader, kept: Submission, report: Report, corrected: bool) -> tuple[Download, ...]:
    text, base = reader.language.text, f"/submissions/{kept.id}/take"
    typed = any(f.name.lower() == "certificate.json" for f in kept.files)
    offered = []
    if typed and corrected:
        told = text(N_("With the corrections shown above; nothing else is changed."))
        offered.append(Download(f"{base}/certificate.json", text(N_("Corrected certificate.json")), told))
    if report.certificate is not None and report.certificate.items:
        told = text(N_("Goods of the certificate as a table (TSV), to be edited in a spreadsheet and handed in again."))
        offered.append(Download(f"{base}/certificate-items.tsv", text(N_("Item rows of the certificate")), told))
    if any(invoice.items for invoice in report.invoices):
        told = text(N_("Goods of the invoice as a table (TSV), as a start. What was read in doubt is left empty."))
        offered.append(Download(f"{base}/invoice-items.tsv", text(N_("Item rows of the invoice")), told))
    if report.certificate is None and report.invoices:
        told = text(
            N_("Made from the invoice and not checked by anybody. What was read in doubt is left empty; complete it.")
        )
        offered.append(Download(f"{base}/draft.json", text(N_("Draft certificate.json from your invoice")), told))
    return tuple(offered)
