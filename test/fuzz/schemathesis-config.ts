/** What differs between runs. */
export interface Configured {
  /** Sent with each request. */
  readonly headers: Readonly<Record<string, string>>;
  /** Ids of operations that are asked with their examples only. */
  readonly once: readonly string[];
  /** Ids of operations that are asked with their examples and a few made-up requests. */
  readonly briefly: readonly string[];
  /** Made-up requests for each other operation, besides those at the edges of its document. */
  readonly examples: number;
  /** Checks that do not hold for what is asked. */
  readonly without?: readonly string[];
  /** Requests at the edges of the document, field by field, are left to other runs. */
  readonly noEdges?: boolean;
}

/** Texts that programs trip over; they are put wherever a text may be. */
export const oddTexts: readonly string[] = [
  ...['\0', 'a\0b', '%00', '%', '..%2f..%2finternal', '../../internal', '"><i data-probe="1">', "' OR 1=1 --"],
  ...['99999999999999999999', '-1', '1e400', '2026-02-30T25:61:61Z', '+275760-09-13T00:00:00.001Z'],
  ...['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00', '9999-12-31T23:59:59Z', '\uFEFF\u202E\u0301', 'null'],
  ...['${7*7}', '{{7*7}}', "=cmd|' /C calc'!A0", '__proto__', '🙂🙂🙂🙂', 'ﷺ', 'ﬀ', 'İ', '٣١٢٥٥٥٠١٦١'],
];

const rejection = 'negative_data_rejection';

/** What may become of a request that breaks the document; one that is too large is refused before it is read. */
const rejections = ['400', '401', '403', '404', '409', '413', '414', '415', '422', '429'];

/** The configuration file of schemathesis for a run. */
export function configText({ headers, once, briefly, examples, without = [], noEdges }: Configured): string {
  return [
    'warnings = false',
    'max-redirects = 0',
    '[cache]',
    'enabled = false',
    '[headers]',
    ...Object.entries(headers).map(([name, value]) => `${text(name)} = ${text(value)}`),
    '[output.truncation]',
    'enabled = true',
    '[generation]',
    `max-examples = ${String(examples)}`,
    'database = "none"',
    'no-shrink = true',
    '[generation.dictionaries]',
    'string = { dictionary = "odd", probability = 0.2 }',
    '[dictionaries.odd]',
    `values = ${list(oddTexts)}`,
    '[checks]',
    ...[...excluded, ...without].map((check) => `${check} = { enabled = false }`),
    ...(without.includes(rejection) ? [] : [`${rejection} = { expected-statuses = ${list(rejections)} }`]),
    '[phases.examples]',
    'fill-missing = true',
    'operation-ordering = "none"',
    ownIds,
    '[phases.coverage]',
    ...(noEdges ? ['enabled = false'] : []),
    ownIds,
    '[phases.fuzzing]',
    ownIds,
    '[phases.stateful]',
    'enabled = false',
    ...less(once, 'phases = { coverage = { enabled = false }, fuzzing = { enabled = false } }'),
    ...less(briefly, 'phases = { coverage = { enabled = false }, fuzzing = { generation = { max-examples = 2 } } }'),
    '',
  ].join('\n');
}

/** With ids that it heard of in answers it would erase everybody before the others have asked. */
const ownIds = 'extra-data-sources = { responses = false }';

/**
 * Not asked: an address that knows no such method is not there for it (404); a document cannot say which texts are
 * names of zones or which ids there are (hooks.py has a check of its own instead); proofs go with every request.
 */
const excluded = ['unsupported_method', 'allow_header_conformance', 'positive_data_acceptance', 'ignored_auth'];

function less(ids: readonly string[], how: string): string[] {
  return ids.length === 0 ? [] : ['[[operations]]', `include-operation-id = ${list(ids)}`, how];
}

/** JSON's texts are TOML's, but for DEL. */
function text(value: string): string {
  return JSON.stringify(value).replaceAll('\x7f', '\\u007f');
}

function list(values: readonly string[]): string {
  return `[${values.map(text).join(', ')}]`;
}
