/** The parts of a request for a text that differ from person to person. */
export interface Recipient {
  /** E.164. */
  readonly to: string;
  /** Names the attempt in the address of its status callbacks; letters and digits only. */
  readonly token: string;
  readonly validitySeconds: number;
}

/** Stand-ins that no text of ours holds; letters and digits, so that encoding a form leaves them as they are. */
export const marks = { to: 'MarkOfTheRecipient', token: 'MarkOfTheAttempt', validitySeconds: 'MarkOfTheValidity' };

type Slot = keyof Recipient;

/**
 * A request that was composed once and needs only its recipient: the form, cut where each person's own parts go in.
 */
export class PressedRequest {
  private readonly pieces: readonly string[];
  private readonly slots: readonly Slot[];

  /**
   * @param path path of the request at the provider.
   * @param headers as the provider's SDK set them.
   * @param form encoded, with the marks in place of the recipient.
   * @throws Error when a mark is missing or comes twice: a text would go to nobody, or not be traceable.
   */
  constructor(
    readonly path: string,
    readonly headers: Readonly<Record<string, string>>,
    form: string,
  ) {
    const found = (Object.keys(marks) as Slot[]).map((slot) => ({ slot, parts: form.split(marks[slot]) }));
    if (found.some(({ parts }) => parts.length !== 2)) throw new Error('A request for a text lacks its recipient.');
    const inOrder = found.sort((a, b) => (a.parts[0] ?? '').length - (b.parts[0] ?? '').length);
    this.slots = inOrder.map(({ slot }) => slot);
    this.pieces = form.split(new RegExp(Object.values(marks).join('|')));
  }

  /** The whole form for one person. */
  formFor(recipient: Recipient): string {
    const { pieces, slots } = this;
    let form = pieces[0] ?? '';
    for (let i = 0; i < slots.length; i++) form += encodedSlot(recipient, slots[i] as Slot) + (pieces[i + 1] ?? '');
    return form;
  }
}

function encodedSlot(recipient: Recipient, slot: Slot): string {
  if (slot === 'validitySeconds') return String(recipient.validitySeconds);
  return slot === 'to' ? encodeURIComponent(recipient.to) : recipient.token;
}
