import { Injectable } from '@nestjs/common';
import { type CalledService, ServiceClient } from '#runtime';

export type PartState = {
  readonly name: CalledService | 'web';
  readonly running: boolean;
  /** It could change its own audit entries: the database let it have no role of its own. */
  readonly runsAsOwner?: boolean;
};

const parts: readonly CalledService[] = ['actions', 'contacts', 'notifications'];
const patienceMs = 2_000;

/** Asks each part of the house whether it can do its work. */
@Injectable()
export class PartStates {
  constructor(private readonly services: ServiceClient) {}

  async run(): Promise<PartState[]> {
    const asked = parts.map(async (name) => ({ name, ...(await this.stateOf(name)) }));
    return [...(await Promise.all(asked)), { name: 'web', running: true }];
  }

  private async stateOf(name: CalledService): Promise<Omit<PartState, 'name'>> {
    return this.services.call(name, { method: 'GET', path: '/readyz', timeoutMs: patienceMs }).then(
      ({ status, text }) => ({ running: status === 200, runsAsOwner: text.includes('"runs_as_owner"') }),
      // A part that cannot be reached is down; the page says so.
      () => ({ running: false }),
    );
  }
}
