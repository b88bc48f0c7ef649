import type { Transport } from '#runtime';

/** Whose address is asked for. */
interface Asked {
  readonly contactId: string;
  readonly emailIndex?: string;
}

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
    const { contacts } = body as { contacts: Asked[] };
    const addresses = contacts.flatMap<object>((asked) =>
      path === '/internal/email-addresses' ? this.emailOf(asked) : this.phoneOf(asked),
    );
    return { status: 200, headers: { 'content-type': 'application/json' }, text: JSON.stringify({ addresses }) };
  };

  private phoneOf({ contactId }: Asked): { contactId: string; phone: string }[] {
    const phone = this.phones.get(contactId);
    return phone ? [{ contactId, phone }] : [];
  }

  private emailOf({ contactId, emailIndex }: Asked): { contactId: string; email: string }[] {
    const email = this.emails.get(`${contactId} ${emailIndex ?? ''}`);
    return email ? [{ contactId, email }] : [];
  }
}
