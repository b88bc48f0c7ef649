import { Injectable } from '@nestjs/common';
import { type CalledService, ServiceClient } from '#runtime';

export type PartState = { readonly name: CalledService | 'web'; readonly running: boolean };

const parts: readonly CalledService[] = ['actions', 'contacts', 'notifications'];
const patienceMs = 2_000;

/** Asks each part of the house whether it can do its work. */
@Injectable()
export class PartStates {
  constructor(private readonly services: ServiceClient) {}

  async run(): Promise<PartState[]> {
    const asked = parts.map(async (name) => ({ name, running: await this.isReady(name) }));
    return [...(await Promise.all(asked)), { name: 'web', running: true }];
  }

  private async isReady(name: CalledService): Promise<boolean> {
    return this.services.call(name, { method: 'GET', path: '/readyz', timeoutMs: patienceMs }).then(
      ({ status }) => status === 200,
      // A part that cannot be reached is down; the page says so.
      () => false,
    );
  }
}
