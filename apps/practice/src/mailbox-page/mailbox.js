// Saves reloading: the list reads itself anew when the simulator says that something changed. Without this script
// every link works all the same.
const { document, DOMParser, EventSource, location } = globalThis;
let stale = false;
let reading = false;

async function refresh() {
  stale = true;
  if (reading) return;
  reading = true;
  while (stale) {
    stale = false;
    await readAnew().catch((error) => console.error(error));
  }
  reading = false;
}

async function readAnew() {
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const rows = document.getElementById('mail-rows');
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('mail-rows');
  if (fresh && rows.innerHTML !== fresh.innerHTML) rows.innerHTML = fresh.innerHTML;
}

new EventSource('/practice/stream').addEventListener('changed', refresh);
