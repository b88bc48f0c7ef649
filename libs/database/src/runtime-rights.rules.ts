/** Rights by table name. */
export type TableRights = Readonly<Record<string, readonly string[]>>;

/** A table or sequence, and what the role was given on it by name. */
export interface RelationRights {
  readonly schema: string;
  readonly name: string;
  readonly isSequence: boolean;
  /** The role may look into the schema. */
  readonly maySee: boolean;
  readonly rights: readonly string[];
}

/** What a relation lacks, or has too much of: what the role is to have on it in all. */
export interface MissingRights extends RelationRights {
  readonly wanted: readonly string[];
}

/** From this version on a role may be allowed to gather statistics of tables that it does not own. */
const knowsMaintain = 170_000;

const rowRights = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** TypeORM's own list of what was migrated; nobody but the owner writes it. */
const migrations = { migrations: ['SELECT'] };

/** The relations on which the role does not have exactly what it is to have. */
export function missingRights(
  relations: readonly RelationRights[],
  narrow: TableRights,
  serverVersion: number,
): MissingRights[] {
  const narrowed: TableRights = { ...migrations, ...narrow };
  const usual = serverVersion >= knowsMaintain ? [...rowRights, 'MAINTAIN'] : rowRights;
  return relations
    .map((relation) => ({
      ...relation,
      wanted: relation.isSequence ? ['SELECT', 'USAGE'] : (narrowed[relation.name] ?? usual),
    }))
    .filter(
      ({ rights, wanted, maySee }) =>
        !maySee || rights.length !== wanted.length || !wanted.every((right) => rights.includes(right)),
    );
}

/** The statements that bring it about. */
export function rightsStatements(
  missing: readonly MissingRights[],
  role: string,
  quote: (name: string) => string,
): string[] {
  const closed = new Set(missing.filter(({ maySee }) => !maySee).map(({ schema }) => schema));
  const schemas = [...closed].map((schema) => `GRANT USAGE ON SCHEMA ${quote(schema)} TO ${role}`);
  const relations = missing.flatMap(({ schema, name, isSequence, rights, wanted }) => {
    const on = `ON ${isSequence ? 'SEQUENCE' : 'TABLE'} ${quote(schema)}.${quote(name)}`;
    const revoke = rights.length > 0 ? [`REVOKE ALL ${on} FROM ${role}`] : [];
    return [...revoke, `GRANT ${wanted.join(', ')} ${on} TO ${role}`];
  });
  return [...schemas, ...relations];
}
