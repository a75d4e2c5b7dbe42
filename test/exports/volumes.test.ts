import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { bindBook, findPlace } from '../../src/components/print/bind-book.ts';
import type { Book, Chapter } from '../../src/domain/book.ts';
import { buildPath } from '../../src/domain/path.ts';
import { cutVolume } from '../../src/exports/book/cut-volume.ts';
import { drawBookPdf } from '../../src/exports/book/draw-book-pdf.ts';
import { readPdfTexts } from '../../src/guard/read-pdf-texts.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { makeProgram, usualShape } from '../map/programs.ts';

const site = 'https://partners.example.com';
const path = buildPath(makeProgram({ ...usualShape, milestones: 3, phases: 1 }));
const [phase] = path.phases.map((one) => one.phase);
const milestones = [...path.milestones.values()];
const chapter: Chapter = {
	...{ id: `phases-${phase?.id}`, number: 1, collection: 'phases', phase },
	entries: milestones.map((entry, i) => ({ entry, number: `1.${i + 1}` })),
	isListed: true,
};
const book: Book = { path, chapters: [chapter], isShort: false };

/** A book of one chapter, in which each milestone leads to all. */
function makeTree(): Root {
	const links = milestones
		.map(
			({ id }) =>
				`<a href="/milestones/${id}/">to ${id}</a> <a href="/milestones/${id}/#proof">its proof</a>`,
		)
		.join(' ');
	const entries = milestones.map(
		({ id, title }, i) =>
			`<div data-book="entry" data-book-id="milestones-${id}" data-level="3" data-title="${id}" data-listed="true"><h1 id="title"><span data-book="number">1.${i + 1}</span> ${title}</h1><p id="proof">${links} <a href="/map/">the map</a> <a href="/phases/${phase?.id}/">the phase</a></p></div>`,
	);
	const html = `<article data-book="book"><header data-book="cover"><p data-book="vendor">Acme</p><h1>Acme Partner Program</h1><ul data-book="cover-facts"><li>Edition 2026</li></ul></header><nav data-book="contents" id="contents"><h2>Contents</h2></nav><section data-book="map" id="map"><h2 id="map-heading">Journey map</h2></section><section data-book="chapter" data-book-id="${chapter.id}" data-level="2" data-phase="1" data-title="Join"><h1 id="title">Join</h1><p>How it opens.</p>${entries.join('')}</section></article>`;
	const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root;
	return bindBook(tree, { base: '/', site: `${site}/`, partnerType: undefined });
}

/** The volume with the milestones from one place on, up to another. */
function cut(tree: Root, number: number, from: number, to: number): Root {
	const stretches = [{ chapter, entries: chapter.entries.slice(from, to), isStart: from === 0 }];
	return cutVolume(
		tree,
		{ number, count: 2, stretches },
		{
			...{ book, site },
			volumes: [
				{ says: 'Volume 1 of 2: Join (1.1–1.2)', address: '/handbook.pdf' },
				{ says: 'Volume 2 of 2: Join (1.3–1.3)', address: '/handbook-2.pdf' },
			],
		},
	);
}

const [a, b, c] = milestones.map(({ id }) => id);

describe('a volume of the handbook', () => {
	it('has the cover, the contents and its own stretch, and says where the others are', () => {
		const tree = makeTree();
		const before = JSON.stringify(tree);
		const [first, second] = [cut(tree, 1, 0, 2), cut(tree, 2, 2, 3)].map((one) => toHtml(one));
		expect(JSON.stringify(tree)).toBe(before);
		const has = (html = '') =>
			[
				`id="milestones-${a}"`,
				`id="milestones-${b}"`,
				`id="milestones-${c}"`,
				'id="map"',
				'How it opens',
				'id="contents"',
			].map((part) => html.includes(part));
		expect(has(first)).toEqual([true, true, false, true, true, true]);
		expect(has(second)).toEqual([false, false, true, false, false, true]);
		expect(second).toContain('<li>Volume 2 of 2: Join (1.3–1.3)</li>');
		expect(second).toContain(`<a href="${site}/handbook.pdf">Volume 1 of 2: Join (1.1–1.2)</a>`);
		expect(second).toContain('Join (1.3–1.3)</h2>');
	});

	it('leads to the site where another volume has a place, and within itself where it has it', () => {
		const html = toHtml(cut(makeTree(), 2, 2, 3));
		expect(html).toContain(`<a href="${site}/milestones/${a}/">to ${a}</a>`);
		expect(html).toContain(`<a href="${site}/milestones/${a}/#proof">its proof</a>`);
		expect(html).toContain(`<a href="#milestones-${c}">to ${c}</a>`);
		expect(html).toContain(`<a href="${site}/map/">the map</a>`);
		expect(html).toContain(`<a href="#${chapter.id}">the phase</a>`);
	});

	it('is set as a PDF that says which it is', async () => {
		const journey = makeProgram({ ...usualShape, milestones: 3, phases: 1 });
		const words = loadWords('en');
		const { list: map } = await layOutSheet(journey, path, 'a4', words, {
			address: `${site}/map/`,
			contentDate: '2026-11-16',
		});
		const source = { journey, words, contentDate: '2026-11-16', map, findPlace, site };
		for (const [number, from, to] of [
			[1, 0, 2],
			[2, 2, 3],
		] as const) {
			const warnings: string[] = [];
			const pdf = await drawBookPdf(
				{
					...source,
					tree: cut(makeTree(), number, from, to),
					volume: `Volume ${number} of 2`,
					loadImage: () => undefined,
				},
				(said) => warnings.push(said),
			);
			expect(warnings).toEqual([]);
			const texts = readPdfTexts(pdf).join('\n').replaceAll(/\s+/g, ' ');
			expect(texts).toContain(`Volume ${number} of 2`);
			for (const [i, { title }] of milestones.entries())
				if (i >= from && i < to) expect(texts).toContain(`1.${i + 1} ${title}`);
		}
	});
});
