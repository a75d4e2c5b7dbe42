import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { lightLine } from '../../src/components/journey/light-line.ts';
import { readCircle } from '../../src/components/site/plan-signs.ts';
import { buildPath } from '../../src/domain/path.ts';
import { drawSvg } from '../../src/map/draw-map.ts';
import { layOutSheet } from '../../src/map/lay-out-sheet.ts';
import { layOutTall } from '../../src/map/metro/lay-out-tall.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';

const journey = buildJourney(readModel(acme).model, { edition: 'public' });
const words = loadWords(journey.program.locale);
const whole = buildPath(journey);
const options = { address: 'https://partners.example.com/map/', contentDate: undefined };
const lists = {
	sheet: (await layOutSheet(journey, whole, 'a4', words, options)).list,
	tall: layOutTall(journey, whole, words),
};

describe.each(['sheet', 'tall'] as const)('on the map in a page, the %s', (form) => {
	const { window } = new JSDOM(drawSvg(lists[form], { base: '', isInline: true }));
	const { document } = window;
	// Nothing is measured there; where words move to is seen in browsers.
	Object.assign(window.SVGElement.prototype, { getComputedTextLength: () => 0 });
	const svg = document.querySelector('svg');
	if (!svg) throw new Error('There is no drawing.');
	const isOff = (one: Element) => one.classList.contains('is-off');
	const find = (selector: string) => [...svg.querySelectorAll(selector)];

	it.each([...journey.partnerTypes.keys()])('lights what is on the way of “%s” alone', (type) => {
		lightLine(svg, type);
		for (const one of find('[data-part=line], [data-part=ring]'))
			expect(isOff(one)).toBe(!one.getAttribute('data-type')?.split(' ').includes(type));
		const own = buildPath(journey, journey.partnerTypes.get(type)).milestones;
		const stops = find('a[data-part=stop]');
		expect(stops).toHaveLength(whole.milestones.size);
		for (const stop of stops)
			expect(isOff(stop)).toBe(!own.has(stop.getAttribute('data-milestone') ?? ''));
		const names = find('text[data-part=name]').filter((one) => !isOff(one));
		expect(new Set(names.map((one) => one.getAttribute('data-type')))).toEqual(new Set([type]));
	});

	it('is as before when the light is out, and where no line has the type', () => {
		lightLine(svg, 'reseller');
		expect(find('.is-off').length).toBeGreaterThan(20);
		lightLine(svg, undefined);
		expect(find('.is-off')).toEqual([]);
		lightLine(svg, 'nobody');
		expect(find('.is-off')).toEqual([]);
	});

	it('has rings of which the middle and size are read', () => {
		const rings = find('[data-part=ring]').map((ring) => readCircle(ring.getAttribute('d') ?? ''));
		expect(rings.length).toBeGreaterThan(whole.milestones.size);
		const { width, height } = lists[form];
		for (const ring of rings) {
			expect(ring?.radius).toBeGreaterThan(0.5);
			expect(ring?.radius).toBeLessThan(3);
			expect(ring?.x).toBeGreaterThan(0);
			expect(ring?.x).toBeLessThan(width);
			expect(ring?.y).toBeGreaterThan(0);
			expect(ring?.y).toBeLessThan(height);
		}
	});
});

it('reads a circle as it is written', () => {
	expect(readCircle('M10-2.5h0c1.1 0 2 .9 2 2s-1 1-2 2z')).toEqual({ x: 10, y: -0.5, radius: 2 });
	expect(readCircle('M1 1h5')).toBeUndefined();
});
