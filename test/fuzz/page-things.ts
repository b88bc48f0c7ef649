import { Visitor } from '#testing';
import type { FuzzHouse } from './fuzz-house.js';
import { probes, type Tokens } from './page-document.js';

const consent = {
  how: 'Sign-up sheet at the hall',
  obtainedAt: '2026-09-01T00:00:00Z',
  wording: 'I want texts about pickets and actions, about 8 a month. STOP ends it, HELP helps.',
  attestedBy: 'Rosa M., chair',
};

/** Puts markup where people's words are shown, and tells which parts of addresses lead to pages with it. */
export async function pageThings(house: FuzzHouse): Promise<Tokens> {
  const { chair } = house.roles;
  const [name] = probes;
  const path = `/api/actions/${house.things.action}`;
  const phones = [{ number: '+13125550188' }];
  const made = { name, phones, circleIds: [house.things.circle], consent };
  const { id } = await chair.ask<{ id: string }>('POST', '/api/contacts', made);
  await chair.ask('POST', `${path}/rsvps`, { contactId: id, answer: 'yes', guests: 1 });
  await chair.ask('POST', `${path}/boards`, { name, endsAt: '2026-12-06T00:00:00Z' });
  await chair.ask('POST', `${path}/captain-links`, { name });
  const circle = await circleWithMarkup(house, name);
  const { slug } = await chair.ask<{ slug: string }>('GET', path);
  const linksOf = async (list: string): Promise<string[]> => {
    const { items } = await chair.ask<{ items: { url: string }[] }>('GET', `${path}/${list}`);
    return items.map(({ url }) => new URL(url).pathname.split('/')[2] ?? '');
  };
  return {
    ...{ '/a/': [slug], '/c/': [circle], '/b/': await linksOf('boards'), '/k/': await linksOf('captain-links') },
    '/look/': await filesNamed('look', house),
    '/assets/': [...(await filesNamed('assets', house)), '\0.js', `${'x'.repeat(300)}.js`, 'http:x.js', '..\\x.js'],
  };
}

/** Puts markup where a circle is described, and tells its short name. */
async function circleWithMarkup(house: FuzzHouse, markup = ''): Promise<string> {
  const { chair } = house.roles;
  const path = `/api/circles/${house.things.circle}`;
  const place = { weekday: 2, time: '18:30', timeZone: 'America/Chicago', place: markup };
  const said = { sector: markup, purpose: { en: markup, es: markup }, meets: { every: 'week', ...place } };
  await house.roles.ask({ authorization: chair.authorization }, 'PATCH', path, said);
  const { slug } = await chair.ask<{ slug: string }>('GET', path);
  // The words beside the box become a version when they are shown for the first time.
  await Visitor.at(house.roles.url).read(`/c/${slug}`);
  return slug;
}

/** Files that the page of the door names. */
async function filesNamed(folder: string, house: FuzzHouse): Promise<string[]> {
  const page = await Visitor.at(house.roles.url).read('/signin');
  return [...page.matchAll(new RegExp(`"/${folder}/([^"/]+)"`, 'g'))].map(([, file = '']) => file);
}
