import type { WebhookOrigin } from '../carrier/options.js';
import { isOwn, linksIn } from '../mail/mail-links.rules.js';

/** A link of a mail, and what its address answers. */
export interface CheckedLink {
  readonly address: string;
  /** The HTTP status; null for an address of others, which is never opened, and `silent` when nobody answered. */
  readonly answer: number | 'silent' | null;
}

const patienceMs = 4_000;

/**
 * Opens the links of a mail that lead to the front door, as a reader without cookies would, and no others. Opening
 * changes nothing there: that is what every page of ours promises.
 *
 * @param origin where the front door is reached from here, when its public address is not.
 */
export function checkLinks(
  mail: { readonly text: string | null; readonly html: string | null },
  publicUrl: string,
  origin: WebhookOrigin | null,
): Promise<CheckedLink[]> {
  return Promise.all(
    linksIn(mail.text, mail.html).map(async (address) => ({
      address,
      answer: isOwn(address, publicUrl) ? await statusOf(reachable(address, origin)) : null,
    })),
  );
}

function reachable(address: string, origin: WebhookOrigin | null): string {
  return origin && address.startsWith(origin.signed) ? origin.reached + address.slice(origin.signed.length) : address;
}

async function statusOf(address: string): Promise<number | 'silent'> {
  try {
    const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    // That nobody answers is what the page is asked to tell.
    return 'silent';
  }
}
