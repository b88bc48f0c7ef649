"""Checks of pages: whatever somebody sends, no markup of theirs comes back, and no page goes without its rules."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

import schemathesis


class Probes(HTMLParser):
    """Finds what a probe would have made of a page had it come back as it was sent."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            is_script = name in ("href", "src", "action", "formaction") and (value or "").startswith("javascript:")
            if name.startswith("data-probe") or is_script:
                self.found.append(f"<{tag} {name}={value}>")


def is_page(response):
    return response.headers.get("content-type", [""])[0].startswith("text/html")


@schemathesis.check
def markup_stays_text(ctx, response, case):
    if is_page(response):
        probes = Probes()
        probes.feed(response.text)
        if probes.found:
            raise AssertionError(f"What was sent came back as markup: {probes.found}")


@schemathesis.check
def pages_carry_their_rules(ctx, response, case):
    if is_page(response):
        rules = response.headers.get("content-security-policy", [""])[0]
        if "default-src 'none'" not in rules and "default-src 'self'" not in rules:
            raise AssertionError(f"A page without a content security policy: {rules!r}")
        if "unsafe-inline" in rules:
            raise AssertionError(f"A page that lets markup run: {rules!r}")


@schemathesis.check
def nobody_is_sent_elsewhere(ctx, response, case):
    for place in response.headers.get("location", []):
        parts = urlsplit(place.replace("\\", "/"))
        if parts.scheme or parts.netloc or not place.startswith("/"):
            raise AssertionError(f"It sends whoever asks to {place!r}")
