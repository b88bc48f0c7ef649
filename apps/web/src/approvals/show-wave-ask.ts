import { Injectable } from '@nestjs/common';
import { type Caller, ServiceClient } from '#runtime';
import { StaffNames } from '../sign-in/staff-names.js';
import type { AskedWave, AskView } from './ask-view.js';

interface Told extends Omit<AskedWave, 'kind' | 'people' | 'whom'> {
  readonly id: string;
  readonly state: 'waiting' | 'approved' | 'stopped' | 'gone';
  readonly postedBy: string | null;
  readonly approvedBy: string | null;
  readonly since: string;
  readonly people: number | null;
  readonly audienceRule: object | null;
}

/** Shows a wave that waits for a second person, to a chair. */
@Injectable()
export class ShowWaveAsk {
  constructor(
    private readonly services: ServiceClient,
    private readonly names: StaffNames,
  ) {}

  /** @throws Problem `wave_not_found`; `not_allowed` to anybody but a chair. */
  async run(caller: Caller, id: string): Promise<AskView> {
    const { person } = caller;
    const call = { method: 'GET', path: `/api/waves/${id}/approval`, person } as const;
    const told = await this.services.json<Told>('notifications', call);
    const { state, postedBy, approvedBy, since, people, action, texts, mails } = told;
    const isOwn = postedBy !== null && postedBy === person?.id;
    return {
      ...{ kind: 'waves', id, since, isOwn, mayDecide: !isOwn },
      state: state === 'stopped' ? 'refused' : state,
      asker: await this.names.of(postedBy),
      decider: await this.names.of(approvedBy),
      what: {
        kind: 'waves',
        people: people ?? 0,
        whom: await this.whomOf(caller, told.audienceRule),
        action,
        texts,
        mails,
      },
    };
  }

  private async whomOf({ person }: Caller, rule: object | null): Promise<AskedWave['whom']> {
    if (rule === null) return null;
    const call = { method: 'POST', path: '/api/audiences/words', body: rule, person } as const;
    return this.services.json('contacts', call);
  }
}
