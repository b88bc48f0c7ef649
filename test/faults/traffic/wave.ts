import { probe } from '#testing';
import type { Person } from '../checker/facts.js';
import type { Ground } from '../ground/ground.js';

const consent = {
  channels: ['sms', 'email'],
  how: 'Sign-up sheet at the hall',
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I want texts and e-mail about pickets and actions, about 8 a month.',
  attestedBy: 'Rosa M., chair',
};
const header = 'ak_id,first_name,last_name,zip,mobile_phone,email,do_not_call,join_date';

/** An action that is ready to be posted to its own people. */
export interface Draft {
  readonly actionId: string;
  readonly people: readonly Person[];
}

/** A wave that was begun. */
export interface Wave extends Draft {
  readonly waveId: string;
}

interface WaveView {
  readonly id: string;
  readonly texts: readonly { readonly text: string }[];
}

/** Imports people with attested consent into a circle of their own, and drafts an action for that circle. */
export async function draft({ product }: Ground, name: string, people: readonly Person[]): Promise<Draft> {
  const circle = await product.ask<{ id: string }>('POST', '/api/circles', { name, sector: null });
  const rows = people.map(
    ({ phone, email }, at) => `${name}${at},Person${at},Walker,60616,${phone ?? ''},${email ?? ''},,`,
  );
  const csv = [header, ...rows].join('\n');
  await product.ask('POST', '/api/imports', { fileName: `${name}.csv`, csv, consent, circleId: circle.id });
  const audience = { circleId: circle.id, language: null };
  await probe('the audience to be known', async () => {
    const seen = await product.ask<{ people: number }>('POST', '/api/audiences/preview', audience);
    return seen.people === people.length;
  });
  const { id } = await product.ask<{ id: string }>('POST', '/api/actions', {
    kind: 'picket',
    title: `Picket ${name}`,
    place: `${name} Main St`,
    timeZone: 'America/Chicago',
    audience,
    shifts: [{ startsAt: '2026-12-04T06:00', endsAt: '2026-12-04T10:00', target: 40 }],
  });
  return { actionId: id, people };
}

/** Posts the action, and resolves when its wave is known. */
export async function post({ product }: Ground, { actionId, people }: Draft): Promise<Wave> {
  await product.ask('POST', `/api/actions/${actionId}/post`);
  const wave = await probe(
    'the wave of the action',
    async () => {
      const { waves } = await product.ask<{ waves: WaveView[] }>('GET', `/api/waves?actionId=${actionId}`);
      return waves[0];
    },
    { withinMs: 90_000 },
  );
  return { actionId, people, waveId: wave.id };
}
