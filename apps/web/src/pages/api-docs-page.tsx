import { Page } from '#look';
import { doorWords } from '../words/door.words.js';
import type { Reader } from './reader.js';

/** What the page reads of an OpenAPI document. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: { readonly schemas: { readonly Problem: { readonly 'x-refusals': Refusals } } };
}

type Refusals = Readonly<Record<string, Refusal>>;

interface Refusal {
  readonly status: number;
  readonly whatHappened: string;
  readonly whatWasDone: string;
  readonly whatToDo: string;
}

interface ApiOperation {
  readonly summary: string;
  readonly 'x-access': readonly string[];
}

export interface ApiDocsPageView extends Reader {
  readonly api: ApiDocument;
}

/** `/api/docs`: every address of the public API with what it does and who may ask, and every refusal by its code. */
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
        <h2>{say('apiRefusals')}</h2>
        <p>{say('apiRefusalsLead')}</p>
        <RefusalRows refusals={api.components.schemas.Problem['x-refusals']} />
      </div>
    </Page>
  );
}

/** Each has its code for an id: the `type` of a refusal points there. */
function RefusalRows({ refusals }: { readonly refusals: Refusals }) {
  return (
    <dl class="stack" lang="en">
      {Object.entries(refusals).map(([code, { status, whatHappened, whatWasDone, whatToDo }]) => (
        <div key={code} id={code}>
          <dt>
            <code>{code}</code> ({status})
          </dt>
          <dd>
            {whatHappened} {whatWasDone} <b>{whatToDo}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}
