import { Injectable } from '@nestjs/common';
import type { Sql } from '#database';
import { MachineClock, newId, Secrets } from '#runtime';
import { newToken, tokenHash } from './access-key.rules.js';
import { type StepKind, stepLifetimes } from './sign-in-step.rules.js';

/** A step to begin. */
export interface NewStep {
  readonly kind: StepKind;
  readonly staffId?: string | null;
  /** What a device must sign. */
  readonly challenge?: string;
  readonly emailIndex?: string;
  /** Token of the cookie of the browser that may go on with it, where the step's own token travels another way. */
  readonly browser?: string;
  /** Where to go when it is done. */
  readonly next?: string | null;
}

/** A step that can still be gone on with. */
export interface OpenStep {
  readonly id: string;
  readonly staffId: string | null;
  readonly challenge: string | null;
  readonly browserHash: Buffer | null;
  readonly next: string | null;
}

const columns = `id, staff_id AS "staffId", challenge, browser_hash AS "browserHash", next_path AS next`;

/** What is left of a step afterwards counts against floods, for a day. */
const keptMs = 24 * 3_600_000;

/** The store of what was begun in a browser and awaits its other half; only hashes of its tokens are kept. */
@Injectable()
export class SignInSteps {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: MachineClock,
  ) {}

  /** Begins a step and returns its token. */
  async begin(sql: Pick<Sql, 'query'>, step: NewStep): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await sql.query('DELETE FROM sign_in_steps WHERE expires_at < $1', [new Date(now.getTime() - keptMs)]);
    await sql.query(
      `INSERT INTO sign_in_steps (id, kind, token_hash, browser_hash, staff_id, email_index, challenge, next_path,
         created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        newId(),
        step.kind,
        this.hash(token),
        step.browser === undefined ? null : this.hash(step.browser),
        step.staffId ?? null,
        step.emailIndex ?? null,
        step.challenge ?? null,
        step.next ?? null,
        now,
        new Date(now.getTime() + stepLifetimes[step.kind]),
      ],
    );
    return token;
  }

  /** The open step behind a token, which stays open; null when there is none. */
  async find(sql: Pick<Sql, 'query'>, kind: StepKind, token: string | undefined): Promise<OpenStep | null> {
    const [step] = await sql.query<OpenStep>(
      `SELECT ${columns} FROM sign_in_steps
       WHERE token_hash = $1 AND kind = $2 AND used_at IS NULL AND expires_at > $3`,
      [this.hash(token ?? ''), kind, this.clock.now()],
    );
    return step ?? null;
  }

  /** Uses a step up: of two who try, one gets it. */
  async take(sql: Pick<Sql, 'query'>, kind: StepKind, token: string | undefined): Promise<OpenStep | null> {
    const [step] = await sql.query<OpenStep>(
      `UPDATE sign_in_steps SET used_at = $3
       WHERE token_hash = $1 AND kind = $2 AND used_at IS NULL AND expires_at > $3
       RETURNING ${columns}`,
      [this.hash(token ?? ''), kind, this.clock.now()],
    );
    return step ?? null;
  }

  /** True when the browser with that cookie is the one that began the step. */
  isOf(step: OpenStep, browser: string | undefined): boolean {
    return browser !== undefined && step.browserHash?.equals(this.hash(browser)) === true;
  }

  /** Closes whatever a staff member has begun anywhere. */
  async endAll(sql: Pick<Sql, 'query'>, staffId: string): Promise<void> {
    await sql.query('UPDATE sign_in_steps SET used_at = $2 WHERE staff_id = $1 AND used_at IS NULL', [
      staffId,
      this.clock.now(),
    ]);
  }

  private hash(token: string): Buffer {
    return tokenHash(this.secrets.sessionKey, token);
  }
}
