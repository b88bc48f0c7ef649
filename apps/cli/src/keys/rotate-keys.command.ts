import { join } from 'node:path';
import { Command } from 'commander';
import { loadSettings, Settings } from '#runtime';
import { confirm } from '../confirm.js';
import { FrontDoor } from '../front-door.js';
import { print, type SharedOptions } from '../output.js';
import { KeyFiles } from './key-files.js';
import { RotateService } from './rotate-service.js';

interface RotateOptions extends SharedOptions {
  readonly dir?: string;
  readonly wait: string;
}

interface Rotated {
  readonly service: string;
  readonly key: string;
  readonly resealed: number;
}

const question = 'Make new keys for all personal fields, seal everything anew and throw the old keys away?';

/** `turnout rotate-keys`: new keys for the personal fields, while everything runs. Run again, it goes on. */
export function rotateKeysCommand(): Command {
  return new Command('rotate-keys')
    .description('seal all personal fields with new keys while Turnout runs; run again, it goes on where it stopped')
    .option('--dir <dir>', 'the folder with all.json and <service>.json of a cluster')
    .option('--wait <seconds>', 'how long to wait for a process that has not got its new keys', '120')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<RotateOptions>();
      const { files, door } = placesOf(options);
      await confirm(options, question);
      const services = await rotate(files, door, Number(options.wait) * 1_000);
      const sum = services.reduce((fields, { resealed }) => fields + resealed, 0);
      print(options.json, { services }, `${String(sum)} fields have new keys; the old keys are gone. ${afterwards}`);
    });
}

const afterwards = 'Backups from before today open only with the old secrets file: keep it as long as you keep them.';

function placesOf({ dir, url }: RotateOptions): { files: KeyFiles; door: FrontDoor } {
  const settings = new Settings(loadSettings().values);
  const { secretsFile, dataDir } = settings.values;
  const alone = secretsFile ?? join(dataDir, 'secrets.json');
  const files = dir === undefined ? KeyFiles.alone(alone) : KeyFiles.ofCluster(dir);
  return { files, door: new FrontDoor(url ?? settings.publicUrl, dir === undefined ? alone : join(dir, 'cli.json')) };
}

async function rotate(files: KeyFiles, door: FrontDoor, patienceMs: number): Promise<Rotated[]> {
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  // More than one key means that an earlier run did not come to its end: this one finishes it.
  const begun = files.keys().some(({ ids }) => ids.length > 1);
  if (begun) files.align();
  else files.add();
  const rotated = await Promise.all(
    files.keys().map(async ({ service, ids: [key = '', ...older] }) => {
      const resealed = await new RotateService(door, service, patienceMs, tell).run(key, older);
      return { service, key, resealed };
    }),
  );
  files.keepNewest();
  await Promise.all(rotated.map((one) => sayWhoRemembers(one, door, patienceMs, tell)));
  return rotated;
}

async function sayWhoRemembers(
  { service, key }: Rotated,
  door: FrontDoor,
  patienceMs: number,
  tell: (line: string) => void,
): Promise<void> {
  if (await new RotateService(door, service, patienceMs, tell).forgotten(key)) return;
  tell(`A process of ${service} still holds old keys: hand its new secrets file out, or restart it.`);
}
