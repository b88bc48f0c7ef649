import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { walk } from '../files.mjs';

function isDefinition(value) {
  return (
    typeof value === 'object' && value !== null && Array.isArray(value.entities) && Array.isArray(value.migrations)
  );
}

/** Every service's definition, as its built `<service>.module.js` exports it. */
async function definitionsOf(root) {
  const files = (await walk(root, 'apps')).filter((file) => /^apps\/[^/]+\/src\/[^/]+\.module\.ts$/.test(file));
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(root, 'dist', file.replace(/\.ts$/, '.js'))).href)),
  );
  return modules.flatMap((module) => Object.values(module).filter(isDefinition));
}

/** TypeORM reads the tables side by side over one connection, which takes one statement at a time. */
function oneByOne(dataSource) {
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const ask = runner.query.bind(runner);
    let last = Promise.resolve();
    runner.query = (...statement) => {
      const answer = last.then(() => ask(...statement));
      last = answer.catch(() => undefined);
      return answer;
    };
    return runner;
  };
}

async function drift(database, url, definition) {
  const dataSource = await database.openDatabase(url, definition);
  oneByOne(dataSource);
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => `${definition.name}: the entities would also need: ${query}`);
  } finally {
    await dataSource.destroy();
  }
}

/** What the entities say beyond, or against, what the migrations of the same service made. */
export async function entityDrift(root) {
  const database = await import(pathToFileURL(join(root, 'dist/libs/database/src/index.js')).href);
  const definitions = await definitionsOf(root);
  if (definitions.length === 0) return ['no service has a definition'];
  const dir = await mkdtemp(join(tmpdir(), 'entity-drift-'));
  await chmod(dir, 0o755);
  const server = await database.startEmbeddedPostgres({ dir, settings: { fsync: 'off' } });
  try {
    const found = [];
    for (const definition of definitions) found.push(...(await drift(database, server.url, definition)));
    return found;
  } finally {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
}
