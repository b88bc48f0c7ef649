// Saves reloading: the page reads itself anew when the simulator says that something changed, and forms are sent
// without leaving it. Without this script every link and form works all the same.
const { document, DOMParser, EventSource, FormData, URLSearchParams } = globalThis;
const simulator = document.querySelector('.simulator');
const atEnd = (thread) => thread.scrollHeight - thread.scrollTop - thread.clientHeight < 40;
const toEnd = (thread) => (thread.scrollTop = thread.scrollHeight);
const threadsOf = (root) => [...root.querySelectorAll('.thread')];
const phoneIds = (root) =>
  [...root.querySelectorAll('.phone')]
    .map((phone) => phone.id)
    .sort()
    .join();

let refreshing = false;
let stale = false;

async function refresh() {
  stale = true;
  if (refreshing) return;
  refreshing = true;
  while (stale) {
    stale = false;
    await readAnew().catch((error) => console.error(error));
  }
  refreshing = false;
}

async function readAnew() {
  const answer = await fetch(simulator.dataset.fresh);
  if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
}

function show(fresh) {
  const phones = document.getElementById('phones');
  if (phoneIds(document) === phoneIds(fresh)) {
    for (const part of document.querySelectorAll('[data-live]')) replace(part, fresh.getElementById(part.id));
    return;
  }
  replace(document.getElementById('phone-rows'), fresh.getElementById('phone-rows'));
  replace(document.getElementById('clock-now'), fresh.getElementById('clock-now'));
  phones.innerHTML = fresh.getElementById('phones').innerHTML;
  simulator.dataset.fresh = fresh.querySelector('.simulator').dataset.fresh;
  threadsOf(phones).forEach(toEnd);
}

function replace(part, fresh) {
  if (!fresh || part.innerHTML === fresh.innerHTML) return;
  const follow = part.matches('.thread') && atEnd(part);
  part.innerHTML = fresh.innerHTML;
  if (follow) toEnd(part);
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  // A number nobody has seen opens its own page, and so does a search.
  if (form.method !== 'post' || form.elements.open) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  fetch(form.action, { method: 'POST', body }).then(refresh, (error) => console.error(error));
  const box = form.querySelector('input[name=body]');
  if (box) box.value = '';
});

threadsOf(document).forEach(toEnd);
new EventSource('/practice/stream').addEventListener('changed', refresh);
