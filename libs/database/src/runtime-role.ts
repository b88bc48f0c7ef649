import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { sqlState } from './database.js';
import { missingRights, type RelationRights, rightsStatements, type TableRights } from './runtime-rights.rules.js';

/** How a service wants to be let in while it runs. */
export interface RuntimeWish {
  /** The same in every replica of the service, and known to nobody else. */
  readonly password: string;
  /** Tables in which the running service may do less than read, add, change and delete. */
  readonly narrow: TableRights;
}

/** The way in of the running service, or why it has to go in as the owner. */
export type RuntimeAccess = { readonly url: string } | { readonly refusal: string };

const wrongPassword: ReadonlySet<string> = new Set(['28P01', '28000']);
const notPermitted = '42501';
const scramIterations = 4096;

/**
 * Makes the role that a service runs as, gives it what it needs and no more, and tries it. The owner of the database
 * makes tables and is then not used any more, so that a running service cannot take back what it once wrote down.
 *
 * @param owner a connection of the owner, held by the one process that migrates now.
 */
export async function openRuntimeRole(
  owner: Client,
  url: string,
  role: string,
  wish: RuntimeWish,
): Promise<RuntimeAccess> {
  const runtimeUrl = withAccount(url, role, wish.password);
  try {
    const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (rowCount === 0) await setPassword(owner, 'CREATE ROLE', role, wish.password);
    await grantRights(owner, role, wish.narrow);
    if (!(await letsIn(runtimeUrl))) await setPassword(owner, 'ALTER ROLE', role, wish.password);
    return await tried(runtimeUrl, role, wish.narrow);
  } catch (error) {
    const state = sqlState(error);
    if (state === notPermitted) return { refusal: 'the user of DATABASE_URL may not make roles (CREATEROLE)' };
    if (wrongPassword.has(state ?? '')) return { refusal: `the server does not let the role ${role} in by password` };
    throw error;
  }
}

function withAccount(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  return changed.toString();
}

async function setPassword(
  owner: Client,
  verb: 'CREATE ROLE' | 'ALTER ROLE',
  role: string,
  password: string,
): Promise<void> {
  const verifier = owner.escapeLiteral(scramVerifier(password));
  await owner.query(`${verb} ${owner.escapeIdentifier(role)} LOGIN PASSWORD ${verifier}`);
}

/** What PostgreSQL itself would keep of the password, so that the password is in no statement that somebody logs. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, scramIterations, 32, 'sha256');
  const hmac = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  const beginning = `SCRAM-SHA-256$${String(scramIterations)}:${salt.toString('base64')}`;
  return `${beginning}$${stored}:${hmac('Server Key').toString('base64')}`;
}

/** Only what is missing is changed: a start that changes no row of the catalogue disturbs nobody. */
async function grantRights(owner: Client, role: string, narrow: TableRights): Promise<void> {
  const found = await owner.query<RelationRights>(rightsInForce, [role]);
  const { rows } = await owner.query<{ version: number }>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  const missing = missingRights(found.rows, narrow, rows[0]?.version ?? 0);
  const name = owner.escapeIdentifier(role);
  for (const statement of rightsStatements(missing, name, (text) => owner.escapeIdentifier(text))) {
    await owner.query(statement);
  }
}

const rightsInForce = `
  SELECT n.nspname AS schema, c.relname AS name, c.relkind = 'S' AS "isSequence",
         has_schema_privilege(r.oid, n.oid, 'USAGE') AS "maySee",
         ARRAY(SELECT a.privilege_type::text FROM aclexplode(c.relacl) a WHERE a.grantee = r.oid) AS rights
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_roles r ON r.rolname = $1
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
  ORDER BY 1, 2`;

async function letsIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (wrongPassword.has(sqlState(error) ?? '')) return false;
    throw error;
  } finally {
    await client.end();
  }
}

/** What was granted to everybody, or to a role above this one, is in force too; so the role itself is asked. */
async function tried(url: string, role: string, narrow: TableRights): Promise<RuntimeAccess> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const [table, allowed] of Object.entries(narrow)) {
      const others = ['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'].filter((right) => !allowed.includes(right));
      const { rows } = await client.query<{ may: boolean }>('SELECT has_table_privilege($1, $2) AS may', [
        table,
        others.join(','),
      ]);
      if (rows[0]?.may) return { refusal: `the role ${role} may change ${table} by a right it has from elsewhere` };
    }
    return { url };
  } finally {
    await client.end();
  }
}
