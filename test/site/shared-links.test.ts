import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite } from './build-site.ts';

let site: BuiltSite;

beforeAll(() => {
	site = buildSite();
});
afterAll(() => site?.remove());

describe('a shared link', () => {
	const pages = () =>
		site.files
			.filter((file) => file.endsWith('.html') && !/^(?:404|offline|embed|print)/.test(file))
			.filter((file) => !site.read(file).includes('http-equiv="refresh"'));

	it('has a title and a description that no other page has', () => {
		for (const pattern of [/<title>([^<]*)/, /<meta name="description" content="([^"]*)"/]) {
			const found = Map.groupBy(pages(), (file) => pattern.exec(site.read(file))?.[1] ?? '');
			const shared = [...found].filter(([text, files]) => text === '' || files.length > 1);
			expect(shared).toEqual([]);
		}
	});

	it('has a picture of the right size, which is there', () => {
		for (const file of pages()) {
			const address = /property="og:image" content="([^"]*)"/.exec(site.read(file))?.[1] ?? '';
			const picture = readFileSync(path.join(site.folder, new URL(address).pathname));
			expect([picture.readUInt32BE(16), picture.readUInt32BE(20)], file).toEqual([1200, 630]);
		}
	});

	it('says in words what is in its picture, for who does not see it', () => {
		const alt = (file: string) =>
			/property="og:image:alt" content="([^"]*)"/.exec(site.read(file))?.[1] ?? '';
		for (const file of pages()) expect(alt(file), file).not.toBe('');
		for (const file of pages().filter((one) => /^milestones\/[^/]+\/index/.test(one))) {
			const title = /property="og:title" content="([^"]*)"/.exec(site.read(file))?.[1];
			expect(alt(file), file).toContain(title);
		}
	});

	it('says where it stands in data that can be read', () => {
		const html = site.read('milestones/first-deal-registered/index.html');
		const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
			([, text = '']) => JSON.parse(text) as Record<string, unknown>,
		);
		expect(data.map((one) => one['@type'])).toEqual(['BreadcrumbList', 'HowTo']);
		const crumbs = data[0]?.['itemListElement'] as { position: number; item: string }[];
		expect(crumbs.map(({ position }) => position)).toEqual(crumbs.map((_, i) => i + 1));
		expect(crumbs.at(-1)?.item).toContain('/milestones/first-deal-registered/');
		expect(data[1]).toHaveProperty('step.1');
	});

	it('is in the list of pages, which names only pages that may be found', () => {
		const listed = [...site.read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
			([, address = '']) => `${new URL(address).pathname.slice(1)}index.html`,
		);
		expect(listed).toContain('milestones/first-deal-registered/index.html');
		expect(listed.filter((file) => !site.files.includes(file))).toEqual([]);
		expect(listed.filter((file) => /^(?:embed|print|offline)\//.test(file))).toEqual([]);
		expect(site.read('robots.txt')).toContain('/sitemap.xml');
		const manifest = JSON.parse(site.read('manifest.webmanifest')) as { icons: { src: string }[] };
		for (const { src } of manifest.icons) expect(site.files).toContain(src.slice(1));
	});
});

describe('who reads with other programs', () => {
	it('finds the feed from every page, once', () => {
		const pages = site.files
			.filter((file) => file.endsWith('.html') && !/^(?:embed|admin)\//.test(file))
			.filter((file) => !site.read(file).includes('http-equiv="refresh"'));
		expect(pages).toContain('404.html');
		for (const file of pages) {
			const links = site
				.read(file)
				.match(/<link rel="alternate" type="application\/atom\+xml"[^>]*>/g);
			expect(links, file).toHaveLength(1);
			expect(links?.[0]).toContain('href="/changes.xml"');
			expect(links?.[0]).toMatch(/title="[^"]+"/);
		}
	});

	it('finds an icon where it is looked for without a link', () => {
		const ico = readFileSync(path.join(site.folder, 'favicon.ico'));
		expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
		const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => {
			const at = 6 + 16 * i;
			const picture = ico.subarray(ico.readUInt32LE(at + 12)).subarray(0, ico.readUInt32LE(at + 8));
			expect(picture.subarray(1, 4).toString()).toBe('PNG');
			expect(picture.readUInt32BE(16)).toBe(ico.readUInt8(at));
			return ico.readUInt8(at);
		});
		expect(sizes).toEqual([16, 32, 48]);
		expect(ico.readUInt32LE(6 + 16 * 2 + 12) + ico.readUInt32LE(6 + 16 * 2 + 8)).toBe(ico.length);
	});
});
