import { beforeAll, describe, expect, it } from 'vitest';
import { buildPath } from '../../src/domain/path.ts';
import { layOutMap } from '../../src/map/lay-out-map.ts';
import type { MapCard, MapLayout } from '../../src/map/map-layout.ts';
import { measureLayout } from '../../src/map/measure-layout.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { makeProgram, usualShape } from './programs.ts';

let sound: MapLayout;
beforeAll(() => {
	const journey = makeProgram(usualShape);
	const options = { address: 'https://partners.example.com/map/' };
	sound = layOutMap(journey, buildPath(journey), 'a4', loadWords('en'), options).layout;
});

function withCard(at: number, change: (card: MapCard) => Partial<MapCard>): MapLayout {
	return {
		...sound,
		cards: sound.cards.map((card, i) => (i === at ? { ...card, ...change(card) } : card)),
	};
}

const messages = (layout: MapLayout) =>
	measureLayout(layout)
		.map(({ message }) => message)
		.join('\n');

describe('the measuring of a map', () => {
	it('finds nothing on a sound sheet', () => {
		expect(messages(sound)).toBe('');
	});
	it('finds cards that overlap', () => {
		expect(
			messages(withCard(1, () => ({ x: sound.cards[0]?.x ?? 0, y: sound.cards[0]?.y ?? 0 }))),
		).toContain('overlap');
	});
	it('finds a card that leaves its phase', () => {
		expect(messages(withCard(0, ({ y }) => ({ y: y + 120 })))).toContain('leaves its phase');
	});
	it('finds text that is too small', () => {
		const small = withCard(0, ({ title }) => ({
			title: title.map((text) => ({ ...text, size: 2.9 })),
		}));
		expect(messages(small)).toContain('too small');
	});
	it('finds text that leaves its card', () => {
		const wide = withCard(0, ({ title }) => ({
			title: title.map((text) => ({ ...text, width: 90 })),
		}));
		expect(messages(wide)).toContain('leaves its place');
	});
	it('finds a line through a card', () => {
		const [first, last] = [sound.cards[0], sound.cards.at(-1)];
		const points = [
			{ x: 0, y: (first?.y ?? 0) + 2 },
			{ x: 280, y: (first?.y ?? 0) + 2 },
		];
		const connectors = [
			...sound.connectors,
			{
				from: first?.id ?? '',
				to: last?.id ?? '',
				kind: 'all' as const,
				label: '',
				net: 'x',
				points,
			},
		];
		expect(messages({ ...sound, connectors })).toContain('runs through');
	});
	it('finds lines that lie upon one another', () => {
		const [one] = sound.connectors;
		if (!one) throw new Error('There are lines.');
		const twin = { ...one, net: 'another', from: 'a', to: 'b' };
		expect(messages({ ...sound, connectors: [...sound.connectors, twin] })).toContain('lies upon');
	});
	it('finds a relation that is neither drawn nor named', () => {
		expect(messages({ ...sound, connectors: sound.connectors.slice(1) })).toContain(
			'does not show',
		);
	});
	it('finds a milestone that is missing', () => {
		expect(messages({ ...sound, cards: sound.cards.slice(0, -1) })).toContain(
			'29 of 30 milestones',
		);
	});
});
