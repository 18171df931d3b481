"""The values that everything else speaks in: documents, fields, cases, findings. Imports nothing of ours outside."""
