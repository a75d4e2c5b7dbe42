import { describe, expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { listSocialItems, type SocialText } from '../../src/exports/social-picture.ts';
import type { DisplayItem, TextItem } from '../../src/map/display-list.ts';
import { keepPhase } from '../../src/map/metro/keep-phase.ts';
import { readProgram } from '../../src/map/metro/read-program.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { locales, makeProgram, type Shape, usualShape } from '../map/programs.ts';

function draw(given: Partial<Shape>, which: 'home' | 'phase' | 'type' | 'milestone') {
	const shape = { ...usualShape, types: 5, ...given };
	const journey = makeProgram(shape);
	const words = loadWords(locales[shape.script]);
	const { locale } = words;
	const [type] = journey.partnerTypes.values();
	const whole = readProgram(journey, buildPath(journey), words);
	const here = whole.phases[0]?.stops[0]?.milestone.id ?? '';
	const of = {
		home: { program: whole, locale },
		phase: { program: keepPhase(whole, 'phase-1'), hasTitles: true, locale },
		milestone: { program: keepPhase(whole, 'phase-1'), here, locale },
		type: { program: readProgram(journey, buildPath(journey, type), words), locale },
	};
	const text: SocialText = { label: 'Label', title: 'Title', name: 'Program', map: of[which] };
	const { items } = listSocialItems(text, words);
	return { items, program: of[which].program, texts: items.filter((one) => one.kind === 'text') };
}

const boxOf = ({ x, y, side, width, size }: TextItem) => {
	const left = side === 'left' ? x : x - width;
	return { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 };
};

function findOverlaps(texts: readonly TextItem[]): string[] {
	return texts.flatMap((one, i) =>
		texts.slice(i + 1).flatMap((other) => {
			const [a, b] = [boxOf(one), boxOf(other)];
			const isApart =
				a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
			return isApart ? [] : [`${one.text} / ${other.text}`];
		}),
	);
}

const rings = (items: readonly DisplayItem[]) =>
	items.filter((one) => one.kind === 'path' && one.mark?.part === 'ring').length;

const shapes: [string, Partial<Shape>][] = [
	['usual', {}],
	['one type', { types: 1, milestones: 12 }],
	['twelve types', { types: 12 }],
	['nine phases, long German names', { phases: 9, script: 'german', length: 'long' }],
	['Arabic', { script: 'arabic' }],
	['Japanese', { script: 'japanese' }],
];

describe.each(shapes)('the shared picture of a map (%s)', (_, shape) => {
	it.each(['home', 'phase', 'type', 'milestone'] as const)(
		'has a ring for each stop of each line, and words that can be read, none upon another: %s',
		(which) => {
			const { items, program, texts } = draw(shape, which);
			const stops = program.phases.flatMap((phase) => phase.stops);
			expect(rings(items)).toBe(stops.flatMap((stop) => stop.rings).length);
			expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(2.4);
			expect(findOverlaps(texts)).toEqual([]);
			for (const { left, right, bottom } of texts.map(boxOf)) {
				expect(left).toBeGreaterThanOrEqual(4);
				expect(right).toBeLessThanOrEqual(116.5);
				expect(bottom).toBeLessThanOrEqual(62);
			}
		},
	);
});

it('a phase has the titles of its milestones where they have room', () => {
	const { texts, program } = draw({ milestones: 12 }, 'phase');
	const said = texts.map(({ text }) => text).join(' ');
	for (const { title } of program.phases[0]?.stops ?? []) expect(said).toContain(title);
});

it('a milestone has an arrow upon its stop, in the stretch of its phase', () => {
	const [phase, milestone] = [
		draw({ milestones: 40 }, 'phase'),
		draw({ milestones: 40 }, 'milestone'),
	];
	expect(rings(milestone.items)).toBe(rings(phase.items));
	const arrows = milestone.items.filter((one) => one.kind === 'path' && one.fill === 'ink');
	expect(arrows.length).toBe(
		phase.items.filter((one) => one.kind === 'path' && one.fill === 'ink').length + 1,
	);
});
