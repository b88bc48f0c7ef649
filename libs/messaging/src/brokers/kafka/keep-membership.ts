import { createRequire } from 'node:module';

/** The part of kafkajs's membership in a consumer group that matters here. */
export interface Membership {
  /** Stays the same for as long as the consumer lives. */
  readonly cluster: object;
  memberId: string | null;
  connect(this: Membership): Promise<void>;
  joinAndSync(this: Membership): Promise<void>;
}

const require = createRequire(import.meta.url);

/** The class itself: kafkajs does not export it, and has no setting for what is corrected here. */
export const MembershipClass = require('kafkajs/src/consumer/consumerGroup') as { readonly prototype: Membership };

const lastIds = new WeakMap<object, string>();

let kept = false;

/**
 * Lets a consumer of kafkajs come back as the member it was. When its broker goes away at an unlucky moment kafkajs
 * begins the consumer anew and forgets its member id; the group then waits until the session of the member that it
 * was has run out, six seconds at least, before anybody gets an event. An id that the group does not know any more is
 * refused at once, and kafkajs asks for a new one.
 *
 * @throws TypeError when another version of kafkajs has no such methods: then look whether this is still needed.
 */
export function keepMembership(): void {
  if (kept) return;
  const { prototype } = MembershipClass;
  const connect = Reflect.get(prototype, 'connect') as Membership['connect'] | undefined;
  const join = Reflect.get(prototype, 'joinAndSync') as Membership['joinAndSync'] | undefined;
  if (!connect || !join) throw new TypeError('This kafkajs joins its groups in another way.');
  prototype.connect = async function (this: Membership): Promise<void> {
    this.memberId ??= lastIds.get(this.cluster) ?? null;
    await connect.call(this);
  };
  prototype.joinAndSync = async function (this: Membership): Promise<void> {
    await join.call(this);
    if (this.memberId !== null) lastIds.set(this.cluster, this.memberId);
  };
  kept = true;
}
