import path from 'node:path';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { Journey, PartnerType } from '../../src/domain/journey.ts';
import { makeProgram, type Shape, usualShape } from '../../test/map/programs.ts';

/** A path whose sheets are measured. */
export interface SheetCase {
	name: string;
	journey: Journey;
	partnerType: PartnerType | undefined;
}

const fixtures = ['german', 'japanese', 'arabic', 'everything', 'texts'];
const shapes: readonly (readonly [name: string, shape: Partial<Shape>])[] = [
	...[1, 9].map((phases) => [`${phases} phases`, { phases }] as const),
	...[1, 5, 8, 12].map((types) => [`${types} types`, { types }] as const),
	...[3, 30, 40, 60, 72].map((milestones) => [`${milestones} milestones`, { milestones }] as const),
];

/** The default program and each of its types, programs in other languages, and generated ones at their limits. */
export function listSheetCases(content: string): SheetCase[] {
	const journey = readJourney(content);
	const whole = (name: string, of: Journey) => ({ name, journey: of, partnerType: undefined });
	return [
		whole('default', journey),
		...[...journey.partnerTypes.values()].map((partnerType) => ({
			name: `default ${partnerType.id}`,
			journey,
			partnerType,
		})),
		...fixtures.map((name) => whole(name, readJourney(path.join('test', 'fixtures', name)))),
		...shapes.map(([name, shape]) =>
			whole(name, makeProgram({ ...usualShape, types: 5, relations: 0.9, ...shape })),
		),
	];
}

function readJourney(folder: string): Journey {
	return buildJourney(readModel(folder).model, { edition: 'public' });
}
