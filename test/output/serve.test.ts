import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../src/output/serve.ts';
import { writeFiles } from '../small-program.ts';

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
}

/** Shows a small site that lies beside another one; asks for an address as it is written. */
async function show(basePath = '/') {
	const folder = writeFiles({
		'dist/index.html': 'Home',
		'dist/404.html': 'Not there',
		'dist/map/index.html': 'Map',
		'dist/a%2fb/index.html': 'Per cent',
		'dist/€ & co/index.html': 'Euro',
		'dist/page.md': '# Page',
		'dist/.waymark': 'Made by a build',
		'dist/_headers': '/*',
		'dist/.well-known/security.txt': 'Contact',
		'dist-internal/journey.json': 'secret',
		'dist-internal/index.html': 'secret',
	});
	const { url, server } = await serveFolder(path.join(folder, 'dist'), { basePath });
	onTestFinished(() => {
		server.close();
	});
	const ask = (asked: string, headers: Record<string, string> = {}, method = 'GET') =>
		new Promise<Answer>((resolve, reject) => {
			const { hostname, port } = new URL(url);
			const sent = request({ hostname, port, path: asked, headers, method }, (answer) => {
				let text = '';
				answer.on('data', (part) => {
					text += part;
				});
				answer.on('end', () =>
					resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
				);
			});
			sent.on('error', reject).end();
		});
	return { ask, folder, port: new URL(url).port };
}

describe('the server of a built site', () => {
	it('shows pages, files and the page for what is missing, with their headers', async () => {
		const { ask } = await show();
		expect(await ask('/')).toMatchObject({ status: 200, text: 'Home' });
		expect(await ask('/map/?a=b')).toMatchObject({ status: 200, text: 'Map' });
		const twin = await ask('/page.md');
		expect(twin).toMatchObject({ status: 200, text: '# Page' });
		expect(twin.headers['content-type']).toBe('text/markdown; charset=utf-8');
		expect(twin.headers['x-content-type-options']).toBe('nosniff');
		expect(await ask('/none/')).toMatchObject({ status: 404, text: 'Not there' });
		expect(await ask('/page.md/')).toMatchObject({ status: 404, text: 'Not there' });
		expect(await ask('/.well-known/security.txt')).toMatchObject({ status: 200, text: 'Contact' });
	});

	it('leads to the address with a slash, in letters that a header may have', async () => {
		const { ask } = await show();
		for (const [address, location] of [
			['/map', '/map/'],
			['/map?a=b', '/map/?a=b'],
			['/%E2%82%AC%20&%20co', '/%E2%82%AC%20%26%20co/'],
			['/a%252fb', '/a%252fb/'],
		] as const) {
			const { status, headers } = await ask(address);
			expect([status, headers.location], address).toEqual([301, location]);
			expect((await ask(location)).status, location).toBe(200);
		}
	});

	it.each([
		'/..%2fdist-internal/journey.json',
		'/..%2fdist-internal%2fjourney.json',
		'/../dist-internal/journey.json',
		'/%2e%2e/dist-internal/journey.json',
		'/..%5cdist-internal%5cjourney.json',
		'/map/..%2f..%2fdist-internal/',
		'/map%2findex.html',
		'/map/%00',
		'/.waymark',
		'/_headers',
	])('keeps back what is no address of the site: %s', async (address) => {
		const { ask } = await show();
		expect(await ask(address)).toMatchObject({ status: 404, text: 'Not there' });
	});

	it.each([
		'/%E2%82%AC/..%2fmap',
		'/%',
		'/%zz/',
		'/%c3%28',
		'/%ff',
		'/map%0d%0aset-cookie:a',
		'//',
		'*',
	])('lives on after %s', async (address) => {
		const { ask } = await show();
		const { status, headers } = await ask(address);
		expect(status).toBe(404);
		expect(headers['set-cookie']).toBeUndefined();
		expect((await ask('/')).status).toBe(200);
	});

	it.each(['/', '/partners/'])('never leads to another host, with the site at %s', async (base) => {
		const { ask } = await show(base);
		for (const address of [
			'//evil.example/..%2fmap',
			'//evil.example',
			'/\\evil.example',
			'/%5cevil.example/..%2fmap',
			`${base}/evil.example/..%2fmap`,
			`${base}//map`,
			'http://evil.example/map',
		]) {
			const { status, headers } = await ask(address);
			expect([status, headers.location], address).toEqual([404, undefined]);
		}
	});

	it('answers to the names of this machine alone, so that no page of others reads along', async () => {
		const { ask, port } = await show();
		for (const host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example']) {
			const { status, text } = await ask('/', { host });
			expect(status, host).toBe(403);
			expect(text).not.toContain('Home');
		}
		for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'localhost', '[::1]:80'])
			expect((await ask('/', { host })).status, host).toBe(200);
	});

	it('follows no link out of the site', async () => {
		const { ask, folder } = await show();
		symlinkSync('../dist-internal', path.join(folder, 'dist/other'), 'dir');
		symlinkSync('../dist-internal/journey.json', path.join(folder, 'dist/journey.json'));
		mkdirSync(path.join(folder, 'dist/in'));
		symlinkSync('../../dist-internal/index.html', path.join(folder, 'dist/in/index.html'));
		symlinkSync('page.md', path.join(folder, 'dist/twin.md'));
		for (const address of ['/other/', '/other', '/other/journey.json', '/journey.json', '/in/'])
			expect(await ask(address), address).toMatchObject({ status: 404, text: 'Not there' });
		expect((await ask('/twin.md')).status).toBe(200);
	});

	it('shows a site that is itself reached by a link', async () => {
		const { folder } = await show();
		symlinkSync('dist', path.join(folder, 'latest'), 'dir');
		const { url, server } = await serveFolder(path.join(folder, 'latest'));
		onTestFinished(() => {
			server.close();
		});
		expect(await (await fetch(url)).text()).toBe('Home');
	});

	it('takes nothing from a page: what is no question is refused', async () => {
		const { ask } = await show();
		for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
			const { status, headers } = await ask('/', {}, method);
			expect([status, headers.allow], method).toEqual([405, 'GET, HEAD']);
		}
		expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
	});

	it('below a path, leads to it from the top alone', async () => {
		const { ask } = await show('/partners/');
		for (const address of ['/', '/partners']) {
			const { status, headers } = await ask(address);
			expect([status, headers.location], address).toEqual([302, '/partners/']);
		}
		expect(await ask('/partners/map/')).toMatchObject({ status: 200, text: 'Map' });
		expect(await ask('/map/')).toMatchObject({ status: 404, text: 'Not there' });
		expect(await ask('/partnersmap/')).toMatchObject({ status: 404 });
	});

	it('says so where a site is not whole, and lives on', async () => {
		const folder = writeFiles({ 'map/index.html': 'Map' });
		const { url, server } = await serveFolder(folder);
		onTestFinished(() => {
			server.close();
		});
		expect((await fetch(url)).status).toBe(404);
		writeFileSync(path.join(folder, 'index.html'), 'Home');
		expect((await fetch(url)).status).toBe(200);
	});
});
