import { identityHeader, newId } from '#runtime';
import { type Answered, type Proof, RolesHouse, type Things } from './roles-house.js';
import { type Asker, type Cell, type Row, rolesTable } from './roles-table.js';

export const table = rolesTable();

/** Addresses that end the session they are asked with: each gets one of its own. */
export const endings = /session\/end$|sign-out$/;

/** Refusals that say who asks and not what is asked. */
export const refusalCodes = ['not_signed_in', 'not_allowed', 'out_of_scope'];

export function codeOf({ text }: Answered): string {
  return /"code":"(\w+)"/.exec(text)?.[1] ?? '';
}

function isRefused(answer: Answered): boolean {
  const isSentToTheDoor = answer.status === 303 && answer.location.startsWith('/signin?next=');
  return isSentToTheDoor || [401, 403].includes(answer.status);
}

const unknownId = newId();

/** Pages say it in words, the API by its code. */
function hasCode(answer: Answered, address: string): boolean {
  return !address.includes(' /api/') || refusalCodes.includes(codeOf(answer));
}

export const isInternal = ({ address }: Row): boolean => address.includes(' /internal/');
export const atTheDoor = table.filter((row) => !isInternal(row));

/** Asks what the table of roles holds the product to, and says where it is not kept. */
export class RolesAsking {
  constructor(
    private readonly at: RolesHouse,
    private readonly things: Things,
  ) {}

  /** An address with ids and tokens filled in: those of the asker's scope, or of others. */
  askOf(address: string, asker: Asker, whose: 'own' | 'other' | 'draft'): { path: string; body: object } {
    const path = address.slice(address.indexOf(' ') + 1);
    const other = whose === 'other';
    const actionId = whose === 'draft' ? this.things.draft : other ? this.things.otherAction : this.things.action;
    const personId = other ? this.things.otherPerson : this.things.person;
    const circleId = other ? this.things.otherCircle : this.things.circle;
    const bodies: Record<string, object> = {
      'POST /api/staff/invitations': { role: other ? 'admin' : 'texter' },
      'POST /api/names': { contactIds: [personId] },
      'POST /api/contacts': { name: `New ${asker} ${newId()}`, circleIds: [circleId] },
      'POST /api/audiences/preview': { circleId, language: null },
      'POST /api/exports': { circleId, reason: 'A list for the phone bank' },
      'PATCH /api/contacts/:id': { version: 0 },
      'POST /api/contacts/:id/notes': { text: 'Brings the drums' },
      'PATCH /api/circles/:id': { version: 0 },
      'POST /api/contacts/:id/reveal': { what: 'phones', reason: 'To call about a ride' },
    };
    const queries: Record<string, string> = {
      'GET /api/contacts': `?circleId=${circleId}`,
      'GET /api/contacts/search': '?text=da',
      'GET /api/actions': whose === 'draft' ? '?when=draft' : '',
      'GET /api/waves': `?actionId=${actionId}`,
      'GET /api/audit/verification': '?service=web',
    };
    const ids = [
      [/^(GET|POST) \/api\/actions\/:id(\/counts|\/attendance)?$/, actionId],
      [/ \/api\/contacts\/:id(\/reveal|\/notes|\/notes\/:noteId|\/timeline)?$/, personId],
      [/ \/api\/circles\/:id$/, circleId],
    ] as const;
    const id = ids.find(([shape]) => shape.test(address))?.[1] ?? unknownId;
    const filled = path
      .replace(':id', id)
      .replace(':position', '0')
      .replace(':contactId', unknownId)
      .replace(':unitId', unknownId)
      .replace(':kind', 'grants')
      .replace(':rsvpId', unknownId)
      .replace(':noteId', unknownId)
      .replace(':service', 'contacts')
      .replace(':slug', 'no-such-action')
      .replace(':token', 'x'.repeat(24))
      .replace('*', 'nothing-there');
    return { path: filled + (queries[address] ?? ''), body: bodies[address] ?? {} };
  }

  async ask(proof: Proof, address: string, asker: Asker, whose: 'own' | 'other' | 'draft' = 'own') {
    const { path, body } = this.askOf(address, asker, whose);
    return this.at.ask(proof, address.split(' ')[0] ?? '', path, body);
  }

  /** What is wrong with a cell; empty when all is as the table says. */
  async faultsOf({ address }: Row, asker: Asker, cell: Cell, proof: Proof, isScript: boolean): Promise<string[]> {
    const faults: string[] = [];
    const look = async (whose: 'own' | 'other' | 'draft', mayPass: boolean): Promise<void> => {
      const answer = await this.ask(proof, address, asker, whose);
      // Scripts have no sign-ins of their own, whatever their role.
      const passed = !isRefused(answer) || (isScript && codeOf(answer) === 'own_session_needed');
      const isWrong = passed !== mayPass || (!mayPass && answer.status !== 303 && !hasCode(answer, address));
      if (isWrong) faults.push(`${address} by ${asker} (${whose}): ${String(answer.status)} ${codeOf(answer)}`);
    };
    if (cell === 'signed') {
      const answer = await this.ask(proof, address, asker);
      return codeOf(answer) === 'bad_webhook_signature' ? [] : [`${address} without a signature by ${asker}`];
    }
    await look('own', cell !== 'no');
    if (cell === 'own') await look('other', false);
    if (cell === 'posted') await look('draft', false);
    return faults;
  }

  /** Every line of the services themselves, with who serves it. */
  served(): { row: Row; name: string; send: (token?: string) => Promise<number> }[] {
    const services = this.at.house.services.filter(({ name }) => name !== 'web');
    return services.flatMap(({ name, routes, transport }) =>
      table
        .filter(({ address }) => routes.has(address) && / \/(api|internal)\//.test(address))
        .map((row) => {
          const { path } = this.askOf(row.address, 'chair', 'own');
          const method = row.address.split(' ')[0] as 'GET';
          const send = async (token?: string) =>
            (await transport({ method, path, headers: token ? { [identityHeader]: token } : {} })).status;
          return { row, name, send };
        }),
    );
  }
}
