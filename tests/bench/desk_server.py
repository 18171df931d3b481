"""The web server of the load test: `python -m tests.bench.desk_server`, without the worker and its companions."""

from pipeline.settings import Settings
from review_ui.server import answer

if __name__ == "__main__":
    answer(Settings())
