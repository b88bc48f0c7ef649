import { Injectable } from '@nestjs/common';
import { type Caller, Clock } from '#runtime';
import { ChangeLegalHold, whatMayBeAsked } from '#service';
import { Site } from '../site/site.js';
import { WaysIn } from './ways-in.js';

type Person = NonNullable<Caller['person']>;

/** Tells the console who is signed in, what they may ask, and what its screens have to say of the installation. */
@Injectable()
export class ShowSession {
  constructor(
    private readonly ways: WaysIn,
    private readonly hold: ChangeLegalHold,
    private readonly site: Site,
    private readonly clock: Clock,
  ) {}

  async run(caller: Caller, person: Person) {
    const { organisation, practice, publicUrl, version } = this.site.view;
    const { passkeys, codeApp } = await this.ways.of(person.id);
    const may = whatMayBeAsked(person.role);
    // That somebody is in court is not for partners and captains.
    const { hold } = may.includes('GET /api/legal-hold') ? await this.hold.run(caller) : { hold: null };
    return {
      ...{ staffId: person.id, role: person.role, may },
      ...this.boundsOf(person),
      ...{ hasOwnKey: passkeys > 0 || codeApp, legalHold: hold },
      ...{ organisation, practice, publicUrl, version, timeZone: this.site.timeZone, now: this.site.now() },
    };
  }

  /** The action of a captain is theirs no longer once its hours are over. */
  private boundsOf({ role, scope = {} }: Person): { actionId: string | null; circleIds: string[] | null } {
    const isOver = scope.until !== undefined && Date.parse(scope.until) <= this.clock.nowMs();
    const actionId = isOver ? null : (scope.action ?? null);
    return { actionId, circleIds: role === 'convener' ? (scope.circles ?? []) : null };
  }
}
