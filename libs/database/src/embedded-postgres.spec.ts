import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, processIdentity, startEmbeddedPostgres } from './embedded-postgres.js';

async function rowsOf(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

describe('startEmbeddedPostgres', () => {
  let dir: string;
  let running: EmbeddedPostgres | undefined;
  const start = async (): Promise<EmbeddedPostgres> => (running = await startEmbeddedPostgres({ dir }));

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'embedded-'));
    // Made by mkdtemp for its owner alone; the server may run under another account.
    await chmod(dir, 0o755);
  });
  afterEach(() => running?.stop());
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('keeps its data from one start to the next and listens on loopback only', async () => {
    const first = await start();
    await rowsOf(first.url, 'CREATE TABLE pickets (title text)');
    await rowsOf(first.url, `INSERT INTO pickets VALUES ('North gate')`);
    await first.stop();
    await first.stop();
    expect(processIdentity(first.pid)).toBeNull();

    const second = await start();
    expect(await rowsOf(second.url, 'SELECT title FROM pickets')).toEqual([{ title: 'North gate' }]);
    expect(await rowsOf(second.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await rowsOf(second.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  });

  it('refuses a wrong password', async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(rowsOf(wrong.toString(), 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('keeps what was committed when the server is killed', async () => {
    const first = await start();
    await rowsOf(first.url, `CREATE TABLE kept AS SELECT 1 AS one`);
    process.kill(first.pid, 'SIGKILL');
    await first.stop();
    const second = await start();
    expect(await rowsOf(second.url, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('stops the server that a killed process left running, and starts anew on its data', async () => {
    const orphan = await serverOfAKilledProcess(dir);
    expect(processIdentity(orphan)).not.toBeNull();
    const { url, pid } = await start();
    expect(pid).not.toBe(orphan);
    expect(processIdentity(orphan)).toBeNull();
    expect(await rowsOf(url, 'SELECT count(*)::int AS databases FROM pg_database')).toEqual([{ databases: 3 }]);
  });

  it('starts in a folder that other accounts may not enter, such as the home of root', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'closed-'));
    running = await startEmbeddedPostgres({ dir: join(closed, 'data') });
    expect(await rowsOf(running.url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    await running.stop();
    await rm(closed, { recursive: true });
  });

  it('starts over a pid file whose number now belongs to another program', async () => {
    await (await start()).stop();
    await writeFile(join(dir, 'data', 'postmaster.pid'), `${process.pid}\n${dir}/data\n1\n5432\n\n\n\n`, {
      mode: 0o600,
    });
    const { url } = await start();
    expect(await rowsOf(url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  it('refuses a folder that a running process holds, naming it, and leaves its server alone', async () => {
    const { url } = await start();
    await expect(startEmbeddedPostgres({ dir })).rejects.toThrow(`in use by process ${process.pid}`);
    expect(await rowsOf(url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  it('tells when the server ends although nobody stopped it', async () => {
    const told = new Promise<string>((tell) => {
      void startEmbeddedPostgres({ dir, onUnexpectedEnd: tell }).then((server) => {
        running = server;
        process.kill(server.pid, 'SIGQUIT');
      });
    });
    await expect(told).resolves.toMatch(/immediate shutdown|ended/);
  });

  it('says what the log says when the server cannot start', async () => {
    const broken = startEmbeddedPostgres({ dir, settings: { shared_buffers: 'plenty' } });
    await expect(broken).rejects.toThrow(/shared_buffers/);
  });
});

/** Starts a server from a process of its own, which is killed as soon as the server answers. */
async function serverOfAKilledProcess(dir: string): Promise<number> {
  const script = join(import.meta.dirname, '..', '..', '..', 'dist/libs/database/src/embedded-postgres.js');
  const code = `import(${JSON.stringify(script)}).then(async (m) => {
    const server = await m.startEmbeddedPostgres({ dir: ${JSON.stringify(dir)} });
    process.stdout.write(String(server.pid));
    setInterval(() => undefined, 1000);
  });`;
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<string>((done) => child.once('exit', () => done('it ended by itself')));
  const started = new Promise<string>((done) => child.stdout.once('data', (chunk: Buffer) => done(chunk.toString())));
  const pid = await Promise.race([started, ended]);
  child.kill('SIGKILL');
  await ended;
  expect(await readFile(join(dir, 'data', 'postmaster.pid'), 'utf8')).toContain(pid);
  return Number(pid);
}
