"""Prints pages from HTML with headless Chromium."""

from types import TracebackType

from playwright.sync_api import Browser, Playwright, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class Chromium:
    """One browser for many pages, started with the first: the ReportLab designs need none."""

    def __init__(self) -> None:
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None

    def __enter__(self) -> "Chromium":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._browser is not None:
            self._browser.close()
        if self._playwright is not None:
            self._playwright.stop()

    def print(self, markup: str, *, wide: bool = False, own_paper: bool = False) -> bytes:
        """On A4, or on the paper that the page's own style names."""
        page = self._started().new_page()
        page.set_content(markup)
        pdf = page.pdf(format="A4", landscape=wide, print_background=True, prefer_css_page_size=own_paper)
        page.close()
        return pdf

    def _started(self) -> Browser:
        if self._browser is None:
            self._playwright = sync_playwright().start()
            self._browser = self._playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        return self._browser
