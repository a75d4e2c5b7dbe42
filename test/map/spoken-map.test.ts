import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { layOutMetro } from '../../src/map/metro/lay-out-metro.ts';
import { layOutTall } from '../../src/map/metro/lay-out-tall.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { makeProgram, usualShape } from './programs.ts';

const journey = makeProgram({ ...usualShape, types: 4 });
const path = buildPath(journey);
const words = loadWords('en');
const options = { address: 'https://partners.example.com/map/', contentDate: undefined };
const lists = {
	wide: layOutMetro(journey, path, 'a4', words, options).list,
	tall: layOutTall(journey, path, words),
};

describe.each(Object.entries(lists))('the %s map in a page', (_, list) => {
	const { document } = new JSDOM(drawSvg(list, { base: '', isInline: true })).window;
	const links = [...document.querySelectorAll('a')];
	const names = links.map((link) => link.getAttribute('aria-label') ?? '');

	it('has links that say the milestone, its days, its team, and what it is for which type', () => {
		expect(names.every((name) => name.trim() !== '')).toBe(true);
		for (const { id, title } of path.milestones.values()) {
			const found = [...journey.partnerTypes.values()].flatMap((type) => {
				const milestone = buildPath(journey, type).milestones.get(id);
				return milestone ? [{ type, milestone }] : [];
			});
			const name = names.find((one) => one.startsWith(`${title}. `)) ?? '';
			for (const { type } of found) expect(name, title).toContain(type.title);
			const isActivation = found.some(({ milestone }) => milestone.isActivation);
			expect(name.includes('Makes you active'), title).toBe(isActivation);
			const isOptional = found.some(({ milestone }) => milestone.isOptional);
			expect(name.includes('Recommended'), title).toBe(isOptional);
		}
	});

	it('has links whose names have the words that they show, in their order', () => {
		for (const link of links) {
			const shown = [...link.querySelectorAll('text')].map(({ textContent }) => textContent);
			const plain = (text: string) => text.replaceAll(/[.·] /g, ' ').replaceAll(/ +/g, ' ');
			const said = plain(link.getAttribute('aria-label') ?? '');
			expect(said.startsWith(plain(shown.join(' ')))).toBe(true);
		}
	});

	it('has no shape and no piece of a link that a screen reader comes upon by itself', () => {
		const isHidden = (element: Element) => element.closest('[aria-hidden=true]') !== null;
		const shapes = [...document.querySelectorAll('path')];
		expect(shapes.length).toBeGreaterThan(30);
		expect(shapes.filter((shape) => !isHidden(shape))).toEqual([]);
		const pieces = links.flatMap((link) => [...link.querySelectorAll('text')]);
		expect(pieces.length).toBeGreaterThan(30);
		expect(pieces.filter((piece) => !isHidden(piece))).toEqual([]);
	});
});
