/**
 * Takes from the worker all that asks the network, keeps something or speaks to other pages, before anything is
 * read. The policy of the page binds it as well; this also holds where a preview has another policy. It is
 * imported first.
 */
const names = [
	...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport'],
	...['importScripts', 'Worker', 'SharedWorker', 'BroadcastChannel', 'FontFace', 'fonts'],
	...['indexedDB', 'caches', 'cookieStore'],
];
const ofNavigator = ['sendBeacon', 'serviceWorker', 'storage', 'storageBuckets', 'locks'];

for (const name of names) takeAway(globalThis, name);
for (const name of ofNavigator) takeAway(navigator, name);

/** Where it stands, which may be far up, and for good. */
function takeAway(from: object, name: string): void {
	for (let holder: object | null = from; holder; holder = Object.getPrototypeOf(holder))
		if (Object.hasOwn(holder, name)) Reflect.deleteProperty(holder, name);
	Object.defineProperty(from, name, { value: undefined });
}
