import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import {
  identityHeader,
  loadSettings,
  readSecretsFile,
  Secrets,
  ServiceIdentity,
  Settings,
  SystemClock,
} from '#runtime';
import { type Dispatcher, request } from 'undici';
import type { Language } from '#words';
import { refusalInWords } from './refusal-in-words.js';

/** What the front door refused or could not do, in words for the person at the keyboard. */
export class Refused extends Error {
  override name = 'Refused';

  /** @param code of the refusal, when Turnout itself said no. */
  constructor(
    message: string,
    options?: ErrorOptions,
    readonly code?: string,
    /** What it says beside the words of its code: an id, a line, a state. */
    readonly detail?: string,
  ) {
    super(message, options);
  }
}

/** Nobody answered, or a part that is needed was away: worth another try, unlike what was refused. */
export class NoAnswer extends Refused {
  override name = 'NoAnswer';
}

/** Whoever sits at the machine with the keys: to the services a chair without a name of their own. */
const keyHolder = { id: 'cli', role: 'chair' } as const;

/** The running Turnout, asked with the keys of this installation: whoever can read the secrets file may. */
export class FrontDoor {
  private readonly identity: ServiceIdentity;

  constructor(
    private readonly url: string,
    secretsFile: string,
    /** Of what the services put into words. */
    private readonly language: Language = 'en',
  ) {
    if (!existsSync(secretsFile)) {
      throw new Refused(`${secretsFile} is not there. Run this where Turnout runs, or name its TURNOUT_DATA_DIR.`);
    }
    this.identity = new ServiceIdentity('cli', new Secrets(readSecretsFile(secretsFile)), new SystemClock());
  }

  /** The front door of the settings of this shell. */
  static fromSettings(url: string | undefined, language?: Language): FrontDoor {
    const settings = new Settings(loadSettings().values);
    const { secretsFile, dataDir } = settings.values;
    return new FrontDoor(url ?? settings.publicUrl, secretsFile ?? `${dataDir}/secrets.json`, language);
  }

  /**
   * The JSON that Turnout answers.
   *
   * @param body bytes go as they are, everything else as JSON.
   * @param key Idempotency-Key, for what must not be done twice when it is asked for again.
   * @throws NoAnswer when Turnout is not running there; Refused when it says no. The message says why and what to do.
   */
  async ask<T>(method: Method, path: string, body?: object, key?: string): Promise<T> {
    const answer = await this.send(method, path, body, key);
    const text = await this.reached(answer.body.text());
    if (answer.statusCode < 300) return JSON.parse(text) as T;
    throw this.refusal(answer.statusCode, text);
  }

  /**
   * Writes what Turnout answers to a new file that only its owner can read, as it comes.
   *
   * @returns the name of the file.
   * @throws as {@link ask}; Refused when the answer was cut off: then no file is left.
   */
  async save(path: string, file: string): Promise<string> {
    const answer = await this.send('GET', path);
    if (answer.statusCode >= 300) throw this.refusal(answer.statusCode, await this.reached(answer.body.text()));
    // One that is there already is no file of ours to write or to remove: this fails before anything is touched.
    const handle = await open(file, 'wx', 0o600);
    try {
      await pipeline(answer.body, handle.createWriteStream());
    } catch (cause) {
      await rm(file, { force: true });
      throw new Refused('The file was cut off on its way. Fetch it once more.', { cause });
    }
    return file;
  }

  private refusal(status: number, text: string): Refused {
    const words = refusalInWords(status, text, this.language);
    const { code, detail } = refusalOf(text);
    return away.has(status) ? new NoAnswer(words) : new Refused(words, {}, code, detail);
  }

  private async send(method: Method, path: string, body?: object, key?: string): Promise<Dispatcher.ResponseData> {
    const answer = request(new URL(path, this.url), {
      method,
      headers: {
        'content-type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json',
        'accept-language': this.language,
        [identityHeader]: this.identity.sign('web', keyHolder),
        ...(key && { 'idempotency-key': key }),
      },
      body: body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
    return this.reached(answer);
  }

  private reached<T>(answer: Promise<T>): Promise<T> {
    return answer.catch((cause: unknown) => {
      throw new NoAnswer(`Turnout does not answer at ${this.url}. Start it, or name another address with --url.`, {
        cause,
      });
    });
  }
}

function refusalOf(text: string): { readonly code?: string; readonly detail?: string } {
  return text.startsWith('{') ? (JSON.parse(text) as { code?: string; detail?: string }) : {};
}

/** What can be asked for. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Answers of a front door whose service behind is away for the moment. */
const away: ReadonlySet<number> = new Set([502, 503, 504]);
