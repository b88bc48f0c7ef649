import { request } from 'undici';
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
  async ask(proof: Proof, operation: string, body?: object, service = ''): Promise<{ text: string; cookie: string }> {
    const [method = '', path = ''] = operation.split(' ');
    const answer = await request(this.house.roles.url + path.replace('{service}', service), {
      method: method as 'GET',
      headers: { ...proof, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
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

  /** What must be signed, and the proof together with the cookie that the answer needs. */
  private async challenged(proof: Proof, operation: string): Promise<{ challenge: string; proof: Proof }> {
    const answer = await this.ask(proof, operation, {});
    const { challenge } = JSON.parse(answer.text) as Challenge;
    const cookie = [proof.cookie, answer.cookie.split(';')[0]].filter(Boolean).join('; ');
    return { challenge, proof: { ...proof, cookie } };
  }
}
