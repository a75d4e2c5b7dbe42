import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyMarks, findMark } from '../../src/collections/schema/marks.ts';
import { programSchema } from '../../src/collections/schema/program.ts';
import { listGroups, unwrap } from '../../src/collections/schema/schema-at.ts';
import { schemas } from '../../src/collections/schema/schemas.ts';
import { isLong } from '../long.ts';
import { copySource } from '../site/changed-source.ts';

interface Field {
	path: string;
	isRequired: boolean;
	/** Of the field itself, or of the nearest group around it. */
	isInternal: boolean | undefined;
	/** How many of it and the groups around it have a mark. */
	marks: number;
	hides: boolean;
	isGroup: boolean;
}

function listFields(
	schema: z.ZodType,
	path: string,
	around: { isInternal?: boolean | undefined; marks: number; isInTree?: boolean } = { marks: 0 },
	markOf = findMark,
): Field[] {
	const inner = unwrap(schema);
	const own = markOf(schema);
	const isInternal = around.isInternal ?? own?.isInternal;
	const marks = around.marks + (own ? 1 : 0);
	const list = inner instanceof z.ZodArray ? unwrap(inner.element as z.ZodType) : inner;
	const item = list instanceof z.ZodRecord ? unwrap(list.valueType as z.ZodType) : list;
	const mark = item === inner ? '' : list === inner ? '.*' : '[]';
	const groups = listGroups(item);
	const isTree = item instanceof z.ZodObject && 'all' in item.shape;
	// The nodes within a node have no end, and are marked as it is.
	const isGroup = groups.length > 0 && !(isTree && around.isInTree);
	const isInTree = around.isInTree || isTree;
	const isRequired = !schema.safeParse(undefined).success;
	return [
		{ path, isRequired, isInternal, marks, hides: own?.hides ?? false, isGroup },
		...(isGroup
			? groups
					.flatMap(({ shape }) => Object.entries(shape))
					.flatMap(([name, field]) =>
						listFields(
							field as z.ZodType,
							`${path}${mark}.${name}`,
							{ isInternal, marks, isInTree },
							markOf,
						),
					)
			: []),
	];
}

const listAll = (all: Record<string, z.ZodType>, markOf = findMark) =>
	Object.entries(all).flatMap(([name, schema]) => listFields(schema, name, { marks: 0 }, markOf));
const fields = listAll({ program: programSchema, ...schemas });

/** The decision who reads what; whoever changes a mark changes it here as well. */
const internalFields = [
	...['program', ...Object.keys(schemas)].flatMap((name) =>
		['', '[].rule', '[].because'].map((part) => `${name}.accepted${part}`),
	),
	'milestones.friction',
	'milestones.friction[].signal',
	'milestones.friction[].day',
	'milestones.friction[].after',
	'milestones.friction[].team',
	'milestones.friction[].play',
	'teams.contact.channel',
	'teams.escalation',
	'teams.codeOwner',
	'plays',
	'plays.title',
	'plays.internal',
	'plays.draft',
	'plays.team',
	'plays.reviewed',
	'plays.reviewEvery',
	'plays.formerly',
	'plays.summary',
	...['', '.days', '.hours', '.before'].map((form) => `plays.within${form}`),
	'plays.steps',
].sort();

describe('what is internal', () => {
	it('is this, field by field; a changed mark is seen here', () => {
		expect(
			fields
				.filter((one) => one.isInternal)
				.map((one) => one.path)
				.sort(),
		).toEqual(internalFields);
	});

	it('is what these switches hide', () => {
		expect(fields.filter((one) => one.hides).map((one) => one.path)).toEqual([
			'milestones.internal',
			'milestones.byType.*.steps[].internal',
			'milestones.steps[].internal',
			'resources.internal',
			'partner-types.internal',
			'levels.internal',
			'levels.requires.internal',
			'ladders.internal',
			'benefits.internal',
			'benefits.unlocks.internal',
			'measures.internal',
			'plays.internal',
			'metrics.internal',
			'glossary.internal',
			'pages.internal',
			'changes.internal',
		]);
	});

	it('is the text of these collections', () => {
		const names = Object.entries(schemas).map(
			([name, schema]) => [name, bodyMarks.get(schema)] as const,
		);
		expect(names.filter(([, mark]) => mark?.isInternal !== false).map(([name]) => name)).toEqual([
			'teams',
			'plays',
		]);
	});

	it('is said of every field, or of the group around it', () => {
		const silent = fields
			.filter((one) => !one.isGroup && one.marks === 0)
			.map(
				({ path }) =>
					`${path} has no mark. Write .register(marks, published) or .register(marks, internal) at its end in src/collections/schema/.`,
			);
		expect(silent.join('\n')).toBe('');
	});

	it('is never a field that a public entry must have', () => {
		const required = fields.filter(
			(one) => one.isInternal && one.isRequired && !/^plays|\[\]/.test(one.path),
		);
		expect(required.map((one) => one.path)).toEqual([]);
	});
});

/** Where a mark stands in the schemas, and which it is. */
const files = [
	'fields',
	'knowledge',
	'milestones',
	'people',
	'phases',
	'program',
	'timing',
	'within',
];
const places = files.flatMap((name) => {
	const file = `src/collections/schema/${name}.ts`;
	const found = readFileSync(file, 'utf8').matchAll(/\.register\(marks, (internal|published)\)/g);
	return [...found].map(({ index, 1: mark }) => ({ file, index, mark }));
});
const tried = isLong ? places : places.filter(({ mark }) => mark === 'internal').slice(0, 1);

it.each(tried)(
	'a changed mark is seen: $mark in $file at $index',
	async ({ file, index, mark }) => {
		const other = mark === 'internal' ? 'published' : 'internal';
		const text = readFileSync(file, 'utf8');
		const changed = `${text.slice(0, index)}${text.slice(index).replace(/(?<=marks, )\w+/, other)}`;
		const names = 'bodyMarks, hiding, internal, marks, published';
		const whole = changed.replace(/\{[^{}]*\}(?= from '.\/marks.ts')/, `{ ${names} }`);
		const root = copySource([[file, text, whole.replaceAll('$', '$$$$')]]);
		const load = (name: string) => import(path.join(root, `src/collections/schema/${name}.ts`));
		const { schemas: own } = await load('schemas');
		const { programSchema: program } = await load('program');
		const { findMark: markOf } = await load('marks');
		const internal = listAll({ program, ...own }, markOf).filter((one) => one.isInternal);
		expect(internal.map((one) => one.path).sort()).not.toEqual(internalFields);
	},
);
