import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureProgram, machinePrograms } from '../programs.js';
import { repositoryRoot } from '../repository.js';

const run = promisify(execFile);
const fetchWithinMs = 300_000;

/**
 * The folder with the jars that test/kafka/pom.xml names, fetched with Maven the first time and kept in .cache/.
 *
 * @throws Error with what Maven said when they cannot be fetched.
 */
export async function kafkaJars(): Promise<string> {
  const root = repositoryRoot();
  const pom = join(root, 'test', 'kafka', 'pom.xml');
  const version = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12);
  const jars = join(root, '.cache', `kafka-${version}`);
  if (!existsSync(jars)) await fetchJars(pom, jars);
  return jars;
}

/** Fetched beside and renamed: a folder of jars is whole, or is not there. */
async function fetchJars(pom: string, jars: string): Promise<void> {
  const maven = await ensureProgram(machinePrograms.maven);
  await mkdir(join(jars, '..'), { recursive: true });
  const unfinished = await mkdtemp(`${jars}.part-`);
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`, '-DincludeScope=runtime'];
  try {
    // -C: a jar whose checksum is wrong is refused.
    await run(maven, ['-q', '-B', '-C', '-f', pom, ...goal], { timeout: fetchWithinMs });
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw new Error(`Maven could not fetch the jars of Kafka: ${mavenSaid(error)}`, { cause: error });
  }
  await rename(unfinished, jars).catch(async (error: unknown) => {
    if (!existsSync(jars)) throw error;
    // Another worker was faster.
    await rm(unfinished, { recursive: true, force: true });
  });
}

function mavenSaid(error: unknown): string {
  const { stdout, message } = error as { stdout?: string; message?: string };
  return stdout?.trim() || message || String(error);
}
