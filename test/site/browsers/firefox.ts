import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserSettings, keyCodes, type Tab, type TestBrowser } from './tab.ts';

/** What would open pages of its own, or ask the network for something. */
const preferences = {
	'app.normandy.enabled': false,
	'app.update.disabledForTesting': true,
	'browser.aboutwelcome.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.homepage': 'about:blank',
	'datareporting.policy.dataSubmissionEnabled': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'remote.active-protocols': 1,
	'services.settings.server': 'data:,none',
	'toolkit.telemetry.reportingpolicy.firstRun': false,
	'intl.accept_languages': 'en-US, en',
};

/**
 * Starts Firefox and speaks WebDriver BiDi with it, over the socket that it opens itself. The libraries
 * that do so weigh 30 MB, or need a driver that Debian does not have.
 */
export async function startFirefox(
	program: string,
	{ hasForcedColors = false, hasCookies = true }: BrowserSettings = {},
): Promise<TestBrowser> {
	const profile = mkdtempSync(path.join(tmpdir(), 'waymark-firefox-'));
	const own = {
		...preferences,
		...(hasForcedColors && { 'browser.display.document_color_use': 2 }),
		...(!hasCookies && { 'network.cookie.cookieBehavior': 2 }),
	};
	const lines = Object.entries(own).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
	);
	writeFileSync(path.join(profile, 'user.js'), lines.join(''));
	const child = spawn(
		program,
		['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
		{
			stdio: ['ignore', 'ignore', 'pipe'],
			env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
		},
	);
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		child.stderr.on('data', (part) => {
			said += part;
			const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
			if (found) resolve(found);
		});
		child.once('exit', () => reject(new Error(`Firefox did not start: ${said}`)));
	});
	const ask = await connect(`${address}/session`);
	await ask('session.new', { capabilities: {} });
	return {
		async openProfile() {
			const { userContext } = await ask('browser.createUserContext', {});
			const { context } = await ask('browsingContext.create', { type: 'tab', userContext });
			return makeTab(ask, String(context), String(userContext));
		},
		async close() {
			const isGone = new Promise((resolve) => child.once('exit', resolve));
			await ask('browser.close', {}).catch(() => child.kill());
			await isGone;
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}

type Ask = (method: string, params: object) => Promise<Record<string, unknown>>;

async function connect(address: string): Promise<Ask> {
	const socket = new WebSocket(address);
	await new Promise((resolve, reject) => {
		socket.onopen = resolve;
		socket.onerror = () => reject(new Error(`Nobody answers at ${address}.`));
	});
	const waiting = new Map<number, (answer: Answer) => void>();
	socket.onmessage = ({ data }) => {
		const answer = JSON.parse(String(data)) as Answer;
		waiting.get(answer.id ?? -1)?.(answer);
		waiting.delete(answer.id ?? -1);
	};
	let last = 0;
	return (method, params) =>
		new Promise((resolve, reject) => {
			const id = ++last;
			waiting.set(id, ({ result, error, message }) =>
				result ? resolve(result) : reject(new Error(`${method}: ${error}, ${message}`)),
			);
			socket.send(JSON.stringify({ id, method, params }));
		});
}

interface Answer {
	id?: number;
	result?: Record<string, unknown>;
	error?: string;
	message?: string;
}

function makeTab(ask: Ask, context: string, userContext: string): Tab {
	const act = (actions: object[]) => ask('input.performActions', { context, actions });
	const typeKeys = (text: string) =>
		act([
			{
				type: 'key',
				id: 'keys',
				actions: [...text].flatMap((value) => [
					{ type: 'keyDown', value },
					{ type: 'keyUp', value },
				]),
			},
		]);
	const run: Tab['run'] = async (script, ...values) => {
		const answer = await ask('script.callFunction', {
			functionDeclaration: `async (values) => JSON.stringify({ value: await (${script})(...JSON.parse(values)) })`,
			arguments: [{ type: 'string', value: JSON.stringify(values) }],
			target: { context },
			awaitPromise: true,
			userActivation: true,
		});
		const { result, exceptionDetails } = answer as {
			result?: { value: string };
			exceptionDetails?: { text: string };
		};
		if (!result) throw new Error(exceptionDetails?.text);
		return JSON.parse(result.value).value;
	};
	const traverse = async (delta: number) => {
		await ask('browsingContext.traverseHistory', { context, delta });
	};
	return {
		run,
		async open(url) {
			await ask('browsingContext.navigate', { context, url, wait: 'complete' });
		},
		async click(selector) {
			const found = await ask('browsingContext.locateNodes', {
				context,
				locator: { type: 'css', value: selector },
				maxNodeCount: 1,
			});
			const [node] = found['nodes'] as { sharedId: string }[];
			if (!node) throw new Error(`There is no ${selector}.`);
			await run(
				(place) => document.querySelector(place)?.scrollIntoView({ block: 'center' }),
				selector,
			);
			const origin = { type: 'element', element: { sharedId: node.sharedId } };
			await act([
				{
					type: 'pointer',
					id: 'mouse',
					actions: [
						{ type: 'pointerMove', x: 0, y: 0, origin },
						{ type: 'pointerDown', button: 0 },
						{ type: 'pointerUp', button: 0 },
					],
				},
			]);
		},
		async type(text) {
			await typeKeys(text);
		},
		async press(key) {
			await typeKeys(keyCodes[key]);
		},
		back: () => traverse(-1),
		forward: () => traverse(1),
		async print() {
			const { data } = await ask('browsingContext.print', { context, background: true });
			return Buffer.from(String(data), 'base64');
		},
		async takePicture() {
			const { data } = await ask('browsingContext.captureScreenshot', { context });
			return Buffer.from(String(data), 'base64');
		},
		async close() {
			await ask('browser.removeUserContext', { userContext });
		},
	};
}
