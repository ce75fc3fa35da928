// The site without a network, for whoever asked for it in the help. The build puts `shipped` before this: a version, and
// the files to keep. Embedded scenes are left to the network.

const { version, files } = self.shipped;
const home = self.registration.scope;
const ours = `pin-cake ${home} `;
const shelf = ours + version;
// A lecture hall's network may answer never rather than no.
const PATIENCE = 3000;

const keep = async () => {
  const cache = await caches.open(shelf);
  await cache.addAll(files.map((file) => new Request(new URL(file, home), { cache: "no-cache" })));
};

const clearOlder = async () => {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(ours) && name !== shelf);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
};

const kept = async (address) => (await caches.open(shelf)).match(address);

// The newest page where there is a network: it names its own files.
const page = async (request) => {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.ok) {
      return response;
    }
  } catch {
    // No network: the page that is kept.
  }
  return (await kept(home)) ?? fetch(request);
};

const file = async (request) => (await kept(request.url)) ?? fetch(request);

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(clearOlder()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !address.href.startsWith(home) || request.destination === "iframe") {
    return;
  }
  const isHome = [home, `${home}index.html`].includes(address.origin + address.pathname);
  if (request.mode !== "navigate") {
    event.respondWith(file(request));
  } else if (isHome) {
    event.respondWith(page(request));
  }
});
