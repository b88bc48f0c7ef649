import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { generateSecrets, secretsFor, writeSecretsFile } from '#runtime';
import { print, type SharedOptions } from './output.js';

const holders = ['actions', 'contacts', 'notifications', 'web', 'practice', 'cli'] as const;

/** `turnout secrets DIR`: the secrets of a new cluster, one file per process with its own keys and no others. */
export function secretsCommand(): Command {
  return new Command('secrets')
    .description('write the secrets of a new cluster: DIR/<service>.json, one file per service, and DIR/all.json')
    .argument('<dir>', 'where to write; existing files are never replaced')
    .option('--once', 'do nothing, and call it done, when the secrets are there already')
    .action((dir: string, { once }: { once?: boolean }, command: Command) => {
      if (once && existsSync(join(dir, 'all.json'))) return;
      mkdirSync(dir, { recursive: true, mode: 0o700 });
      const all = generateSecrets();
      const files = [...holders.map((name) => [name, secretsFor(name, all)] as const), ['all', all] as const];
      for (const [name, secrets] of files) writeSecretsFile(join(dir, `${name}.json`), secrets);
      const { json } = command.optsWithGlobals<SharedOptions>();
      const words = `Wrote ${String(files.length)} files to ${dir}. Keep all.json offline: it holds every key.`;
      print(json, { dir, files: files.map(([name]) => `${name}.json`) }, words);
    });
}
