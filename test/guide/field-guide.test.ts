import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeFields } from '../../src/collections/schema/describe-field.ts';
import { programSchema } from '../../src/collections/schema/program.ts';
import { schemas } from '../../src/collections/schema/schemas.ts';
import type { FormName } from '../../src/editor/describe-collections.ts';
import { formatAnchor, listFields, listFieldsOf } from '../../src/guide/field-list.ts';

/** Every place of a schema that an author may fill in, found in zod’s own JSON Schema. */
function listPlaces(schema: z.ZodType): string[] {
	const whole = z.toJSONSchema(schema, { io: 'input' });
	return walk(whole, '', whole.$defs ?? {}, false);
}

/** @param isInTree nodes within nodes are one and the same */
function walk(
	node: z.core.JSONSchema.BaseSchema,
	path: string,
	defs: Readonly<Record<string, z.core.JSONSchema.BaseSchema>>,
	isInTree: boolean,
): string[] {
	const named = defs[String(node.$ref).replace('#/$defs/', '')];
	if (named) return isInTree ? [] : walk(named, path, defs, true);
	const { properties, items, additionalProperties, anyOf } = node;
	const inside = (inner: unknown, at: string) =>
		walk(inner as z.core.JSONSchema.BaseSchema, at, defs, isInTree);
	if (properties) {
		return Object.entries(properties).flatMap(([name, inner]) => {
			const at = path === '' ? name : `${path}.${name}`;
			return [at, ...inside(inner, at)];
		});
	}
	// What may be written in several forms has the fields of each.
	if (anyOf) return anyOf.flatMap((form) => inside(form, path));
	if (items) return inside(items, `${path}[]`);
	if (additionalProperties && typeof additionalProperties === 'object')
		return inside(additionalProperties, `${path}.<id>`);
	return [];
}

const all: [FormName, z.ZodType][] = [['program', programSchema]];
for (const name of Object.keys(schemas) as (keyof typeof schemas)[])
	all.push([name, schemas[name]]);

describe.each(all)('the field guide of %s', (form, schema) => {
	const fields = listFields(form);

	it('has every field of the schema, and no other', () => {
		const paths = fields.map(({ path }) => path);
		expect(paths.toSorted()).toEqual(listPlaces(schema).toSorted());
	});

	it('says of each what it is for and what may stand in it', () => {
		for (const { path, description, value } of fields) {
			expect(description, path).toMatch(/\S.*[.)”]$/);
			expect(value, path).not.toBe('');
		}
	});

	it('gives each an anchor of its own', () => {
		expect(new Set(fields.map(({ path }) => formatAnchor(path))).size).toBe(fields.length);
	});
});

describe('a field', () => {
	const find = (form: FormName, path: string) =>
		listFields(form).find((field) => field.path === path);

	it('comes with its limit, choices, default, example and what it refers to', () => {
		expect(find('milestones', 'title')).toMatchObject({
			isRequired: true,
			value: 'Text of 60 characters or fewer',
			example: 'title: First deal registered',
		});
		expect(find('milestones', 'cadence')?.value).toMatch(
			/^One of: weekly, .*each-release; or fields/,
		);
		expect(find('resources', 'access')).toMatchObject({ isRequired: false, defaultsTo: 'open' });
		expect(find('milestones', 'enablement[].resource')?.refersTo).toBe('resources');
		expect(find('milestones', 'byType.<id>.window.from')?.value).toBe(
			'A whole number from 0 to 36500',
		);
		expect(find('milestones', 'after')?.example).toBe('after: [ sales-certification ]');
		expect(find('phases', 'ongoing')?.value).toBe('true');
	});

	it('that is added to a schema shows up without anything else being changed', () => {
		const wider = schemas.glossary.extend({
			origin: z.string().optional().meta({ description: 'Where the word comes from.' }),
		});
		const added = listFieldsOf(describeFields(wider)).find(({ path }) => path === 'origin');
		expect(added?.description).toBe('Where the word comes from.');
	});
});
