import type { paths } from './schema.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type MethodsOf<Path> = { [M in Method]: Path extends Readonly<Record<M, object>> ? Uppercase<M> : never }[Method];

/** `/api/actions/{id}` as the access table writes it: `/api/actions/:id`. */
type Written<Path extends string> = Path extends `${infer Before}{${infer Name}}${infer After}`
  ? `${Before}:${Name}${Written<After>}`
  : Path;

type OfApi = { [Path in keyof paths]: `${MethodsOf<paths[Path]>} ${Written<Path>}` }[keyof paths];

/** An address as the access table names it, such as `GET /api/actions/:id`. */
export type Address = OfApi | 'GET /staff' | 'GET /approve';
