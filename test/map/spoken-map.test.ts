import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { drawMap } from '../../src/map/draw-map.ts';
import { layOutMap } from '../../src/map/lay-out-map.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { makeProgram, usualShape } from './programs.ts';

const journey = makeProgram(usualShape);
const path = buildPath(journey);
const address = 'https://partners.example.com/map/';
const { layout } = layOutMap(journey, path, 'a4', loadWords('en'), {
	address,
	contentDate: undefined,
});
const { document } = new JSDOM(drawMap(layout, { base: '', isInline: true })).window;
const links = [...document.querySelectorAll('a')];

it('a link of the map in a page says the milestone, its days, its team, and what it is', () => {
	const names = links.map((link) => link.getAttribute('aria-label') ?? '');
	expect(names.every((name) => name.trim() !== '')).toBe(true);
	for (const milestone of path.milestones.values()) {
		const name = names.find((one) => one.startsWith(`${milestone.title}. `));
		expect(name, milestone.title).toBeDefined();
		expect(name?.includes('Makes the partner active')).toBe(milestone.isActivation);
		expect(name?.includes('Optional')).toBe(milestone.isOptional);
	}
});

it('the name of a link has the words that it shows, in their order', () => {
	for (const link of links) {
		const shown = [...link.querySelectorAll('text')].map(({ textContent }) => textContent);
		const said = (link.getAttribute('aria-label') ?? '').replaceAll('. ', ' ');
		expect(said.startsWith(shown.join(' '))).toBe(true);
	}
});

it('a screen reader comes upon no shape and no piece of a link by itself', () => {
	const isHidden = (element: Element) => element.closest('[aria-hidden=true]') !== null;
	const shapes = [...document.querySelectorAll('path')];
	expect(shapes.length).toBeGreaterThan(30);
	expect(shapes.filter((shape) => !isHidden(shape))).toEqual([]);
	const pieces = links.flatMap((link) => [...link.querySelectorAll('text')]);
	expect(pieces.length).toBeGreaterThan(30);
	expect(pieces.filter((piece) => !isHidden(piece))).toEqual([]);
});
