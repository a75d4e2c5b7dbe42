import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildJsonSchemas } from '../../src/collections/json-schemas.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { collectionNames } from '../../src/domain/collections.ts';
import { readEntry } from '../../src/editor/entry-text.ts';
import {
	formatManifest,
	formatSchemas,
	listKnownIds,
	schemaFolder,
} from '../../src/editor/write-schemas.ts';
import { acme } from '../acme.ts';

const { model } = readModel(acme);
const ids = listKnownIds(model);

function compile(schema: object) {
	const ajv = new Ajv({ strict: false, allErrors: true });
	(addFormats as unknown as (ajv: Ajv) => void)(ajv);
	return ajv.compile(schema);
}

describe('the JSON Schemas', () => {
	it('that are kept are those that the schemas give (npm run schemas writes them)', () => {
		const kept = Object.fromEntries(
			readdirSync(schemaFolder).map((file) => [
				file,
				readFileSync(`${schemaFolder}/${file}`, 'utf8'),
			]),
		);
		expect(kept).toEqual(formatSchemas());
	});

	it.each([
		['as they are kept', {}],
		['with the ids of the content', ids],
	])('%s take every file of a program', (_, known) => {
		const schemas = buildJsonSchemas(known);
		for (const name of collectionNames) {
			const validate = compile(schemas[name] ?? {});
			for (const { file } of model.entries[name].values()) {
				const { body: __, ...fields } = readEntry(readFileSync(path.join(acme, file), 'utf8'));
				validate(fields);
				expect([file, validate.errors]).toEqual([file, null]);
			}
		}
		const program = parse(readFileSync(path.join(acme, 'program.yaml'), 'utf8')) as object;
		expect(compile(schemas['program'] ?? {})(program)).toBe(true);
	});

	it.each([
		['a field that does not exist', { colour: 'red' }],
		['a text that is too long', { title: 'x'.repeat(61) }],
		['a day that is no number', { window: { from: 'soon', to: 60 } }],
		['a date that is none', { reviewed: '2026-13-01' }],
	])('refuse %s', (_, wrong) => {
		const right = { title: 'A', summary: 'B', phase: 'onboarding', team: 'legal' };
		const validate = compile(buildJsonSchemas(ids)['milestones'] ?? {});
		expect(validate(right)).toBe(true);
		expect(validate({ ...right, ...wrong })).toBe(false);
	});

	it('offer the ids of other entries and take new ones as well', () => {
		const { milestones } = buildJsonSchemas(ids);
		const team = milestones?.properties?.['team'] as { anyOf?: { enum?: string[] }[] };
		expect(team.anyOf?.[0]?.enum).toContain('partner-sales');
		expect(team.anyOf?.[1]).toEqual({ type: 'string' });
		expect(JSON.stringify(formatSchemas())).not.toContain('"partner-operations"');
	});
});

describe('the settings of VS Code', () => {
	const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

	it('lead to schemas that are written', () => {
		const found = read('.vscode/settings.json')['yaml.schemas'] as Record<string, string>;
		const names = Object.keys(found).map((file) => file.replace('./.cache/schemas/', ''));
		expect(names.filter((name) => !(name in formatSchemas()))).toEqual([]);
		expect(existsSync('.vscode/extensions.json')).toBe(true);
	});

	it('find the collection of each file by its address, as Astro’s language server asks', () => {
		const { entries } = JSON.parse(formatManifest(model)) as { entries: Record<string, string> };
		const file = Object.keys(entries).find((one) => one.endsWith('/legal.mdx'));
		expect(file).toMatch(/^file:\/\/\//);
		expect(entries[String(file)]).toBe('teams');
		expect(Object.keys(entries)).toHaveLength(
			collectionNames.reduce((sum, name) => sum + model.entries[name].size, 0),
		);
	});
});
