import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { keyCodes, type Tab, type TestBrowser } from './tab.ts';

/** The programs of WebKit for GTK. */
interface WebKitPrograms {
	/** Brings a small browser. */
	driver: string;
	/** Runs it with a screen that nobody sees. */
	screen: string;
}

/** In this time a browser of its own is there, or its driver waits for it for ever. */
const startsWithin = 30_000;

/**
 * Starts WebKit's driver and speaks WebDriver with it. Each profile is a browser of its own. Now and
 * then a browser that was started never reports to its driver: then both are started anew, before any
 * page is opened in it.
 */
export async function startWebKit(programs: WebKitPrograms): Promise<TestBrowser> {
	let driver = await startDriver(programs);
	let open: Tab | undefined;
	const openSession = async (tries = 3): Promise<string> => {
		try {
			const asked = { capabilities: { alwaysMatch: { browserName: 'MiniBrowser' } } };
			const answer = await driver.ask('POST', '/session', asked, startsWithin);
			return (answer as { sessionId: string }).sessionId;
		} catch (error) {
			if (tries === 1) throw error;
			driver.end();
			driver = await startDriver(programs);
			return openSession(tries - 1);
		}
	};
	return {
		async openProfile() {
			const session = await openSession();
			const { ask } = driver;
			open = makeTab((method, address, body) => ask(method, `/session/${session}${address}`, body));
			return open;
		},
		async close() {
			await open?.close().catch(() => undefined);
			driver.end();
		},
	};
}

interface Driver {
	/** Asks for something; an error where there is no answer in so many milliseconds. */
	ask(method: string, address: string, body?: object, within?: number): Promise<unknown>;
	/** Ends it with its screen and its browsers. */
	end(): void;
}

async function startDriver({ driver, screen }: WebKitPrograms): Promise<Driver> {
	const port = await findFreePort();
	const child = spawn(screen, ['-a', driver, `--port=${port}`], {
		stdio: 'ignore',
		// A group of its own, so that the screen and the browser end with the driver.
		detached: true,
	});
	const ask: Driver['ask'] = async (method, address, body, within = 120_000) => {
		const response = await fetch(`http://127.0.0.1:${port}${address}`, {
			method,
			signal: AbortSignal.timeout(within),
			...(body && { body: JSON.stringify(body) }),
		});
		const { value } = (await response.json()) as { value: { error?: string; message?: string } };
		if (!response.ok) throw new Error(`${address}: ${value.error}, ${value.message}`);
		return value;
	};
	await waitUntilReady(() => ask('GET', '/status'));
	return {
		ask,
		end() {
			try {
				if (child.pid) process.kill(-child.pid);
			} catch {
				// It has ended by itself.
			}
		},
	};
}

type Ask = (method: string, address: string, body?: object) => Promise<unknown>;

function makeTab(ask: Ask): Tab {
	const typeKeys = async (text: string) => {
		const actions = [...text].flatMap((value) => [
			{ type: 'keyDown', value },
			{ type: 'keyUp', value },
		]);
		await ask('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
	};
	return {
		async open(url) {
			await ask('POST', '/url', { url });
		},
		async run(script, ...values) {
			const answer = await ask('POST', '/execute/async', {
				script: `const [values, done] = arguments;
					Promise.resolve().then(() => (${script})(...JSON.parse(values))).then(
						(value) => done(JSON.stringify({ value })),
						(error) => done(JSON.stringify({ error: String(error) })),
					);`,
				args: [JSON.stringify(values)],
			});
			const { value, error } = JSON.parse(String(answer));
			if (error) throw new Error(error);
			return value;
		},
		async click(selector) {
			const found = await ask('POST', '/element', { using: 'css selector', value: selector });
			const [id] = Object.values(found as Record<string, string>);
			// Brought to the edge of the window, it could lie below what stands there.
			const script = 'arguments[0].scrollIntoView({ block: "center" })';
			await ask('POST', '/execute/sync', { script, args: [found] });
			await ask('POST', `/element/${id}/click`, {});
		},
		type: typeKeys,
		press: (key) => typeKeys(keyCodes[key]),
		async back() {
			await ask('POST', '/back', {});
		},
		async forward() {
			await ask('POST', '/forward', {});
		},
		async takePicture() {
			return Buffer.from(String(await ask('GET', '/screenshot')), 'base64');
		},
		async close() {
			await ask('DELETE', '');
		},
	};
}

/** A port that nobody listens at. */
async function findFreePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	return typeof address === 'object' && address ? address.port : 0;
}

async function waitUntilReady(ask: () => Promise<unknown>): Promise<void> {
	for (let tries = 0; ; tries += 1) {
		try {
			await ask();
			return;
		} catch (error) {
			if (tries > 150) throw error;
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
	}
}
