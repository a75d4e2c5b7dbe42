import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { trees } from '../../src/collections/schema/fields.ts';
import { programSchema } from '../../src/collections/schema/program.ts';
import { listGroups, unwrap } from '../../src/collections/schema/schema-at.ts';
import { schemas } from '../../src/collections/schema/schemas.ts';
import { buildBackend } from '../../src/editor/build-backend.ts';
import { buildEditor } from '../../src/editor/build-config.ts';
import type { EditorField } from '../../src/editor/build-field.ts';
import { recordKey } from '../../src/editor/editor-shape.ts';
import { bodyKey, originalKey } from '../../src/editor/entry-text.ts';
import { findEditorSource } from '../../src/editor/find-source.ts';
import { acme } from '../acme.ts';

const journey = buildJourney(readModel(acme).model, { edition: 'internal', withDrafts: true });
const source = findEditorSource(journey);
const settings = buildEditor(source);
const collections = settings.config['collections'] as {
	name: string;
	path?: string;
	fields?: EditorField[];
	files?: { fields: EditorField[] }[];
}[];
const fieldsOf = (name: string): EditorField[] => {
	const collection = collections.find((one) => one.name === name);
	return collection?.fields ?? collection?.files?.[0]?.fields ?? [];
};

/** Each field that a schema knows, as a path, with whether it must be there. */
function listSchemaFields(schema: z.ZodType, below = ''): [string, boolean][] {
	const [group, ...others] = listGroups(schema);
	// Of several groups the form makes a text.
	const inner = group && others.length === 0 ? group : unwrap(schema);
	// Of nodes within nodes as well.
	if (trees.get(unwrap(schema))) return [];
	if (inner instanceof z.ZodArray) return listSchemaFields(inner.element as z.ZodType, below);
	if (inner instanceof z.ZodRecord) return listSchemaFields(inner.valueType as z.ZodType, below);
	if (!(inner instanceof z.ZodObject)) return [];
	return Object.entries(inner.shape).flatMap(([name, field]): [string, boolean][] => [
		[`${below}${name}`, !(field as z.ZodType).safeParse(undefined).success],
		...listSchemaFields(field as z.ZodType, `${below}${name}.`),
	]);
}

function listFormFields(fields: readonly EditorField[], below = ''): [string, boolean][] {
	return (
		fields
			// Only an entry itself has a text below its fields; further in, “body” is a name like any other.
			.filter(({ name }) => ![originalKey, recordKey, below === '' ? bodyKey : ''].includes(name))
			.flatMap((field): [string, boolean][] => [
				[`${below}${field.name}`, field['required'] === true],
				...listFormFields(
					(field['fields'] as EditorField[] | undefined) ?? [],
					`${below}${field.name}.`,
				),
			])
	);
}

/** What the editor’s own schema of its configuration finds. */
function findFaults(config: object): unknown[] {
	const file = createRequire(import.meta.url)
		.resolve('@sveltia/cms')
		.replace(/npm\/index\.js$/, 'schema/sveltia-cms.json');
	const ajv = new Ajv({ strict: false });
	(addFormats as unknown as (ajv: Ajv) => void)(ajv);
	const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object);
	validate(config);
	return validate.errors ?? [];
}

describe('the editor’s forms', () => {
	const all = { program: programSchema, ...schemas };

	it.each(Object.entries(all))('have each field of %s, required where it is', (name, schema) => {
		expect(listFormFields(fieldsOf(name)).sort()).toEqual(listSchemaFields(schema).sort());
	});

	it('are what the editor takes', () => {
		expect(findFaults(settings.config)).toEqual([]);
		expect(findFaults({ ...settings.config, collectionz: [] })).not.toEqual([]);
	});

	it('offer a list to pick from wherever a field refers to another entry', () => {
		const milestone = fieldsOf('milestones');
		const find = (...path: string[]) =>
			path.reduce<EditorField | undefined>(
				(field, name) =>
					((field?.['fields'] as EditorField[] | undefined) ?? milestone).find(
						(one) => one.name === name,
					),
				undefined,
			);
		expect(find('team')).toMatchObject({ widget: 'relation', collection: 'teams' });
		expect(find('after')).toMatchObject({
			widget: 'relation',
			collection: 'milestones',
			multiple: true,
		});
		expect(find('friction', 'play')).toMatchObject({ widget: 'relation', collection: 'plays' });
		expect(find('byType', recordKey)).toMatchObject({ collection: 'partner-types' });
		expect(find('steps', 'by')?.['options']).toContainEqual({ label: 'Legal', value: 'legal' });
		expect(find('steps', 'role')?.['options']).toContainEqual({ label: 'Sales', value: 'sales' });
	});

	it('say what a field is for, with an example, its limit and its pattern', () => {
		const [title] = fieldsOf('milestones');
		expect(title).toMatchObject({ name: 'title', maxlength: 60 });
		expect(title?.['hint']).toContain('Such as: First deal registered');
		const team = fieldsOf('teams').find(({ name }) => name === 'codeOwner');
		expect(team?.['pattern']).toEqual([
			expect.any(String),
			'Write a name such as @acme/partner-sales.',
		]);
	});

	it('put new milestones where the others are', () => {
		expect(collections.find(({ name }) => name === 'milestones')?.path).toBe('{{phase}}/{{slug}}');
		expect(collections.find(({ name }) => name === 'resources')?.path).toBeUndefined();
	});
});

describe('the repository behind the editor', () => {
	const at = (url: string) => buildBackend({ url, branch: 'main', contentPath: 'content' });

	it.each([
		['https://github.com/acme/journey', { name: 'github', repo: 'acme/journey', branch: 'main' }],
		['https://gitlab.com/acme/partners/journey', { name: 'gitlab', repo: 'acme/partners/journey' }],
		[
			'https://gitlab.acme.example/acme/journey',
			{ name: 'gitlab', api_root: 'https://gitlab.acme.example/api/v4' },
		],
		[
			'https://git.acme.example/acme/journey',
			{ name: 'github', api_root: 'https://git.acme.example/api/v3' },
		],
	])('%s is where changes go, as pull requests', (url, expected) => {
		expect(at(url).settings).toMatchObject(expected);
		expect(at(url).hasReview).toBe(true);
	});

	it('asks nobody but the host for the sign-in', () => {
		expect(at('https://github.com/acme/journey').settings).toMatchObject({
			auth_methods: ['token'],
		});
		expect(at('https://gitlab.acme.example/a/b').connectsTo).toEqual([
			'https://gitlab.acme.example',
		]);
	});

	it('is the folder on this computer alone where the program names none', () => {
		expect(buildBackend(undefined)).toMatchObject({
			isLocal: true,
			hasReview: false,
			connectsTo: [],
		});
		const { config } = buildEditor({
			...source,
			program: { ...source.program, repository: undefined },
		});
		expect(config['publish_mode']).toBeUndefined();
		expect(findFaults(config)).toEqual([]);
	});
});
