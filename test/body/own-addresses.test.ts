import { describe, expect, it } from 'vitest';
import { resolveUrl } from '../../src/body/resolve-url.ts';
import { listTargets } from '../../src/body/targets.ts';
import { writeMarkdown } from '../../src/body/write-markdown.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { listOwnAddresses } from '../../src/collections/read-site-address.ts';
import { readSettings } from '../../src/settings.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { writeContent } from '../small-program.ts';
import { render } from './render.ts';

const shown = { anchors: new Set(['next']), isShown: true };
const hidden = { anchors: new Set<string>(), isShown: false };

/** Where a link leads on a site with one public page and one internal page. */
function resolve(url: string, program: string, env: NodeJS.ProcessEnv = {}) {
	const targets = Object.assign(
		new Map([
			['/', shown],
			['/milestones/signed/', shown],
			['/map.pdf', shown],
			['/plays/call/', hidden],
		]),
		{ own: listOwnAddresses({ url: program }, readSettings(env, '/')) },
	);
	const { address, problem } = resolveUrl(url, 'pages/a.md', targets);
	return problem ?? address;
}

const host = 'https://partner.example.de';

describe('an absolute address of the site itself', () => {
	it.each([
		['https://partner.example.de/milestones/signed/', '/milestones/signed/'],
		['https://partner.example.de/milestones/signed', '/milestones/signed/'],
		['HTTPS://Partner.Example.DE/milestones/signed/', '/milestones/signed/'],
		['http://partner.example.de/milestones/signed/', '/milestones/signed/'],
		['https://partner.example.de:443/milestones/signed/', '/milestones/signed/'],
		['http://partner.example.de:80/milestones/signed/', '/milestones/signed/'],
		['https://partner.example.de./milestones/signed/', '/milestones/signed/'],
		['//partner.example.de/milestones/signed/', '/milestones/signed/'],
		['https://partner.example.de/milestones/./signed/?a=b#next', '/milestones/signed/?a=b#next'],
		['https://partner.example.de/map.pdf#page=3', '/map.pdf#page=3'],
		['https://partner.example.de', '/'],
		['https://partner.example.de/#next', '/#next'],
		['https://partner.example.de/plays/call/', 'hidden'],
		['https://partner.example.de/plays/%63all', 'hidden'],
		['https://partner.example.de/x/../plays/call/', 'hidden'],
		['https://partner.example.de//plays/call/', 'hidden'],
		['https://partner.example.de/plays//call', 'hidden'],
		['https://partner.example.de/%2Fplays%2fcall/', 'hidden'],
		['https://partner.example.de/x%2f..%2fplays/call/', 'hidden'],
		['https:///partner.example.de/plays/call/', 'hidden'],
		['https:/partner.example.de/plays/call/', 'scheme'],
		['https://partner.example.de/plays/call/index.html', 'hidden'],
		['https://partner.example.de/milestones/signed/index.html#next', '/milestones/signed/#next'],
		['https://partner.example.de/milestones/nix/', 'page'],
		['https://partner.example.de/milestones/signed/#nix', 'anchor'],
		['https://me@partner.example.de/plays/call/', 'scheme'],
		['https://example.de/plays/call/', 'https://example.de/plays/call/'],
		['https://partner.example.de:8443/plays/call/', 'https://partner.example.de:8443/plays/call/'],
		[
			'https://partner.example.de.evil.example/plays/call/',
			'https://partner.example.de.evil.example/plays/call/',
		],
	])('leads where it does without the host: %s', (url, found) => {
		for (const program of [host, `${host}/`, 'https://PARTNER.example.de:443'])
			expect(resolve(url, program)).toBe(found);
	});

	it.each<[string, NodeJS.ProcessEnv]>([
		[host, { BASE_PATH: '/partners' }],
		[`${host}/partners`, {}],
		[`${host}/partners/`, { BASE_PATH: '/partners/' }],
		['https://elsewhere.example', { SITE_URL: host, BASE_PATH: '/partners' }],
	])('is one below the path of the site: %s %j', (program, env) => {
		expect(resolve(`${host}/partners/plays/call/`, program, env)).toBe('hidden');
		expect(resolve(`${host}/partners`, program, env)).toBe('/');
		expect(resolve(`${host}/partners/nix/`, program, env)).toBe('page');
		for (const inside of [
			'//partners/plays/call/',
			'/%70artners/plays/call',
			'/partners//plays/call/',
		])
			expect(resolve(host + inside, program, env)).toBe('hidden');
		for (const other of ['/plays/other/', '/milestones/signed/', '/partnership/', '/'])
			expect(resolve(host + other, program, env)).toBe(host + other);
	});

	it('may be internal without the path of the site too', () => {
		const env = { BASE_PATH: '/partners' };
		for (const inside of ['/plays/call/', '//plays/call', '/plays/call/?a#b'])
			expect(resolve(host + inside, host, env)).toBe('hidden');
	});

	it('is one at every name that the site has', () => {
		const env = { SITE_URL: 'https://preview.example.net' };
		expect(resolve('https://preview.example.net/plays/call/', host, env)).toBe('hidden');
		expect(resolve(`${host}/plays/call/`, host, env)).toBe('hidden');
	});

	it('is one as the program has it and as the settings have it', () => {
		const env = { SITE_URL: 'https://preview.example.net', BASE_PATH: '/way' };
		for (const program of [host, `${host}/`]) {
			expect(resolve(`${host}/plays/call/`, program, env)).toBe('hidden');
			expect(resolve(`${host}/milestones/signed/`, program, env)).toBe('/milestones/signed/');
			expect(resolve(`${host}/way/plays/call/`, program, env)).toBe('hidden');
			expect(resolve('https://preview.example.net/way/plays/call/', program, env)).toBe('hidden');
			expect(resolve('https://preview.example.net/plays/call/', program, env)).toBe('hidden');
			expect(resolve('https://preview.example.net/', program, env)).toBe(
				'https://preview.example.net/',
			);
		}
		expect(resolve(`${host}/own/plays/call/`, `${host}/own`, env)).toBe('hidden');
		expect(resolve(`${host}/own/plays/call/`, `${host}/own`, { BASE_PATH: '/way' })).toBe('hidden');
	});
});

const site = 'https://partners.example.com';
const own = listOwnAddresses({ url: site }, readSettings({}, '/'));

describe('the address of an internal page', () => {
	it.each([
		[`Read ${site}/plays/call/.`, 'Read Play.'],
		[`Read <${site}/plays/call/>`, 'Read Play'],
		[`[${site}//plays/call](${site}/plays/call/)`, 'Play'],
		['[`/plays/call/`](/plays/call/)', '`Play`'],
		['[plays/call.md](../plays/call.md) or [../plays/call.md](../plays/call.md)', 'Play or Play'],
		['[partners.example.com/plays/call/](/plays/call/)', 'Play'],
		[`[see ${site}/plays/call/, *please*][1]\n\n[1]: /plays/call/`, 'see Play, *please*'],
		['[Call the partner](/plays/call/)', 'Call the partner'],
	])('is not shown in public, whatever the words of the link are: %s', async (text, shown) => {
		const { html, headings } = await render(`## A ${text}`, { own, format: 'md' });
		const twin = await writeTwin(text);
		expect(twin).toBe(shown);
		for (const one of [html, JSON.stringify(headings), twin]) {
			expect(one).not.toMatch(/plays\W*call/);
			expect(one).toContain(/Play|Call the partner/.exec(shown)?.[0]);
		}
		expect((await render(text, { own, format: 'md', edition: 'internal' })).html).toContain(
			'href="/base/plays/call/"',
		);
	});

	it('is not shown by a text that is run', async () => {
		const text = `export const page = '/plays/call/';\n\n<a href={page}>{page}</a>`;
		const { html } = await render(text, { own, allowsCode: true });
		expect(html).toMatch(/^(?:<p>)?Play(?:<\/p>)?$/);
	});
});

async function writeTwin(text: string) {
	const { model } = readModel(writeContent());
	const journey = buildJourney(model, { edition: 'public' });
	return writeMarkdown(
		{
			body: { format: 'md', text, line: 1 },
			file: 'resources/a.md',
			collection: 'resources',
			id: 'a',
		},
		{
			journey,
			words: loadWords('en'),
			targets: listTargets(journey, buildJourney(model, { edition: 'internal' }), own),
			href: (address) => address,
			findImage: () => undefined,
		},
	);
}

const page = (text: string) => `---\ntitle: Files\nsummary: A page.\n---\n\n${text}\n`;

async function check(changes: Parameters<typeof writeContent>[0]) {
	const { problems } = await checkContent(writeContent(changes), '2026-11-23');
	return problems.map(({ severity, field, edition = '', message }) =>
		[severity, edition, field, message].filter(Boolean).join(' '),
	);
}

describe('the check', () => {
	const guide = (url: string) => (text: string) => text.replace('kind:', `url: ${url}\nkind:`);
	const team = (url: string) => (text: string) =>
		text.replace('summary:', `contact: { url: "${url}" }\nsummary:`);

	it('follows a link to the site by its whole address', async () => {
		expect(await check({ 'pages/a.md': page(`[a](${site}/milestones/signed/)`) })).toEqual([]);
		expect(
			await check({ 'pages/a.md': page(`[a](${site}/plays/call/) and ${site}/pages/nix/`) }),
		).toEqual([
			expect.stringMatching(/^warning public The link “https:.*” leads to an internal page/),
			expect.stringMatching(/^error The link “https:.*” leads to no page of this site\./),
		]);
	});

	it('knows the address that the program writes, with a path too', async () => {
		const program = (text: string) => text.replace(`url: ${site}`, `url: ${site}/way/`);
		const text = page(`[a](${site}/way/plays/call/) [b](${site}/plays/call/)`);
		const problems = await check({ 'program.yaml': program, 'pages/a.md': text });
		expect(problems.filter((one) => /leads to an internal page/.test(one))).toHaveLength(2);
	});

	it('warns of what the host of the site may have beside it, and lets the link be', async () => {
		expect(await check({ 'pages/a.md': page(`[a](${site}/portal/login)`) })).toEqual([
			expect.stringMatching(
				/^warning The link “https:.*\/portal\/login” leads to no page of this site\./,
			),
		]);
		expect(await check({ 'teams/sales.md': team(`${site}/portal/`) })).toEqual([
			expect.stringMatching(/^warning contact\.url The link “https:.*” leads to no page/),
		]);
	});

	it('follows an address in a field to the site', async () => {
		expect(await check({ 'resources/guide.md': guide(`${site}/milestones/signed/`) })).toEqual([]);
		expect(await check({ 'resources/guide.md': guide('https://example.org/nix/') })).toEqual([]);
		expect(await check({ 'resources/guide.md': guide(`${site}/plays/call/`) })).toEqual([
			expect.stringMatching(/^error public url “https:.*” leads to an internal page of this site/),
		]);
		expect(await check({ 'teams/sales.md': team(`${site}/pages/nix/`) })).toEqual([
			expect.stringMatching(
				/^error contact\.url The link “https:.*” leads to no page of this site/,
			),
		]);
		expect(
			await check({
				'program.yaml': (text) => `${text}portal: ${site}/plays/call/\n`,
			}),
		).toEqual([expect.stringMatching(/^error public portal “https:.*” leads to an internal page/)]);
	});

	it('finds the address of an internal page in any public field', async () => {
		const found = expect.stringMatching(
			/^error public summary “https:.*\/plays\/call\/” leads to an internal page of this site/,
		);
		const summary = (words: string) => (text: string) =>
			text.replace(/^summary: .*$/m, `summary: "${words}"`);
		const words = `Look at ${site}/plays/call/, it says how.`;
		expect(await check({ 'milestones/signed.md': summary(words) })).toEqual([found]);
		expect(await check({ 'milestones/signed.md': summary(`${site}/plays/call/`) })).toEqual([
			found,
		]);
		expect(await check({ 'plays/call.md': summary(words) })).toEqual([]);
		expect(
			await check({ 'milestones/signed.md': summary(`Look at ${site}/milestones/signed/.`) }),
		).toEqual([]);
	});

	it('lets an internal resource lead to an internal page', async () => {
		const inside = (text: string) =>
			guide(`${site}/plays/call/`)(text).replace('kind:', 'internal: true\nkind:');
		expect(
			(await check({ 'resources/guide.md': inside })).filter((one) => one.startsWith('error')),
		).toEqual([]);
	});
});
