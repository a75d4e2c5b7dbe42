import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskPolicy, formatContentPolicy } from '../../src/headers/content-policy.ts';
import { writeCaddy } from '../../src/headers/write-caddy.ts';
import { writeNetlify } from '../../src/headers/write-netlify.ts';
import { writeNginx } from '../../src/headers/write-nginx.ts';
import { findServer, startServer } from './servers.ts';

const long = 'the same words again and again, '.repeat(200);
const files: Record<string, string> = {
	'index.html': `<!doctype html><title>Home</title>${long}`,
	'404.html': `<!doctype html><title>Not there</title>${long}`,
	'milestones/signed/index.html': '<!doctype html><title>Größe</title>',
	'desk/index.html': '<!doctype html><title>Desk</title>',
	'embed/map/index.html': '<!doctype html><title>Map</title>',
	'admin/index.html': '<!doctype html><title>Editor</title>',
	'_astro/sheet.0a1b2c.css': `/* ${long} */`,
	'_astro/part.0a1b2c.mjs': `// ${long}`,
	'_astro/part.0a1b2c.js': `// ${long}`,
	'media/logo-0a1b2c.svg': `<svg xmlns="http://www.w3.org/2000/svg"><!-- ${long} --></svg>`,
	'fonts/inter-0a1b2c.woff2': long,
	'pagefind/wasm.en.pagefind': long,
	'pagefind/fragment/en_0a1b2c.pf_fragment': long,
	'part.wasm': long,
	'map.mmd': `flowchart TD ${long}`,
	'index.md': `# Home ${long}`,
	'plan.ics': `BEGIN:VCALENDAR ${long}`,
	'resources.csv': `title,${long}`,
	'journey.json': `{"a":"${long}"}`,
	'place.mjs': `// ${long}`,
	'map.pdf': '%PDF-1.7',
	'changes.xml': `<feed xmlns="http://www.w3.org/2005/Atom">${long}</feed>`,
	'sitemap.xml': `<urlset>${long}</urlset>`,
	'manifest.webmanifest': `{"name":"${long}"}`,
	'.well-known/security.txt': 'Contact: mailto:security@example.com',
	'.waymark': 'Made by Waymark.',
	'.git/config': '[core]',
	'service-worker.js': `// ${long}`,
	_headers: '/*\n',
};
const types: Record<string, RegExp> = {
	'index.html': /^text\/html; ?charset=utf-8$/i,
	'milestones/signed/': /^text\/html; ?charset=utf-8$/i,
	'_astro/sheet.0a1b2c.css': /^text\/css; ?charset=utf-8$/i,
	'_astro/part.0a1b2c.mjs': /^text\/javascript; ?charset=utf-8$/i,
	'_astro/part.0a1b2c.js': /^text\/javascript; ?charset=utf-8$/i,
	'media/logo-0a1b2c.svg': /^image\/svg\+xml/,
	'fonts/inter-0a1b2c.woff2': /^font\/woff2$/,
	'pagefind/wasm.en.pagefind': /^application\/octet-stream$/,
	'part.wasm': /^application\/wasm$/,
	'map.mmd': /^text\/plain; ?charset=utf-8$/i,
	'index.md': /^text\/markdown; ?charset=utf-8$/i,
	'plan.ics': /^text\/calendar; ?charset=utf-8$/i,
	'resources.csv': /^text\/csv; ?charset=utf-8$/i,
	'journey.json': /^application\/json; ?charset=utf-8$/i,
	'place.mjs': /^text\/javascript; ?charset=utf-8$/i,
	'map.pdf': /^application\/pdf$/,
};
const policy = formatContentPolicy({ isSearching: true });

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'waymark-served-'));
	for (const [file, text] of Object.entries(files)) {
		const whole = path.join(folder, 'site', file);
		mkdirSync(path.dirname(whole), { recursive: true });
		writeFileSync(whole, text);
	}
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['nginx', 'caddy'] as const)('%s', (name) => {
	const isThere = findServer(name) !== undefined;
	if (!isThere) {
		it.skip(`is not installed here, so its configuration is not tried (apt-get install ${name})`);
		return;
	}

	describe.each(['/', '/partners/'])('with the site at %s', (basePath) => {
		let url: string;
		let stop: () => void;
		const ask = (address: string, init: RequestInit = {}) =>
			fetch(url + basePath.slice(1) + address, { redirect: 'manual', ...init });

		beforeAll(async () => {
			const work = path.join(folder, `${name}${basePath.replaceAll('/', '-')}`);
			({ url, stop } = await startServer(name, {
				root: path.join(folder, 'site'),
				basePath,
				work,
			}));
		});
		afterAll(() => stop?.());

		it.each(['', 'milestones/signed/', 'map.pdf', '_astro/sheet.0a1b2c.css', 'none/'])(
			'says of “%s” what every answer says',
			async (address) => {
				const { headers } = await ask(address);
				expect(headers.get('x-content-type-options')).toBe('nosniff');
				expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
				expect(headers.get('permissions-policy')).toContain('camera=()');
				expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
				expect(headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors 'none'`);
			},
		);

		it('lets the desk start its worker and ask nobody', async () => {
			const desk = await ask('desk/');
			expect(desk.headers.get('content-security-policy')).toBe(
				`${formatContentPolicy({ isSearching: true, startsWorker: true })}; ${deskPolicy}; frame-ancestors 'none'`,
			);
		});

		it('lets what is made for it be framed, and nothing else', async () => {
			const embed = await ask('embed/map/');
			expect(embed.headers.get('content-security-policy')).toBe(
				formatContentPolicy({ isSearching: false }),
			);
			const admin = await ask('admin/');
			expect(admin.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
			expect(admin.headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
		});

		it('has what changes its name with its content kept for good, and the rest asked for again', async () => {
			const lasting = [
				'_astro/sheet.0a1b2c.css',
				'media/logo-0a1b2c.svg',
				'fonts/inter-0a1b2c.woff2',
				'pagefind/fragment/en_0a1b2c.pf_fragment',
			];
			for (const address of lasting) {
				expect((await ask(address)).headers.get('cache-control'), address).toBe(
					'public, max-age=31536000, immutable',
				);
			}
			for (const address of [
				'',
				'milestones/signed/',
				'map.pdf',
				'pagefind/wasm.en.pagefind',
				'none',
				'_astro/gone.css',
			]) {
				expect((await ask(address)).headers.get('cache-control'), address).toBe(
					'public, max-age=0, must-revalidate',
				);
			}
			const worker = await ask('service-worker.js');
			expect(worker.headers.get('cache-control')).toBe('no-cache');
			const tag = (await ask('map.pdf')).headers.get('etag') ?? '';
			expect((await ask('map.pdf', { headers: { 'if-none-match': tag } })).status).toBe(304);
		});

		it('names the type of each file', async () => {
			for (const [address, type] of Object.entries(types)) {
				const answer = await ask(address);
				expect(answer.status, address).toBe(200);
				expect(answer.headers.get('content-type'), address).toMatch(type);
			}
		});

		it('compresses texts, and leaves alone what is compressed', async () => {
			const find = async (address: string) =>
				(await ask(address, { headers: { 'accept-encoding': 'gzip' } })).headers.get(
					'content-encoding',
				);
			for (const address of [
				'',
				'_astro/sheet.0a1b2c.css',
				'media/logo-0a1b2c.svg',
				'journey.json',
				'changes.xml',
				'sitemap.xml',
				'manifest.webmanifest',
				'part.wasm',
				'none/',
			])
				expect(await find(address), address).toBe('gzip');
			for (const address of ['fonts/inter-0a1b2c.woff2', 'pagefind/wasm.en.pagefind'])
				expect(await find(address), address).toBeNull();
		});

		it('shows the site’s own page for what is not there, and keeps back what is not for readers', async () => {
			for (const address of [
				'none',
				'none/at/all.md',
				'.waymark',
				'.git/config',
				'_headers',
				'../secret',
				'%2e%2e/secret',
			]) {
				const answer = await ask(address);
				expect(answer.status, address).toBe(404);
				expect(answer.headers.get('content-type'), address).toMatch(/^text\/html/);
				expect(await answer.text(), address).toContain('Not there');
			}
		});

		it('shows what is well known of a site, such as whom to tell of a weakness', async () => {
			const answer = await ask('.well-known/security.txt');
			expect(answer.status).toBe(200);
			expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
			expect(await answer.text()).toContain('security@example.com');
		});

		it('leads to the address with a slash, and to the base path', async () => {
			const answer = await ask('milestones/signed');
			expect([301, 302, 308]).toContain(answer.status);
			expect(new URL(answer.headers.get('location') ?? '', url).pathname).toBe(
				`${basePath}milestones/signed/`,
			);
			if (basePath === '/') return;
			for (const [address, status] of [
				['/', 302],
				['/partners', 301],
			] as const) {
				const top = await fetch(new URL(address, url), { redirect: 'manual' });
				expect(top.status, address).toBe(status);
				expect(new URL(top.headers.get('location') ?? '', url).pathname).toBe(basePath);
			}
			expect((await fetch(new URL('/partnersmap/', url))).status).toBe(404);
		});
	});
});

it('the samples in the repository are what “npm run headers” prints', () => {
	const sample = { root: '/srv/partners', host: 'partners.example.com', basePath: '/' };
	expect(readFileSync('docs/servers/nginx.conf', 'utf8')).toBe(writeNginx(sample));
	expect(readFileSync('docs/servers/Caddyfile', 'utf8')).toBe(writeCaddy(sample));
});

it('the file for Netlify and Cloudflare names no header twice for one address, and fits their limits', () => {
	const names = [
		'404.html',
		'_astro',
		'embed',
		'index.html',
		'map',
		'map.svg',
		'media',
		'milestones',
	];
	const text = writeNetlify(names, '/partners/');
	const rules = text
		.split('\n\n')
		.map((block) => block.split('\n').filter((line) => !line.startsWith('#')))
		.filter(([path]) => path)
		.map(([path = '', ...lines]) => ({
			path,
			names: lines.map((line) => line.trim().split(':')[0]),
		}));
	for (const address of [
		'',
		'map/',
		'map.svg',
		'milestones/a/',
		'embed/map/',
		'_astro/a.css',
		'404.html',
	]) {
		const found = rules
			.filter(({ path }) =>
				path.endsWith('*')
					? `/partners/${address}`.startsWith(path.slice(0, -1))
					: path === `/partners/${address}`,
			)
			.flatMap((rule) => rule.names);
		expect(found, address).toContain('Content-Security-Policy');
		expect(found, address).toContain('X-Content-Type-Options');
		expect(new Set(found).size, address).toBe(found.length);
	}
	expect(/embed\/\*\n.*/.exec(text)?.[0]).not.toContain('frame-ancestors');
	expect(rules.length).toBeLessThan(100);
	expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
});
