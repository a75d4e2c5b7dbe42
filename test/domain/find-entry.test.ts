import { expect, it } from 'vitest';
import { collectionNames } from '../../src/domain/collections.ts';
import { findEntry } from '../../src/domain/find-entry.ts';
import { assembleJourney } from './assemble-journey.ts';

it('finds an entry of each collection by its id', () => {
	const journey = assembleJourney({
		...{ phases: { x: {} }, milestones: { x: {} }, resources: { x: {} }, teams: { x: {} } },
		...{ partnerTypes: { x: {} }, plays: { x: {} }, metrics: { x: {} }, glossary: { x: {} } },
		...{ pages: { x: {} }, changes: { x: {} }, levels: { x: {} }, ladders: { x: {} } },
		...{ benefits: { x: {} }, measures: { x: {} } },
	});
	for (const name of collectionNames) {
		expect(findEntry(journey, name, 'x')?.collection).toBe(name);
		expect(findEntry(journey, name, 'y')).toBeUndefined();
	}
});
