import { contactsChanged, type PayloadOf } from '#contracts';
import { Consumer, Handles, Tx } from '#messaging';
import { AnswerRsvps } from '../answers/answer-rsvps.js';
import { CloseAwaited } from '../journal/close-awaited.js';
import { WakeBell } from '../sending/wake-bell.js';
import { FillWave } from '../waves/fill-wave.js';
import { ApplyContacts } from './apply-contacts.js';

/** What contacts tells of people. */
@Consumer()
export class ReachabilityConsumer {
  constructor(
    private readonly applyContacts: ApplyContacts,
    private readonly closeAwaited: CloseAwaited,
    private readonly fillWave: FillWave,
    private readonly answerRsvps: AnswerRsvps,
    private readonly bell: WakeBell,
  ) {}

  @Handles(contactsChanged)
  async apply({ contacts }: PayloadOf<typeof contactsChanged>, tx: Tx): Promise<void> {
    const applied = await this.applyContacts.run(tx, contacts);
    const isApplied = new Set(applied);
    await this.closeAwaited.run(tx, addressesOf(contacts.filter(({ contactId }) => isApplied.has(contactId))));
    await this.fillWave.catchUp(tx, applied);
    await this.answerRsvps.catchUp(tx, applied);
    tx.afterCommit(() => this.bell.ring());
  }
}

function addressesOf(contacts: PayloadOf<typeof contactsChanged>['contacts']): string[] {
  return contacts.flatMap(({ phones, emails = [] }) => [
    ...phones.map(({ phoneIndex }) => phoneIndex),
    ...emails.map(({ emailIndex }) => emailIndex),
  ]);
}
