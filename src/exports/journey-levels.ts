import { z } from 'zod';
import type { Entry, Id, Journey } from '../domain/journey.ts';
import { benefitKinds, cadences, measureUnits, promotions } from '../domain/journey.ts';
import { keepForType, listLevelParts } from '../domain/levels/keep-for-type.ts';
import { date, entry, id, ids, text } from './journey-parts.ts';

const bounds = {
	atLeast: z.number().optional().meta({ description: 'The least, included.' }),
	atMost: z.number().optional().meta({ description: 'The most, included.' }),
	from: date.optional().meta({ description: 'The first day on which it holds.' }),
	until: date.optional().meta({ description: 'The last day on which it holds.' }),
	recommended: z.boolean().optional().meta({ description: 'Asked for, and not required.' }),
};

const replacements = () =>
	z
		.record(
			id,
			z.strictObject({
				...bounds,
				get of() {
					return nodes().optional().meta({ description: 'The list of a group.' });
				},
			}),
		)
		.optional();
const nodes = (): z.ZodType<unknown[]> => z.array(node);

const kinds = [
	...(['all', 'any', 'some', 'score', 'measure'] as const),
	...(['milestone', 'statement', 'invitation', 'level'] as const),
];

/** What a level asks. A node is of one kind, and a group holds others. */
const node: z.ZodType<unknown> = z.strictObject({
	kind: z.enum(kinds),
	get of() {
		return nodes().optional().meta({ description: 'Of all, any and some: the nodes in it.' });
	},
	measure: id.optional(),
	milestone: id.optional(),
	statement: id.optional(),
	level: id.optional(),
	over: text.optional().meta({
		description: 'Of which period the figure of a measure is; absent: now.',
	}),
	floor: z
		.literal('above-zero')
		.optional()
		.meta({ description: 'Each part of the score has to bring something.' }),
	parts: z
		.array(z.strictObject({ measure: id, full: z.number(), points: z.number() }))
		.optional()
		.meta({ description: 'Of a score: points × figure ÷ full, never more than points.' }),
	title: text.optional().meta({ description: 'What a statement declares.' }),
	team: id.optional().meta({ description: 'Who confirms it.' }),
	because: text.optional(),
	isInternal: z.boolean().optional().meta({ description: 'Only in the internal edition.' }),
	...bounds,
	byType: replacements().meta({ description: 'What is other, by partner type.' }),
	byRegion: replacements().meta({
		description: 'What is other, by region; after what is other by partner type.',
	}),
});

const values = z.record(id, z.union([z.number(), text]));
const list = (fields: z.core.$ZodLooseShape) =>
	z.array(z.strictObject({ ...entry, ...fields })).optional();

/** The parts of `journey.json` about levels, which are there where the program has levels. */
export const levelParts = {
	ladders: list({
		partnerTypes: ids,
		levels: ids.meta({ description: 'The lowest first.' }),
		review: z
			.strictObject({ every: z.enum(cadences), team: id.optional() })
			.optional()
			.meta({ description: 'Absent: at once.' }),
		promotion: z.enum(promotions),
		demotion: z
			.strictObject({ at: z.enum(['review', 'at-once']), grace: z.int().min(0) })
			.optional()
			.meta({ description: 'How a level is lost; `grace` in days. Absent: none is.' }),
	}),
	levels: list({
		ladder: id,
		requires: node.optional().meta({
			description: 'What it asks besides what the level below asks; absent: nothing.',
		}),
		replaces: z
			.boolean()
			.meta({ description: '`requires` counts alone, whatever the level below asks.' }),
	}),
	benefits: list({
		kind: z.enum(benefitKinds),
		claim: text.optional().meta({ description: 'How a partner gets it.' }),
		unlocks: node,
		unit: z.enum(measureUnits).optional(),
		values: values.optional().meta({
			description: 'By level; one that is not named has the value of the nearest lower one.',
		}),
		limit: text.optional(),
		byRegion: z
			.record(
				id,
				z.union([
					z.literal(false),
					z.strictObject({ values: values.optional(), limit: text.optional() }),
				]),
			)
			.optional()
			.meta({ description: 'What is other in a region; false: it is not given there.' }),
		from: date.optional(),
		until: date.optional(),
	}),
	measures: list({
		definition: text,
		unit: z.enum(measureUnits).optional(),
		currency: text.optional(),
		direction: z
			.enum(['at-least', 'at-most'])
			.optional()
			.meta({ description: 'On which side it is asked for; absent: at-least.' }),
		source: text.optional().meta({ description: 'Where it is seen.' }),
	}),
};

/** The regions of the program, where there are any. */
export const regions = z
	.array(z.strictObject({ id, title: text, currency: text.optional() }))
	.optional()
	.meta({ description: 'A dimension of requirements and benefits, which is no language.' });

const fields = {
	ladders: ['partnerTypes', 'levels', 'review', 'promotion', 'demotion'],
	levels: ['ladder', 'requires', 'replaces'],
	benefits: [
		...['kind', 'claim', 'unlocks', 'unit', 'values', 'limit'],
		...['byRegion', 'from', 'until'],
	],
	measures: ['definition', 'unit', 'currency', 'direction', 'source'],
} as const satisfies Record<keyof typeof levelParts, readonly string[]>;

/**
 * The parts of a program that has them; of a partner type what is for it, which may be nothing. `describe`
 * gives what every entry has.
 */
export function exportLevels(
	journey: Journey,
	type: Id | undefined,
	describe: (entry: Entry) => object,
): Record<string, object[]> {
	const all = listLevelParts(journey);
	const shown = type === undefined ? all : keepForType(all, type);
	const parts = (Object.keys(fields) as (keyof typeof fields)[]).filter(
		(part) => all[part].length > 0,
	);
	return Object.fromEntries(
		parts.map((part) => [
			part,
			shown[part].map((one) => ({
				...describe(one),
				...Object.fromEntries(
					Object.entries(one).filter(([name]) => fields[part].some((field) => field === name)),
				),
			})),
		]),
	);
}

export function exportRegions({ program }: Journey) {
	return program.regions && [...program.regions].map(([id, region]) => ({ id, ...region }));
}
