"""A page open in a browser, with all that went wrong on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import ConsoleMessage, Page

_COLLECT_VIOLATIONS = """
window.policyViolations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.policyViolations.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""


@dataclass
class Visit:
    """Opens the endpoint in a fresh page and records the requests it makes and the faults it shows."""

    page: Page
    origin: str
    artifacts: Path
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.add_init_script(_COLLECT_VIOLATIONS)
        self.page.on("console", self._note_message)
        self.page.on("pageerror", lambda error: self.faults.append(f"page error: {error}"))
        self.page.on("requestfailed", lambda request: self.faults.append(f"failed: {request.url} {request.failure}"))
        # The context's events include those of workers.
        self.page.context.on("request", lambda request: self.requests.append(request.url))

    def open(self, path: str = "/graphql") -> Page:
        """Go to a page, by default that of the endpoint, and wait until it has loaded."""
        response = self.page.goto(f"{self.origin}{path}")
        assert response is not None
        assert response.status == 200
        return self.page

    def screenshot(self, name: str) -> None:
        """Keep a picture of the page for people."""
        self.artifacts.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=self.artifacts / f"{name}.png", animations="disabled")

    def expect_fault(self, text: str) -> None:
        """Take out a fault that the test brought about, and require that it is there."""
        expected = [fault for fault in self.faults if text in fault]
        assert expected, self.faults
        self.faults = [fault for fault in self.faults if fault not in expected]

    def assert_clean(self) -> None:
        """Require a page without faults, within its policy, that asked only its own origin."""
        asked = [url for url in self.requests if urlsplit(url).scheme != "data"]
        workers = [worker.url for worker in self.page.workers]
        problems = [
            *self.faults,
            *(f"against the policy: {violation}" for violation in self.page.evaluate("window.policyViolations")),
            *(f"another origin: {url}" for url in asked + workers if not url.startswith(f"{self.origin}/")),
        ]
        assert not problems, "\n".join(problems)
        assert asked

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")
