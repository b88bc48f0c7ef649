import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';
import type { PasskeyTexts } from '../pages/passkey-button.js';

/** Serves the buttons of a page that ask a device for a passkey, and shows them where the browser can do so. */

/** A refusal by Turnout, as opposed to one by the device. */
class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

async function ask(address: string, pageToken: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-page-token': pageToken },
    body: JSON.stringify(body),
  });
  const said = (await answer.json()) as Record<string, unknown>;
  if (!answer.ok) throw new Refused(String(said.code));
  return said;
}

async function serve(place: HTMLElement): Promise<void> {
  const { passkey, challenge = '', answer: address = '', next, pageToken = '' } = place.dataset;
  const optionsJSON = (await ask(challenge, pageToken, {})) as never;
  const answer =
    passkey === 'make' ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON });
  const { next: where } = await ask(address, pageToken, { answer, ...(next ? { next } : {}) });
  location.assign(String(where));
}

function wordFor(error: unknown): keyof PasskeyTexts {
  if (error instanceof Refused) return 'failed';
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
  return name === 'SecurityError' || name === 'NotSupportedError' ? 'unable' : 'away';
}

function prepare(place: HTMLElement): void {
  const texts = JSON.parse(place.dataset.texts ?? '{}') as PasskeyTexts;
  const button = place.querySelector('button');
  const told = place.querySelector('[role="status"]');
  if (!button || !told) return;
  place.hidden = false;
  if (!('PublicKeyCredential' in window)) {
    button.disabled = true;
    told.textContent = texts.unable;
    return;
  }
  button.addEventListener('click', () => {
    button.disabled = true;
    told.textContent = '';
    serve(place).catch((error: unknown) => {
      if (error instanceof Refused && error.code === 'fresh_proof_needed') {
        location.assign(`/prove?next=${encodeURIComponent(location.pathname)}`);
        return;
      }
      told.textContent = texts[wordFor(error)];
      button.disabled = false;
      button.focus();
    });
  });
}

for (const place of document.querySelectorAll<HTMLElement>('[data-passkey]')) prepare(place);
