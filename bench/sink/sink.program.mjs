/** The sink for machines without a C compiler: the same answers and counts as sink.c, several times slower. */
import { createServer } from 'node:http';

const numbers = new Set();
let [posts, sids] = [0, 0];
let [firstNs, lastNs] = [0n, 0n];

function note(body) {
  const to = /(?:^|&)To=%2B(\d+)/.exec(body)?.[1];
  if (to !== undefined) numbers.add(to);
  lastNs = process.hrtime.bigint();
  if (posts++ === 0) firstNs = lastNs;
}

function accepted() {
  const sid = `SM${(++sids).toString(16).padStart(32, '0')}`;
  return { account_sid: `AC${'0'.repeat(32)}`, sid, status: 'accepted', num_segments: '1', error_code: null };
}

function forget() {
  numbers.clear();
  posts = 0;
  [firstNs, lastNs] = [0n, 0n];
}

function stats() {
  return { posts, distinct: numbers.size, first_ns: String(firstNs), last_ns: String(lastNs) };
}

/** Whoever lists anything at the provider finds nothing: this program forgets what was sent. */
const nothing = { messages: [], next_page_uri: null, page: 0, page_size: 50 };

function answer(response, status, value) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

const server = createServer((request, response) => {
  if (request.method === 'GET') {
    if (request.url === '/reset') forget();
    answer(response, 200, ['/reset', '/stats'].includes(request.url) ? stats() : nothing);
    return;
  }
  let body = '';
  request.setEncoding('latin1');
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    note(body);
    answer(response, 201, accepted());
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
