import { expect, it } from 'vitest';
import { findContentDate } from '../../src/domain/content-date.ts';
import { findEntry } from '../../src/domain/find-entry.ts';
import { collectionNames } from '../../src/domain/journey.ts';
import { assembleJourney, type Parts } from './assemble-journey.ts';

const keys = ['phases', 'milestones', 'resources', 'teams', 'partnerTypes', 'plays'] as const;
const others = ['metrics', 'glossary', 'pages'] as const;
const old = { reviewed: '2025-01-01' };

it('is unknown where nothing was reviewed and nothing is new', () => {
	expect(findContentDate(assembleJourney())).toBeUndefined();
});

it.each([...keys, ...others])('is that of the newest review in %s', (key) => {
	const parts: Parts = {
		plays: { x: old },
		[key]: { a: { reviewed: '2026-01-01' }, b: { reviewed: '2026-05-05' }, c: old, d: {} },
		phases: key === 'phases' ? { one: { reviewed: '2026-05-05' } } : { one: {} },
	};
	expect(findContentDate(assembleJourney(parts))).toBe('2026-05-05');
});

it('is that of the newest change, where that is newer', () => {
	const changes = { one: { date: '2026-02-02' }, two: { date: '2026-03-03' } };
	expect(findContentDate(assembleJourney({ plays: { x: old }, changes }))).toBe('2026-03-03');
});

it('finds an entry of each collection by its id', () => {
	const journey = assembleJourney({
		...{ phases: { x: {} }, milestones: { x: {} }, resources: { x: {} }, teams: { x: {} } },
		...{ partnerTypes: { x: {} }, plays: { x: {} }, metrics: { x: {} }, glossary: { x: {} } },
		...{ pages: { x: {} }, changes: { x: {} } },
	});
	for (const name of collectionNames) {
		expect(findEntry(journey, name, 'x')?.collection).toBe(name);
		expect(findEntry(journey, name, 'y')).toBeUndefined();
	}
});
