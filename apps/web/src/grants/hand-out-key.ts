import { Injectable } from '@nestjs/common';
import type { Caller } from '#runtime';
import type { Grant } from '../roles/grant.rules.js';
import { WorkOutScope } from '../roles/work-out-scope.js';
import { CreateScriptToken } from '../sign-in/create-script-token.js';
import { CreateSetUpLink } from '../sign-in/create-set-up-link.js';
import type { WantedGrant } from './asked-grant.rules.js';
import { AskForGrant } from './ask-for-grant.js';

/** What lets its holder in, whoever they are: a link or a script's token. */
export type HandedKey = 'link' | 'token';

/** A key that was made, or the ask that waits for a second person; its asker claims the key afterwards. */
export interface HandedOut {
  readonly key: string | null;
  readonly grantId: string | null;
}

/** Makes a link or a token of a role, unless a second person has to approve it first. */
@Injectable()
export class HandOutKey {
  constructor(
    private readonly workOutScope: WorkOutScope,
    private readonly askForGrant: AskForGrant,
    private readonly createLink: CreateSetUpLink,
    private readonly createToken: CreateScriptToken,
  ) {}

  /** @throws Problem `out_of_scope` when the caller may not hand this role out; `scope_needed`, `scope_unknown`. */
  async run(caller: Caller, kind: HandedKey, grant: Grant): Promise<HandedOut> {
    const scope = await this.workOutScope.run(caller, grant);
    const { role } = grant;
    const wanted: WantedGrant = { kind, role, scope, staffId: null, email: null, language: 'en' };
    const { verdict, grantId } = await this.askForGrant.run(caller, wanted);
    if (grantId !== null) return { key: null, grantId };
    const create = kind === 'link' ? this.createLink : this.createToken;
    return { key: await create.run(caller, { role, scope, alone: verdict === 'alone' }), grantId: null };
  }
}
