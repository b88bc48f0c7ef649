import openapiTS, { astToString } from 'openapi-typescript';

const banner =
  '/* Made by `npm run generate` from the OpenAPI document: the shapes in which the console speaks to the API. */';

/** apps/web/src/console/api/schema.d.ts: the public API as types, so that the console cannot ask for what is not there. */
export async function consoleTypes(openapi) {
  const types = astToString(await openapiTS(JSON.parse(openapi)));
  return { path: 'apps/web/src/console/api/schema.d.ts', content: `${banner}\n\n${types}` };
}
