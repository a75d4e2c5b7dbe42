import type { z } from 'zod';
import { tell } from '../../domain/message.ts';
import { between } from './fields.ts';

const kinds = [
	...['all', 'any', 'some', 'score', 'measure'],
	...['milestone', 'statement', 'invitation', 'level'],
];
const groups = ['all', 'any', 'some'];

/** The fields that say something beside some kinds alone. */
const kindsOf: Readonly<Record<string, readonly string[]>> = {
	atLeast: ['measure'],
	atMost: ['measure'],
	over: ['measure'],
	title: ['statement'],
	team: ['statement', 'invitation'],
};
/** The same inside of `byType` and `byRegion`. */
const replacedOf: Readonly<Record<string, readonly string[]>> = {
	atLeast: ['measure', 'some', 'score'],
	atMost: ['measure'],
	of: groups,
};

/** What `refine` takes. */
type Rule = Parameters<z.ZodObject['refine']>;
type Said = Readonly<Record<string, unknown>>;
const has = (value: Said, name: string) => value[name] !== undefined;
const listKinds = (value: Said) => kinds.filter((kind) => has(value, kind));
const quote = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

/** The rules between the fields of a node. */
export function keepRules<S extends z.ZodObject>(schema: S): S {
	let kept = schema
		.refine((value) => listKinds(value).length === 1, {
			...between(...kinds),
			params: { fields: kinds, ofGroup: true },
			error: ({ input }) => wordKinds(listKinds(input as Said)),
		})
		.refine((value) => !has(value, 'measure') || has(value, 'atLeast') || has(value, 'atMost'), {
			...between('atLeast', 'atMost'),
			path: ['measure'],
			error: () => tell`How much of it is asked for? Add “atLeast: 1” or “atMost: 1”.`,
		})
		.refine((value) => !(has(value, 'atLeast') && has(value, 'atMost')), {
			...between('atLeast', 'atMost'),
			path: ['atMost'],
			error: () =>
				tell`A measure is asked for in one direction. Leave either “atLeast” or “atMost”.`,
		})
		.refine(...periodRule);
	for (const [name, beside] of Object.entries(kindsOf))
		kept = kept.refine((value) => !has(value, name) || isOf(value, beside), {
			...between(...kinds),
			path: [name],
			error: () =>
				tell`“${name}” says something beside ${quote(beside)} alone. Remove it, or write it where it belongs.`,
		});
	for (const field of ['byType', 'byRegion'])
		for (const [name, beside] of Object.entries(replacedOf))
			kept = kept.refine((value) => isOf(value, beside) || !isReplaced(value[field], name), {
				...between(...kinds),
				path: [field],
				error: () =>
					tell`“${name}” has nothing to replace here: it is for ${quote(beside)} alone. Remove it.`,
			});
	for (const field of ['byType', 'byRegion'])
		kept = kept.refine((value) => !findMiscount(value, field), {
			path: [field],
			error: ({ input }) => {
				const [id = '', count] = findMiscount(input as Said, field) ?? [];
				return tell`“atLeast” of “${id}” is ${String(count)}. It says how many: write a whole number from 1 on.`;
			},
		});
	return kept;
}

/** What replaces the number of a `some`, and is none: the id and what stands there. */
function findMiscount(value: Said, field: string): [string, unknown] | undefined {
	if (!has(value, 'some')) return undefined;
	return Object.entries(Object(value[field]) as Record<string, unknown>).flatMap(
		([id, one]): [string, unknown][] => {
			const count = Object(one).atLeast as unknown;
			const isCount = typeof count !== 'number' || (Number.isSafeInteger(count) && count >= 1);
			return isCount ? [] : [[id, count]];
		},
	)[0];
}

/** Without one kind, other rules say nothing that helps. */
function isOf(value: Said, beside: readonly string[]): boolean {
	const [kind, ...more] = listKinds(value);
	return kind === undefined || more.length > 0 || beside.includes(kind);
}

function isReplaced(replacements: unknown, name: string): boolean {
	if (typeof replacements !== 'object' || replacements === null) return false;
	return Object.values(replacements).some(
		(one) => typeof one === 'object' && one !== null && has(one, name),
	);
}

function wordKinds(found: readonly string[]): string {
	return found.length === 0
		? tell`What is asked for? Write one of ${kinds.join(', ')}.`
		: tell`Here stand ${quote(found)}. Leave one of them, or put both into a list: “all: [{ … }, { … }]”.`;
}

/** Dates as text are in the order of their days. */
export const periodRule: Rule = [
	({ from, until }: Said) => typeof from !== 'string' || typeof until !== 'string' || from <= until,
	{
		...between('from', 'until'),
		path: ['until'],
		error: ({ input }: { input?: unknown }) => {
			const { from, until } = input as { from: string; until: string };
			return tell`It ends on ${until}, before it begins (${from}). Exchange the two days, or correct one.`;
		},
	},
];
