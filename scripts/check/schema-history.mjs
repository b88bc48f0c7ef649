import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { walk } from '../files.mjs';
import { breaches } from '../generate/schema-growth.mjs';

const run = promisify(execFile);
const folder = 'libs/contracts/schemas';

/** The last commit, for a change that is not committed yet; and the one before it, for a change that is. */
const commits = ['HEAD', 'HEAD^1'];

async function committed(root, commit, path) {
  try {
    return JSON.parse((await run('git', ['show', `${commit}:${path}`], { cwd: root })).stdout);
  } catch {
    // That commit does not have the file, or is not there: a new event, the first commit, or a shallow clone.
    return null;
  }
}

/** Every committed schema that grew more than optional fields. An event that is gone altogether is no breach. */
export async function brokenSchemas(root) {
  const found = new Set();
  for (const path of await walk(root, folder)) {
    const now = JSON.parse(await readFile(join(root, path), 'utf8'));
    for (const commit of commits) {
      const earlier = await committed(root, commit, path);
      if (earlier === null) continue;
      for (const breach of breaches(earlier, now)) found.add(`${path}: ${breach}; make it a new version`);
    }
  }
  return [...found];
}
