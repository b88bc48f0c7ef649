import { contactsChanged } from '#contracts';
import { headerNames } from '#messaging';
import { identityHeader, newId } from '#runtime';
import { probe } from '#testing';
import { planted, type Seeded } from './corpus.js';
import { e164, nameOf, personAt } from './full-run.js';
import type { LeakHouse } from './leak-house.js';
import { writeRecords } from './topics.js';

type Ask = readonly [method: string, path: string, body: unknown];

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Requests that are wrong in as many ways as there are places for somebody's data in a request. */
export async function provokeRefusals(house: LeakHouse, actionPath: string): Promise<void> {
  for (let at = 300; at < 304; at++) {
    for (const [method, path, body] of wrongRequests(personAt(at), actionPath)) {
      await house.askAsChair(method, path, body);
    }
  }
  await wrongHeaders(house, personAt(305));
  await wrongForms(house, personAt(306), actionPath);
  await forgedHooks(house, personAt(307));
}

function wrongRequests(person: Seeded, actionPath: string): Ask[] {
  const { digits, email, first } = person;
  const name = nameOf(person);
  const query = new URLSearchParams({ name, phone: digits, q: email }).toString();
  const broken = `{"name":"${name}","phones":[{"number":"${e164(person)}"}],"email":"${email}"`;
  return [
    ['POST', '/api/contacts', broken],
    ['POST', '/api/contacts', `${name} ${digits} ${email}`],
    ['POST', '/api/contacts', { name: { [name]: digits }, email: [email] }],
    ['POST', '/api/contacts', { name, [email]: digits, [name]: email, phones: [] }],
    [
      'POST',
      '/api/contacts',
      { name, phones: [{ number: `${digits}0000`, [first]: name }], email: `${email}@${first}` },
    ],
    ['POST', '/api/contacts', { name, circleIds: [name, digits], consent: { how: name, attestedBy: email } }],
    ['POST', '/api/contacts', { name: `${name}\u0000`, phones: [{ number: e164(person) }], email }],
    ['POST', '/api/imports', { fileName: name, csv: `${name},${digits},${email}`, consent: null }],
    ['POST', '/api/imports', { fileName: '', csv: name, consent: digits, language: name }],
    ['POST', '/api/actions', { kind: name, title: '', timeZone: email, host: { words: name, phone: digits } }],
    ['POST', '/api/audiences/preview', { circleId: digits, language: name }],
    ['POST', '/api/legal-hold', { why: `${name} ${digits}` }],
    ['POST', '/api/staff/tokens', { role: name }],
    ['POST', '/api/waves/preview', { title: name, email }],
    ['POST', '/api/names', { ids: [name, digits, email] }],
    ['POST', `/api/replies/${encodeURIComponent(name)}/resolve`, { intent: name }],
    ['GET', `/api/contacts/${digits}`, ''],
    ['GET', `/api/contacts/${encodeURIComponent(email)}?${query}`, ''],
    ['GET', `/api/contacts?limit=${digits}&cursor=${encodeURIComponent(name)}`, ''],
    ['GET', `/api/contacts/search?limit=1000&text=${encodeURIComponent(name)}`, ''],
    ['GET', `/api/${encodeURIComponent(name)}/${digits}?${query}`, ''],
    ['GET', `/${encodeURIComponent(name)}/${encodeURIComponent(email)}?${query}`, ''],
    ['GET', `/a/${encodeURIComponent(first)}-${digits}?${query}`, ''],
    ['GET', `/b/${digits}${digits}${digits}?${query}`, ''],
    ['GET', `/k/${digits}${digits}${digits}?${query}`, ''],
    ['GET', `/unsubscribe/${encodeURIComponent(email)}?${query}`, ''],
    ['GET', `${actionPath}/answered?${query}`, ''],
    ['GET', `/setup/${digits}${digits}${digits}?${query}`, ''],
    ['GET', `/signin/mail/${digits}${digits}${digits}?${query}`, ''],
    ['GET', `/assets/${encodeURIComponent(name)}?${query}`, ''],
    ['GET', `/%E0%A4%A/${digits}?${query}`, ''],
    ['DELETE', `/api/contacts/${digits}`, { name }],
    ['PUT', `/api/${digits}`, { email }],
  ];
}

async function wrongHeaders(house: LeakHouse, person: Seeded): Promise<void> {
  const name = encodeURIComponent(nameOf(person));
  const { digits, email } = person;
  const everywhere = {
    'user-agent': `${name}/${digits} (${email})`,
    referer: `https://example.org/${name}?phone=${digits}&email=${email}`,
    cookie: `__Host-turnout=${digits}; name=${name}`,
    'x-forwarded-for': digits,
    'x-request-id': email,
    'x-correlation-id': email,
    traceparent: digits,
    'accept-language': email,
    'idempotency-key': email,
    from: email,
    origin: `https://${digits}.example.org`,
  };
  for (const path of ['/', '/signin', '/console', '/api/session', '/api/contacts', '/status', '/nothing']) {
    await house.ask('GET', path, { headers: everywhere });
    await house.ask('GET', path, { headers: { ...everywhere, authorization: `Bearer ${digits}.${email}` } });
    await house.ask('GET', path, { headers: { ...everywhere, [identityHeader]: `${email}.${digits}` } });
  }
  const typed = { ...everywhere, 'content-type': `text/${digits}` };
  await house.ask('POST', '/api/contacts', { headers: typed, body: `${nameOf(person)} ${digits}` });
}

async function wrongForms(house: LeakHouse, person: Seeded, actionPath: string): Promise<void> {
  const { digits, email } = person;
  const body = new URLSearchParams({ name: nameOf(person), phone: digits, email, answer: digits }).toString();
  // What somebody typed into the public page is shown to them again, and is not a refusal that others read.
  await house.chair.postForm(actionPath, { phone: `${digits}${digits}`, answer: 'yes' });
  const paths = [`${actionPath}/answer`, '/k/aaaaaaaaaaaaaaaaaaaaaaaa/here', '/unsubscribe/aaaaaaaa', '/signin/code'];
  for (const path of [...paths, `/signin/${digits}`, '/setup/aaaaaaaaaaaaaaaaaaaaaaaaaaaa', '/sign-ins/me']) {
    await house.ask('POST', path, { headers: form, body });
  }
}

/** Texts and states that the provider never sent: they are refused, and nothing of them is kept. */
async function forgedHooks(house: LeakHouse, person: Seeded): Promise<void> {
  const text = {
    From: e164(person),
    To: '+13125550000',
    Body: `yes ${nameOf(person)} ${person.email}`,
    MessageSid: 'SM1',
  };
  const body = new URLSearchParams(text).toString();
  const headers = { ...form, 'x-twilio-signature': person.email };
  for (const path of ['/hooks/twilio/inbound', `/hooks/twilio/status/${person.digits}`, '/hooks/twilio/inbound?x=1']) {
    await house.ask('POST', path, { headers, body });
    await house.ask('POST', path, { headers: form, body });
    await house.ask('GET', `${path}${path.includes('?') ? '&' : '?'}${body}`);
  }
}

/** What people do while there is no database. */
export async function askInVain(house: LeakHouse, actionPath: string): Promise<void> {
  const person = personAt(310);
  const name = nameOf(person);
  const one = { name, phones: [{ number: e164(person) }], email: person.email };
  await Promise.all([
    house.askAsChair('POST', '/api/contacts', one),
    house.askAsChair('POST', '/api/imports', {
      fileName: name,
      csv: `first_name,email\n${name},${person.email}`,
      consent: null,
    }),
    house.askAsChair('GET', `/api/contacts/search?${new URLSearchParams({ text: name })}`, ''),
    house.ask('POST', '/signin/mail', { headers: form, body: new URLSearchParams({ email: person.email }).toString() }),
    house.ask('GET', '/readyz'),
    house.chair.postForm(actionPath, { phone: person.digits, answer: 'yes' }),
    house.chair.typeText(e164(person), `yes, with ${name}`),
  ]);
}

/** Somebody who comes into the house with events that nobody of it sent; they stay where events are set aside. */
export const inPoison = planted[1] as Seeded;

/** Events that no contract knows, full of somebody's data, as a program beside the house may send them by mistake. */
export async function poison(house: LeakHouse): Promise<void> {
  const { digits, email, first } = inPoison;
  const name = nameOf(inPoison);
  const { topic, name: type } = contactsChanged;
  const headers = { [headerNames.id]: newId(), [headerNames.type]: type };
  const payload = JSON.stringify({ [name]: digits, contacts: [{ contactId: name, [email]: first }], email });
  const messages = [
    { key: email, value: payload, headers },
    {
      key: digits,
      value: `{"name": "${name} ${digits}`,
      headers: { ...headers, [headerNames.id]: newId(), [first]: email },
    },
    { key: name, value: digits, headers: { [headerNames.id]: email, [headerNames.type]: name } },
  ];
  await writeRecords(house.kafka.brokers, topic, messages);
  const { items } = await probe('events that were set aside', async () => {
    const parked = await house.door.ask<{ items: { id: string; service: string }[] }>('GET', '/api/parked-events');
    return parked.items.length >= messages.length ? parked : null;
  });
  for (const { id } of items) await house.door.ask('GET', `/api/parked-events/${id}`);
}
