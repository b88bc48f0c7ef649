import { Page } from '#look';
import { doorWords } from '../words/door.words.js';
import type { Reader } from './reader.js';

/** What the page reads of an OpenAPI document. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
}

interface ApiOperation {
  readonly summary: string;
  readonly 'x-access': readonly string[];
}

export interface ApiDocsPageView extends Reader {
  readonly api: ApiDocument;
}

/** `/api/docs`: every address of the public API with what it does and who may ask. */
export function ApiDocsPage({ site, language, api }: ApiDocsPageView) {
  const say = (key: Parameters<typeof doorWords.say>[1]) => doorWords.say(language, key);
  return (
    <Page site={site} language={language} title={say('apiTitle')} path="/api/docs" kind="staff">
      <div class="roomy stack">
        <h1>{say('apiTitle')}</h1>
        <p>{say('apiLead')}</p>
        <p>
          <a href="/api/openapi.json">{say('apiDocument')}</a>
        </p>
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{say('apiAddress')}</th>
              <th scope="col">{say('apiDoes')}</th>
              <th scope="col">{say('apiWho')}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(api.paths).flatMap(([path, operations]) =>
              Object.entries(operations).map(([method, operation]) => (
                <tr key={method + path}>
                  <th scope="row">
                    <code>{`${method.toUpperCase()} ${path}`}</code>
                  </th>
                  <td lang="en">{operation.summary}</td>
                  <td lang="en">{operation['x-access'].join(', ')}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </Page>
  );
}
