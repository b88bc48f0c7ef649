import type { Transport } from '#runtime';

/** What the contacts service would answer, with a gate in front that a test can close. */
export class AddressDesk {
  readonly phones = new Map<string, string>();
  /** E-mail addresses by person and keyed hash. */
  readonly emails = new Map<string, string>();
  asked = 0;
  private gate: Promise<void> = Promise.resolve();
  private lift: () => void = () => undefined;
  down = false;

  /** Lets no answer out until {@link open}: whatever is claimed meanwhile cannot begin. */
  shut(): void {
    this.gate = new Promise((resolve) => {
      this.lift = resolve;
    });
  }

  open(): void {
    this.lift();
  }

  readonly transport: Transport = async ({ path, body }) => {
    this.asked += 1;
    if (this.down) throw new Error('contacts is down');
    await this.gate;
    const { contactIds, indexes } = body as { contactIds: string; indexes: string };
    const addressOf = (contactId: string, index: string): string | undefined =>
      path === '/internal/email-addresses' ? this.emails.get(`${contactId} ${index}`) : this.phones.get(contactId);
    const hashes = indexes.split(',');
    const addresses = contactIds.split(',').map((id, place) => addressOf(id, hashes[place] ?? '') ?? null);
    return { status: 200, headers: { 'content-type': 'application/json' }, text: JSON.stringify({ addresses }) };
  };
}
