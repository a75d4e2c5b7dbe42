import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readList, readPicture } from './accessibility/read-map.ts';
import { type BuiltSite, buildSite } from './build-site.ts';

let site: BuiltSite;
beforeAll(() => {
	site = buildSite({ JOURNEY_EDITION: 'internal' });
});
afterAll(() => site?.remove());

const types = ['', 'managed-services/', 'referral/', 'reseller/', 'services/', 'technology/'];

/** The picture of a page, for wide and for narrow screens, and the list beside it. */
function read(file: string): { pictures: Element[]; picture: Element; list: Element } {
	const { document } = new JSDOM(site.read(file)).window;
	const pictures = [...document.querySelectorAll('svg.journey-map')];
	const list = document.querySelector('section.list');
	if (!pictures[0] || !list) throw new Error(`${file} has no picture or no list.`);
	return { pictures, picture: pictures[0], list };
}

describe.each(types)('the list beside the map, /map/%s', (type) => {
	it('has the milestones of the picture in its order, for whom each is, and what differs', () => {
		const { pictures, list } = read(`map/${type}index.html`);
		expect(pictures).toHaveLength(2);
		for (const picture of pictures) {
			const drawn = readPicture(picture);
			expect(drawn.length).toBeGreaterThan(10);
			const all = [...new Set(drawn.flatMap(({ stops }) => stops))].filter(Boolean).sort();
			expect(all).toHaveLength(type === '' ? 5 : 0);
			const listed = readList(list, all);
			const named = new Map(listed.map(({ milestone, before }) => [milestone, before]));
			// The picture says only what its lines do not show.
			for (const { milestone, before } of drawn)
				expect(named.get(milestone)).toEqual(expect.arrayContaining(before));
			const rest = (one: (typeof drawn)[number]) => ({ ...one, before: [] });
			expect(listed.map(rest)).toEqual(drawn.map(rest));
			if (type !== '') continue;
			for (const part of ['optional', 'active', 'differing', 'before'] as const)
				expect(drawn.filter((one) => one[part].length > 0).length, part).toBeGreaterThan(1);
		}
	});
});

describe.each(types)('the list beside the map of hand-offs, /handoffs/%s', (type) => {
	it('has the milestones of the picture in its order, and from whom each is taken over', () => {
		const { picture, list } = read(`handoffs/${type}index.html`);
		const rows = readRows(picture);
		const items = [...list.querySelectorAll('section > ol > li')].map((item) => ({
			milestone: item.querySelector('a')?.getAttribute('href'),
			takenFrom: [
				...new Set(
					[...item.querySelectorAll('p')].flatMap(
						({ textContent }) => /From (.+?) to .+, after “/.exec(textContent ?? '')?.[1] ?? [],
					),
				),
			].sort(),
		}));
		expect(rows.length).toBeGreaterThan(10);
		expect(rows.filter(({ takenFrom }) => takenFrom.length > 0).length).toBeGreaterThan(4);
		expect(items).toEqual(rows);
	});
});

/** The rows of the drawing: what stands at the height of a milestone's name is said of it. */
function readRows(picture: Element): { milestone: string | null; takenFrom: string[] }[] {
	const heightOf = (text: Element | null) => Number(text?.getAttribute('y'));
	const rows = [...picture.querySelectorAll('a[href^="/milestones/"]')].map((link) => ({
		milestone: link.getAttribute('href'),
		height: heightOf(link.querySelector('text')),
		words: '',
	}));
	const texts = [...picture.children].filter((one) => one.localName === 'text');
	const column = texts
		.find((one) => /^(?:[A-Z ]+ · )?from /.test(one.textContent ?? ''))
		?.getAttribute('x');
	for (const text of texts.filter((one) => one.getAttribute('x') === column)) {
		const far = ({ height }: { height: number }) => Math.abs(height - heightOf(text));
		const [row] = rows.toSorted((a, b) => far(a) - far(b));
		if (row && far(row) < 4) row.words += ` ${text.textContent}`;
	}
	return rows.map(({ milestone, words }) => ({
		milestone,
		// Of the whole program, the letters of partner types may stand before it.
		takenFrom: words.includes('from ')
			? (words.split('from ')[1]?.trim().split(', ').sort() ?? [])
			: [],
	}));
}
