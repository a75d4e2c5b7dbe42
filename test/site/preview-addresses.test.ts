import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../src/headers/media-types.ts';
import { inLong } from '../long.ts';
import { writeContent } from '../small-program.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { type Preview, runPreview } from './run-preview.ts';

const svg =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2H0z"/></svg>';

/**
 * Made of pages that are finished, or of use on a host alone: the preview has none of it. Its styles
 * and scripts have other names.
 */
const ofBuildOnly =
	/^(?:_astro|pagefind)\/|^(?:404\.html|_headers|\.waymark|sitemap\.xml|service-worker\.js|internal-edition\.txt)$/;

describe.each(['internal', ...inLong(['public'])])('the preview of the %s edition', (edition) => {
	let site: BuiltSite;
	let preview: Preview;
	let before: string;
	let removeContent: (() => void) | undefined;
	beforeAll(async () => {
		const changes = {
			'program.yaml': (text: string) => `${text}theme: { logo: logo.svg }\n`,
			'logo.svg': svg,
			'resources/a sketch.svg': svg,
			'resources/guide.md': (text: string) =>
				`${text}\n| Sketch |\n| --- |\n| ![A sketch](<a sketch.svg>) |\n`,
			'milestones/signed.md': (text: string) =>
				text.replace('steps:', 'formerly: [agreed]\nsteps:'),
		};
		const content = writeContent(changes, (remove) => {
			removeContent = remove;
		});
		const env = { JOURNEY_CONTENT: content, JOURNEY_EDITION: edition };
		site = buildSite(env);
		before = describeFiles(site.folder);
		preview = await runPreview({ ...env, JOURNEY_OUT: site.folder });
	});
	afterAll(async () => {
		await preview?.stop();
		site?.remove();
		removeContent?.();
	});

	it('answers at every address of the built site, with a file of the same type', async () => {
		const files = site.files.filter((file) => !ofBuildOnly.test(file));
		expect(files.length).toBeGreaterThan(60);
		const failed: string[] = [];
		for (const file of files) {
			const address = file.replace(/(^|\/)index\.html$/, '$1');
			const url = preview.address + encodeURI(address);
			const answer = await fetch(url, { redirect: 'manual' });
			const type = answer.headers.get('content-type') ?? '';
			if (answer.status !== 200 || !isLike(type, mediaTypes[path.extname(file)] ?? ''))
				failed.push(`${address}: ${answer.status} ${type}`);
		}
		expect(failed).toEqual([]);
	});

	it('has the script policy of the built site in every page', async () => {
		for (const page of ['', 'milestones/signed/', 'search/', 'embed/map/', 'nothing/']) {
			const file = page === 'nothing/' ? '404.html' : `${page}index.html`;
			const html = await (await fetch(preview.address + page)).text();
			const wanted = readPolicy(site.read(file));
			const found = readPolicy(html);
			expect(wanted.get('script-src'), page).toContain("'self'");
			for (const [name, value] of wanted)
				if (name !== 'style-src') expect(found.get(name), `${page} ${name}`).toBe(value);
			expect([...found.keys()].filter((name) => !wanted.has(name))).toEqual(['connect-src']);
		}
	});

	it('is reached from this machine alone unless one asks for more', () => {
		expect(preview.said()).toContain('use --host to expose');
	});

	it('writes nothing into the folder of the site', () => {
		expect(describeFiles(site.folder)).toBe(before);
	});
});

/** Whether two types differ in their parameters at most, or one says more closely what XML or JSON it is. */
function isLike(type: string, other: string): boolean {
	const bare = (whole: string) => whole.split(';')[0]?.replace(/^application\/.*(?=xml|json)/, '');
	return bare(type) === bare(other);
}

function readPolicy(html: string): Map<string, string> {
	const policy = /content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
	return new Map(
		policy
			.replaceAll('&#39;', "'")
			.split('; ')
			.map((rule) => [rule.split(' ')[0] ?? '', rule]),
	);
}

function describeFiles(folder: string): string {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort()
		.map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
		.join('\n');
}
