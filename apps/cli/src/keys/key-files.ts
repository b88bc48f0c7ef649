import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSecretsFile, replaceSecretsFile, Secrets, type SecretsFile, withNewFieldKeys } from '#runtime';
import { Refused } from '../front-door.js';

/** Ids of the field keys of one service, newest first. */
export interface KeysOfService {
  readonly service: string;
  readonly ids: readonly string[];
}

const parts = ['actions', 'contacts', 'notifications', 'web'] as const;

/**
 * The secrets files whose field keys change together: the one file of `npm start`, or those that `turnout secrets` wrote
 * for a cluster. There `all.json` comes first: what stands in it is what the others are brought to.
 */
export class KeyFiles {
  private constructor(
    private readonly main: string,
    private readonly others: readonly { readonly service: string; readonly path: string }[],
  ) {}

  static alone(path: string): KeyFiles {
    return new KeyFiles(path, []);
  }

  static ofCluster(dir: string): KeyFiles {
    const main = join(dir, 'all.json');
    if (!existsSync(main))
      throw new Refused(`${main} is not there: --dir names the folder that \`turnout secrets\` wrote.`);
    const others = parts.map((service) => ({ service, path: join(dir, `${service}.json`) }));
    return new KeyFiles(
      main,
      others.filter(({ path }) => existsSync(path)),
    );
  }

  keys(): KeysOfService[] {
    const file = readSecretsFile(this.main);
    const secrets = new Secrets(file);
    const services = Object.keys(file.fieldKeys).sort();
    return services.map((service) => ({ service, ids: secrets.fieldKeys(service).map(({ id }) => id) }));
  }

  /** Adds a key for every service, and keeps those that are there. */
  add(): void {
    this.write(withNewFieldKeys(readSecretsFile(this.main)));
  }

  /** Brings all files to what the first one says: whoever was interrupted between two of them goes on here. */
  align(): void {
    const { fieldKeys } = readSecretsFile(this.main);
    for (const { service, path } of this.others) {
      const file = readSecretsFile(path);
      replaceSecretsFile(path, { ...file, fieldKeys: { [service]: fieldKeys[service] ?? {} } });
    }
  }

  /** Throws all keys away but the newest of each service. */
  keepNewest(): void {
    const file = readSecretsFile(this.main);
    const newest = this.keys().map(({ service, ids: [id = ''] }) => [
      service,
      { [id]: file.fieldKeys[service]?.[id] ?? '' },
    ]);
    this.write({ ...file, fieldKeys: Object.fromEntries(newest) as SecretsFile['fieldKeys'] });
  }

  private write(file: SecretsFile): void {
    replaceSecretsFile(this.main, file);
    this.align();
  }
}
