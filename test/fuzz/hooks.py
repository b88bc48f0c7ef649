"""What the fuzz adds to schemathesis: a line for each answer, and checks of our own."""

import json
import os
from html.parser import HTMLParser
from urllib.parse import urlsplit

import schemathesis

answers = open(os.environ["FUZZ_ANSWERS"], "a", encoding="utf-8", buffering=1)
asker = os.environ["FUZZ_ASKER"]

# What JSON Schema cannot say of a value; a request that breaks it fits the document and is refused all the same.
unsaid = (
    "cannot hold the character NUL",
    "IANA time zone database",
    "This is no cursor",
    "It ends after it begins",
    "`turnout` is among the purposes",
    "A rule has at most 60 conditions",
)


@schemathesis.hook
def after_call(context, case, response):
    line = {"operation": case.operation.label, "status": response.status_code}
    answers.write(json.dumps(line) + "\n")


def may_ask(operation):
    entries = operation.definition.raw.get("x-access")
    return entries is None or any(entry.split(": ")[0] in ("public", asker) for entry in entries)


def is_sent_to_the_door(response):
    """As pages send whoever must sign in first."""
    places = response.headers.get("location", [""])
    return response.status_code == 303 and places[0].split("?")[0] == "/signin"


@schemathesis.check
def only_who_may_ask_is_answered(ctx, response, case):
    """The document says who may ask; whoever else does is refused, whatever they send."""
    if may_ask(case.operation) or is_sent_to_the_door(response):
        return
    if response.status_code not in (400, 401, 403, 404, 413, 414, 415):
        raise AssertionError(f"{asker} may not ask this, and got {response.status_code}")


@schemathesis.check
def what_fits_is_understood(ctx, response, case):
    """A request that fits the document may be refused for what it says, but not for its form."""
    meta = case.meta
    if meta is None or not meta.generation.mode.is_positive or response.status_code != 400:
        return
    if is_page(response):
        return
    body = response.json()
    messages = [field["message"] for field in body.get("fields", [])] + [body.get("detail") or ""]
    if any(said in message for said in unsaid for message in messages):
        return
    if body["code"] == "invalid_request":
        raise AssertionError(f"It fits the document and is refused for its form: {messages}")


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
