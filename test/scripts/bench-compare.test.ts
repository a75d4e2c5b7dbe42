import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { eleventy } from '../../scripts/bench/compare/eleventy.ts';
import { findMissing } from '../../scripts/bench/compare/find-missing.ts';
import { hugo } from '../../scripts/bench/compare/hugo.ts';
import { starlight } from '../../scripts/bench/compare/starlight.ts';
import { addDiagrams, readTwin, readTwinPages } from '../../scripts/bench/compare/twin-pages.ts';

const site = 'https://partners.example.com';

it('reads title, sentence and text of a twin', () => {
	expect(
		readTwin('# Kickoff \\& goal\n\n> In the \\*first\\* week\n\nText\n\n> A quotation\n', site),
	).toEqual({
		title: 'Kickoff & goal',
		summary: 'In the *first* week',
		body: 'Text\n\n> A quotation\n',
	});
});

it('takes a twin without a sentence as it is', () => {
	expect(readTwin('# Phases\n\nText\n', site)).toEqual({
		title: 'Phases',
		summary: '',
		body: 'Text\n',
	});
});

it('leads from page to page where twins lead from twin to twin', () => {
	const links = [
		`[a](${site}/milestones/a.md)`,
		`[home](${site}/index.md)`,
		`<${site}/milestones/b/>`,
		`[file](${site}/journey.json)`,
		'[elsewhere](https://example.com/read.md)',
	];
	expect(readTwin(`# T\n\n${links.join(' ')}\n`, site).body).toBe(
		'[a](/milestones/a/) [home](/) <https://partners.example.com/milestones/b/> [file](/journey.json) [elsewhere](https://example.com/read.md)\n',
	);
});

it('finds the pages of all twins of a site, in the same order each time', () => {
	const out = mkdtempSync(path.join(tmpdir(), 'waymark-twins-'));
	try {
		mkdirSync(path.join(out, 'phases'));
		for (const file of ['phases.md', 'index.md', 'phases/one.md', 'index.html'])
			writeFileSync(path.join(out, file), `# ${file}\n\nText\n`);
		expect(readTwinPages(out, site).map(({ address }) => address)).toEqual([
			'/',
			'/phases/',
			'/phases/one/',
		]);
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
});

it('puts a diagram on the page of its phase and on no other', () => {
	const page = { title: '', summary: '', body: 'Text' };
	const pages = ['/phases/one/', '/phases/two/', '/milestones/one/'].map((address) => ({
		...page,
		address,
	}));
	const bodies = addDiagrams(pages, new Map([['one', 'flowchart LR\n']])).map(({ body }) => body);
	expect(bodies).toEqual(['```mermaid\nflowchart LR\n```\n\nText', 'Text', 'Text']);
});

it('gives Hugo a folder’s own page and those in it, and no shortcode of a text', () => {
	const project = mkdtempSync(path.join(tmpdir(), 'waymark-hugo-'));
	try {
		const mermaid = path.join(project, 'node_modules/mermaid/dist');
		mkdirSync(path.join(mermaid, 'chunks/mermaid.esm.min'), { recursive: true });
		writeFileSync(path.join(mermaid, 'mermaid.esm.min.mjs'), '');
		const pages = ['/', '/phases/', '/phases/one/', '/print/'].map((address) => ({
			address,
			title: 'A “title”',
			summary: '',
			body: 'Write {{< note >}}\n',
		}));
		hugo.write(project, pages);
		const content = path.join(project, 'content');
		expect(readdirSync(content, { recursive: true, encoding: 'utf8' }).sort()).toEqual(
			['_index.md', 'phases', 'phases/_index.md', 'phases/one.md', 'print.md', 'search.md'].map(
				path.normalize,
			),
		);
		expect(readFileSync(path.join(content, 'print.md'), 'utf8')).toBe(
			'---\ntitle: "A “title”"\ndescription: ""\ndiagram: false\n---\n\nWrite { {< note >}}\n',
		);
	} finally {
		rmSync(project, { recursive: true, force: true });
	}
});

it('says of a program that is not there where it is had from', () => {
	const program = { name: 'no-such-program', from: 'https://example.com/' };
	expect(findMissing({ ...hugo, program })).toMatch(/^Hugo is left out: /);
	expect(findMissing(starlight)).toBeUndefined();
});

it.each([starlight, eleventy, hugo].flatMap(({ packages }) => Object.entries(packages)))(
	'installs an exact version of %s',
	(_, version) => {
		expect(version).toMatch(/^\d+\.\d+\.\d+$/);
	},
);
