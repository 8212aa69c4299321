/**
 * The service worker: keeps on the device what was opened, and shows it when the network or the server does not answer.
 * Pages come from the network whenever it answers in time; what is kept is for when it does not. Answers are none of its
 * business: they wait in the outbox. See docs/offline.md.
 *
 * It is sent as it stands here: no build step touches it, and every browser that knows service workers knows its syntax.
 */
const PAGES = 'stemma-pages-1';
const FILES = 'stemma-files-1';
/** Shown for a page that is not kept. */
const OFFLINE = '/offline';
/** A page that has not begun to come by then is shown as it was kept. */
const PATIENCE_MS = 4000;
/** What is kept at most; the oldest goes first. A page has 10 to 60 kB. */
const MOST_PAGES = 300;
const MOST_FILES = 600;

/** What is worth reading without a network. Pages that change something, or show a recovery code, are not kept. */
const KEPT_PAGES = [
  /^\/$/u,
  /^\/offline$/u,
  /^\/courses\/[^/]+(\/[^/]+)?$/u,
  /^\/quizzes\/[^/]+$/u,
  /^\/attempts\/[^/]+(\/result)?$/u,
  /^\/(progress|review|search)$/u,
];
/** Named by the hash of what they hold: they never change. */
const LASTING_FILES = /^\/_next\/static\//u;
const OTHER_FILES =
  /^\/(api\/search-index|preferences\.css|manifest\.webmanifest|icon[^/]*|apple-icon[^/]*|favicon\.ico)$/u;
const FILES_IN_PAGE =
  /\/(?:_next\/static\/|preferences\.css|icon\d?\.|apple-icon\.|manifest\.)[^"'\\\s)<>]*/gu;
/** Stands in a page that holds a whole attempt: it is the same page at every place of it. */
const WHOLE_ATTEMPT = 'data-whole-attempt';
const KEPT_AT = 'stemma-kept-at';

self.addEventListener('install', (event) => {
  event.waitUntil(keep(OFFLINE).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches().then(() => self.clients.claim()));
});

/** Pages ask for what they will need: `keep` afresh, `keepMissing` where there is none yet. */
self.addEventListener('message', (event) => {
  const { keep: wanted = [], keepMissing = [] } = event.data ?? {};
  event.waitUntil(keepAll(wanted, keepMissing));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.mode === 'navigate')
    event.respondWith(request.method === 'GET' ? page(event) : change(request));
  else if (request.method !== 'GET') return;
  else if (LASTING_FILES.test(pathname)) event.respondWith(lastingFile(request));
  else if (OTHER_FILES.test(pathname)) event.respondWith(otherFile(event));
});

async function dropOldCaches() {
  const names = await self.caches.keys();
  const old = names.filter((name) => name.startsWith('stemma-') && name !== PAGES && name !== FILES);
  await Promise.all(old.map((name) => self.caches.delete(name)));
}

/** A page from the network, or as it was kept when that fails, fails to answer in time, or answers with a failure. */
async function page(event) {
  const { request } = event;
  const fresh = fetchPage(request);
  event.waitUntil(fresh.catch(() => undefined));
  const kept = await findPage(request.url);
  if (kept === undefined) return fresh.catch(offlinePage);
  const answer = await Promise.race([fresh.catch(() => undefined), patience()]);
  return answer === undefined || answer.status >= 500 ? marked(kept) : answer;
}

/** Resolves with nothing when it is time to show what is kept. */
function patience() {
  return new Promise((done) => setTimeout(done, PATIENCE_MS));
}

/** A form that is sent without script needs the server; without one, its page says so instead of the browser's. */
async function change(request) {
  try {
    return await fetch(request);
  } catch {
    return offlinePage();
  }
}

async function fetchPage(request) {
  const askedAt = Date.now();
  const answer = await fetch(request);
  if (isWorthKeeping(answer)) await put(request.url, answer.clone(), askedAt);
  return answer;
}

function isWorthKeeping(answer) {
  const { pathname } = new URL(answer.url || self.location.href);
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  return answer.ok && !answer.redirected && isPage && KEPT_PAGES.some((path) => path.test(pathname));
}

/**
 * Keeps a page with the time when it was asked for, and the files that it names. One that was asked for later stays: of two that
 * are fetched at once, the older may come last, without the answer that the newer one shows.
 */
async function put(url, answer, askedAt) {
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  headers.set(KEPT_AT, new Date(askedAt).toISOString());
  await inTurn(async () => {
    const before = await findExactly(url);
    if (Date.parse(before?.headers.get(KEPT_AT) ?? '') > askedAt) return;
    const pages = await self.caches.open(PAGES);
    await pages.put(addressOf(url), new Response(text, { headers }));
    await prune(pages, MOST_PAGES);
  });
  await keepFiles(new Set(text.match(FILES_IN_PAGE)));
}

let lastTurn = Promise.resolve();

/** One after the other: nothing comes between looking and writing. */
function inTurn(work) {
  const turn = lastTurn.then(work);
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function keepFiles(paths) {
  const files = await self.caches.open(FILES);
  for (const path of paths)
    if ((await files.match(path)) === undefined) await files.add(path).catch(() => undefined);
  await prune(files, MOST_FILES);
}

async function prune(cache, most) {
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

async function keepAll(wanted, missing) {
  for (const url of wanted) await keep(url).catch(() => undefined);
  for (const url of missing)
    if ((await findExactly(url)) === undefined) await keep(url).catch(() => undefined);
}

async function keep(url) {
  const askedAt = Date.now();
  const answer = await fetch(addressOf(url), {
    credentials: 'same-origin',
    headers: { accept: 'text/html' },
  });
  if (isWorthKeeping(answer)) await put(url, answer, askedAt);
}

/** The address without its fragment: a place in a page is the page. */
function addressOf(url) {
  const address = new URL(url, self.location.origin);
  address.hash = '';
  return address.href;
}

async function findExactly(url) {
  return (await self.caches.open(PAGES)).match(addressOf(url), { ignoreVary: true });
}

/** The page as it was kept; a search, and an attempt that is all on one page, are found at every place of theirs. */
async function findPage(url) {
  const exact = await findExactly(url);
  if (exact !== undefined) return exact;
  const pages = await self.caches.open(PAGES);
  const near = await pages.match(addressOf(url), { ignoreVary: true, ignoreSearch: true });
  if (near === undefined) return undefined;
  if (new URL(url).pathname === '/search') return near;
  return (await near.clone().text()).includes(WHOLE_ATTEMPT) ? near : undefined;
}

/** The page says itself when it is from. */
async function marked(kept) {
  const at = kept.headers.get(KEPT_AT) ?? '';
  const text = (await kept.text()).replace('<html', `<html data-kept-at="${at}"`);
  return new Response(text, { headers: kept.headers });
}

async function offlinePage() {
  const kept = await findExactly(OFFLINE);
  return kept ?? Response.error();
}

async function lastingFile(request) {
  const files = await self.caches.open(FILES);
  const kept = await files.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const answer = await fetch(request);
  if (answer.ok) await files.put(request, answer.clone());
  return answer;
}

/** From the network, or as it was kept when that fails or takes too long: a page waits for its style sheet. */
async function otherFile(event) {
  const { request } = event;
  const files = await self.caches.open(FILES);
  const fresh = fetch(request).then(async (answer) => {
    if (answer.ok) await files.put(request, answer.clone());
    return answer;
  });
  event.waitUntil(fresh.catch(() => undefined));
  // The index of another course is another thing; other files have nothing but their version behind the question mark.
  const ignoreSearch = !new URL(request.url).pathname.startsWith('/api/');
  const kept = await files.match(request, { ignoreVary: true, ignoreSearch });
  if (kept === undefined) return fresh.catch(() => Response.error());
  return (await Promise.race([fresh.catch(() => undefined), patience()])) ?? kept;
}
