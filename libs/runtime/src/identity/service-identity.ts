import { sign, verify } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import type { Secrets } from '../secrets/secrets.js';

/** Roles of people; a person acting for themselves on a public page has none. */
export const roles = ['admin', 'chair', 'convener', 'captain', 'partner', 'texter', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** What a role is bounded to: a convener to circles, a captain to an action for some hours, a partner to their own. */
const scopeSchema = z.object({
  circles: z.array(z.string()).optional(),
  action: z.string().optional(),
  partner: z.string().optional(),
  /** RFC 3339; of what the scope holds nothing is allowed from then on. */
  until: z.string().optional(),
});
export type Scope = z.output<typeof scopeSchema>;

const callerSchema = z.object({
  service: z.string(),
  person: z.object({ id: z.string(), role: z.enum(roles), scope: scopeSchema.optional() }).optional(),
});

/** Who is calling: the process, and the person it acts for. */
export type Caller = z.output<typeof callerSchema>;

const tokenSchema = callerSchema.extend({ to: z.string(), exp: z.number() });

/** Name of the header that carries the token. */
export const identityHeader = 'x-turnout-identity';

/** A call is good for this long after it was signed. */
const lifetimeMs = 60_000;

/** Clocks of two machines may differ by this much. */
const skewMs = 5_000;

/** Signs the calls of one process and checks those of the others; Ed25519, so no process can speak for another. */
export class ServiceIdentity {
  constructor(
    readonly name: string,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** A token for one callee, good for 60 seconds, that names this process and the person it acts for. */
  sign(to: string, person?: Caller['person']): string {
    const claims = { service: this.name, person, to, exp: this.clock.nowMs() + lifetimeMs };
    const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const signature = sign(null, Buffer.from(body), this.secrets.identityKey(this.name)).toString('base64url');
    return `${body}.${signature}`;
  }

  /** The caller that a token proves, or null when it is forged, meant for somebody else, or too old. */
  verify(token: string): Caller | null {
    const [body, signature] = token.split('.');
    if (!body || !signature) return null;
    const claims = this.readClaims(body);
    if (!claims) return null;
    const key = this.secrets.publicKey(claims.service);
    if (!key || !verify(null, Buffer.from(body), key, Buffer.from(signature, 'base64url'))) return null;
    const remainingMs = claims.exp - this.clock.nowMs();
    if (claims.to !== this.name || remainingMs <= 0 || remainingMs > lifetimeMs + skewMs) return null;
    return { service: claims.service, ...(claims.person ? { person: claims.person } : {}) };
  }

  /** This process's signature of something that it keeps where others could change it. */
  signText(text: Buffer): Buffer {
    return sign(null, text, this.secrets.identityKey(this.name));
  }

  /** True for a signature that {@link signText} made, in whichever replica. */
  madeSignature(text: Buffer, signature: Buffer): boolean {
    const key = this.secrets.publicKey(this.name);
    return key !== undefined && verify(null, text, key, signature);
  }

  private readClaims(body: string): z.output<typeof tokenSchema> | null {
    try {
      return tokenSchema.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
    } catch {
      // Whatever cannot be read proves nobody; the guard answers 401 and says so.
      return null;
    }
  }
}
