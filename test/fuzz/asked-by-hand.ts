import { expect } from '@jest/globals';
import { request } from 'undici';
import { probe } from '#testing';
import type { Proof } from '../journeys/roles-house.js';
import type { FuzzHouse } from './fuzz-house.js';
import type { Answer } from './schemathesis.js';
import { SoftwarePasskey } from './software-passkey.js';

interface Challenge {
  readonly challenge: string;
}

interface KeyState {
  readonly sealsWith: string;
}

/** What chance cannot do: it has no passkey and no keys of the house, and a session ends only once. */
export async function askByHand(house: FuzzHouse): Promise<Answer[]> {
  const chair = await house.roles.session({ role: 'chair' });
  const asking = new AskingByHand(house);
  await asking.withPasskey(chair);
  await asking.withKeysOfTheHouse();
  await asking.exports();
  await asking.people(chair);
  await asking.conveners(chair);
  await asking.places(chair);
  await asking.locals(chair);
  await asking.merges(chair);
  await asking.grants();
  await asking.imports(chair);
  await asking.ask(chair, 'POST /api/session/end', {});
  return asking.answers;
}

class AskingByHand {
  readonly answers: Answer[] = [];
  private readonly passkey: SoftwarePasskey;

  constructor(private readonly house: FuzzHouse) {
    this.passkey = new SoftwarePasskey(house.roles.house.publicUrl);
  }

  /** Asks, and keeps what came of it under the address as the document has it. */
  async ask(proof: Proof, operation: string, body?: object, named = ''): Promise<{ text: string; cookie: string }> {
    const [method = '', path = ''] = operation.split(' ');
    const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json';
    const filled = named.split(' ').reduce((so, id) => so.replace(/\{(?!position)\w+\}/, id), path);
    const answer = await request(this.house.roles.url + filled.replace('{position}', '0'), {
      method: method as 'GET',
      headers: { ...proof, ...(body && { 'content-type': type }) },
      body: Buffer.isBuffer(body) || body === undefined ? body : JSON.stringify(body),
    });
    this.answers.push({ operation, status: answer.statusCode });
    return { text: await answer.body.text(), cookie: String(answer.headers['set-cookie'] ?? '') };
  }

  async withPasskey(proof: Proof): Promise<void> {
    const made = await this.challenged(proof, 'POST /api/staff/me/passkeys/challenge');
    await this.ask(made.proof, 'POST /api/staff/me/passkeys', { answer: this.passkey.made(made.challenge) });
    for (const path of ['/api/sessions/passkey', '/api/sessions/proof']) {
      const asked = await this.challenged(proof, `POST ${path}/challenge`);
      await this.ask(asked.proof, `POST ${path}`, { answer: this.passkey.signed(asked.challenge) });
    }
  }

  /** As the command line does it: by the identity that the secrets file gives. */
  async withKeysOfTheHouse(): Promise<void> {
    const path = '/api/field-keys/{service}';
    const proof = this.house.roles.commandLine();
    const { sealsWith } = JSON.parse((await this.ask(proof, `GET ${path}`, undefined, 'contacts')).text) as KeyState;
    await this.ask(proof, `POST ${path}/choose`, { key: sealsWith }, 'contacts');
    await this.ask(proof, `POST ${path}/reseal`, {}, 'contacts');
    await this.ask(proof, `POST ${path}/retire`, { keys: ['neverused'] }, 'contacts');
  }

  /** What is said of a person names the version of them that it was said on. */
  async people(chair: Proof): Promise<void> {
    const id = this.house.things.person;
    const { text } = await this.ask(chair, 'GET /api/contacts/{id}', undefined, id);
    const { version } = JSON.parse(text) as { version: number };
    await this.ask(chair, 'PATCH /api/contacts/{id}', { version, skills: ['medic'], tags: ['choir'] }, id);
    const note = await this.ask(chair, 'POST /api/contacts/{id}/notes', { text: 'Brings the drums' }, id);
    const { id: noteId } = JSON.parse(note.text) as { id: string };
    await this.ask(chair, 'DELETE /api/contacts/{id}/notes/{noteId}', undefined, `${id} ${noteId}`);
  }

  /** Somebody can only be let go after they came. */
  async conveners(chair: Proof): Promise<void> {
    const { circle, person } = this.house.things;
    const path = '/api/circles/{id}/conveners/{contactId}';
    for (const method of ['PUT', 'DELETE']) await this.ask(chair, `${method} ${path}`, {}, `${circle} ${person}`);
  }

  /** What is said of a circle or a workplace names the version of it too. */
  async places(chair: Proof): Promise<void> {
    for (const kind of ['circles', 'workplaces']) {
      const made = await this.ask(chair, `POST /api/${kind}`, { name: 'Said by hand' });
      const { id, version } = JSON.parse(made.text) as { id: string; version: number };
      await this.ask(chair, `PATCH /api/${kind}/{id}`, { version, sector: 'health' }, id);
    }
  }

  /** A union local of its own, whose unit and person are taken away again. */
  async locals(chair: Proof): Promise<void> {
    const made = await this.ask(chair, 'POST /api/union-locals', { name: 'Drivers Local 7', units: ['Vans'] });
    const { id, version, units } = JSON.parse(made.text) as { id: string; version: number; units: { id: string }[] };
    const one = '/api/union-locals/{id}';
    await this.ask(chair, `GET ${one}`, undefined, id);
    await this.ask(chair, `PATCH ${one}`, { version, name: 'Drivers Local 8' }, id);
    await this.ask(chair, `POST ${one}/units`, { name: 'Trucks' }, id);
    await this.ask(chair, `DELETE ${one}/units/{unitId}`, {}, `${id} ${units[0]?.id ?? ''}`);
    for (const method of ['PUT', 'DELETE']) {
      await this.ask(chair, `${method} ${one}/contacts/{contactId}`, {}, `${id} ${this.house.things.person}`);
    }
  }

  /** Two records are told apart for a while, then made one, and taken apart again. */
  async merges(chair: Proof): Promise<void> {
    const made = ['Lua Byhand', 'Lua M. Byhand'].map((name) => this.ask(chair, 'POST /api/contacts', { name }));
    const [kept, gone] = (await Promise.all(made)).map(({ text }) => (JSON.parse(text) as { id: string }).id);
    const told = await this.ask(chair, 'POST /api/contacts/told-apart', { contactIds: [kept, gone] });
    const pair = (JSON.parse(told.text) as { id: string }).id;
    await this.ask(chair, 'DELETE /api/contacts/told-apart/{id}', {}, pair);
    const merged = await this.ask(chair, 'POST /api/contacts/merges', { keepId: kept, goneId: gone });
    const { id } = JSON.parse(merged.text) as { id: string };
    await this.ask(chair, 'POST /api/contacts/merges/{id}/undo', undefined, id);
  }

  /** A list of people: one asks for it, another lets it be made or refuses it, and the first one downloads it. */
  async exports(): Promise<void> {
    const [one, other] = [
      await this.house.roles.session({ role: 'chair' }),
      await this.house.roles.session({ role: 'chair' }),
    ];
    const wanted = { circleId: this.house.things.circle, reason: 'Calling round tonight' };
    const [made, refused] = [await this.idOf(one, wanted), await this.idOf(one, wanted)];
    await this.ask(other, 'POST /api/exports/{id}/refuse', {}, refused);
    await this.ask(other, 'POST /api/exports/{id}/approve', {}, made);
    await probe('the file of the export', async () => {
      const { text } = await this.ask(one, 'GET /api/exports/{id}', undefined, made);
      expect((JSON.parse(text) as { state: string }).state).toBe('ready');
      return true;
    });
    await this.ask(one, 'GET /api/exports/{id}/file', undefined, made);
  }

  /** A file of people in parts: it is stopped and goes on, its refused rows are looked at, and it is deleted. */
  async imports(proof: Proof): Promise<void> {
    const path = '/api/imports/{id}';
    const rows = Array.from({ length: 3_000 }, (_, at) => `Uma${String(at)},Byhand,u${String(at)}@example.org`);
    const file = Buffer.from(['first_name,last_name,email', 'Nobody,Byhand,', ...rows].join('\n'));
    const wanted = { fileName: 'byhand.csv', kind: 'csv', bytes: file.length };
    const { id } = JSON.parse((await this.ask(proof, 'POST /api/imports/files', wanted)).text) as { id: string };
    await this.ask(proof, `PUT ${path}/parts/{position}`, file, id);
    await this.ask(proof, `POST ${path}/look`, {}, id);
    await this.ask(proof, `POST ${path}/start`, { consent: null }, id);
    await this.ask(proof, `POST ${path}/stop`, {}, id);
    await this.ask(proof, `POST ${path}/resume`, {}, id);
    await probe('the end of the import', async () => {
      const { text } = await this.ask(proof, `GET ${path}`, undefined, id);
      expect((JSON.parse(text) as { state: string }).state).toBe('done');
      return true;
    });
    await this.ask(proof, `GET ${path}/rejected`, undefined, id);
    await this.ask(proof, `DELETE ${path}`, undefined, id);
  }

  /** A role: an admin asks for it, a chair hands it out or refuses it, and the admin takes what was made. */
  async grants(): Promise<void> {
    const [admin, chair] = [
      await this.house.roles.session({ role: 'admin' }),
      await this.house.roles.session({ role: 'chair' }),
    ];
    const [approved, refused] = [await this.grantTo(admin, 'auditor'), await this.grantTo(admin, 'texter')];
    await this.ask(chair, 'GET /api/staff/grants');
    await this.ask(chair, 'POST /api/staff/grants/{id}/refuse', {}, refused);
    await this.ask(chair, 'POST /api/staff/grants/{id}/approve', {}, approved);
    await this.ask(admin, 'POST /api/staff/grants/{id}/claim', {}, approved);
    const { text } = await this.ask(admin, 'POST /api/staff/invitations', { role: 'texter' });
    await this.ask(admin, 'GET /api/staff/invitations');
    const { grantId } = JSON.parse(text) as { grantId: string };
    await this.ask(admin, 'POST /api/staff/invitations/{id}/take-back', {}, grantId);
  }

  private async grantTo(admin: Proof, role: string): Promise<string> {
    const { text } = await this.ask(admin, 'POST /api/staff/tokens', { role });
    return (JSON.parse(text) as { grantId: string }).grantId;
  }

  private async idOf(proof: Proof, wanted: object): Promise<string> {
    const { text } = await this.ask(proof, 'POST /api/exports', wanted);
    return (JSON.parse(text) as { id: string }).id;
  }

  /** What must be signed, and the proof together with the cookie that the answer needs. */
  private async challenged(proof: Proof, operation: string): Promise<{ challenge: string; proof: Proof }> {
    const answer = await this.ask(proof, operation, {});
    const { challenge } = JSON.parse(answer.text) as Challenge;
    const cookie = [proof.cookie, answer.cookie.split(';')[0]].filter(Boolean).join('; ');
    return { challenge, proof: { ...proof, cookie } };
  }
}
