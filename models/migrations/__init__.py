"""The history of the tables; `models.database.upgrade` runs it."""
