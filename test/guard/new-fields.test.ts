import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openEdition } from '../../src/collections/build/edition-files.ts';
import { buildJsonSchemas } from '../../src/collections/json-schemas.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { describeFields } from '../../src/collections/schema/describe-field.ts';
import { text } from '../../src/collections/schema/fields.ts';
import {
	bodyMarks,
	internal,
	internalNote,
	marks,
	published,
} from '../../src/collections/schema/marks.ts';
import { schemas } from '../../src/collections/schema/schemas.ts';
import { listSecrets } from '../../src/guard/list-secrets.ts';
import { readRaw } from '../../src/guard/read-raw.ts';
import { listFieldsOf } from '../../src/guide/field-list.ts';
import { writeContent } from '../small-program.ts';

const { resources } = schemas;
afterEach(() => void Object.assign(schemas, { resources }));

/** Gives resources fields that nothing but the schema knows of, and writes a resource that has them. */
function addFields(fields: Record<string, z.ZodType>, lines: readonly string[]) {
	const extended = resources.extend(fields).register(bodyMarks, published);
	Object.assign(schemas, { resources: extended });
	const folder = writeContent({
		'resources/guide.md': (old) => old.replace('kind: guide', ['kind: guide', ...lines].join('\n')),
	});
	const { model, problems } = readModel(folder);
	expect(problems).toEqual([]);
	const show = (edition: 'public' | 'internal') =>
		openEdition(model, { edition })
			.list('resources')
			.map(({ data }) => JSON.stringify(data))
			.join();
	return {
		shown: { public: show('public'), internal: show('internal') },
		secrets: listSecrets(readRaw(folder)).secrets.map((secret) => secret.text),
		fields: listFieldsOf(describeFields(extended)),
		schema: buildJsonSchemas()['resources'],
	};
}

describe('a field that is added to a schema alone', () => {
	it('is left out, guarded, and said to be internal in the guide and the JSON Schema, by its mark', () => {
		const { shown, secrets, fields, schema } = addFields(
			{ rumor: text(80).optional().meta({ description: 'Hearsay.' }).register(marks, internal) },
			['rumor: Sold soon'],
		);
		expect(shown.internal).toContain('Sold soon');
		expect(shown.public).not.toContain('Sold soon');
		expect(secrets).toContain('Sold soon');
		const field = fields.find(({ path }) => path === 'rumor');
		expect(field?.description).toBe(`Hearsay. ${internalNote}`);
		expect(schema?.properties?.['rumor']).toMatchObject({
			description: `Hearsay. ${internalNote}`,
		});
	});

	it('is so in a group as well, whatever stands beside it', () => {
		const deal = z.strictObject({
			price: text().register(marks, internal),
			unit: text().register(marks, published),
		});
		const { shown, secrets } = addFields({ deals: z.array(deal).optional() }, [
			'deals: [{ price: Half of it, unit: Per seat }]',
		]);
		expect(shown.public).not.toContain('Half of it');
		expect(shown.public).toContain('Per seat');
		expect(secrets).toContain('Half of it');
		expect(secrets).not.toContain('Per seat');
	});

	it('without a mark is internal', () => {
		const { shown, secrets } = addFields({ rumor: text().optional() }, ['rumor: Sold soon']);
		expect(shown.public).not.toContain('Sold soon');
		expect(secrets).toContain('Sold soon');
	});

	it('that is marked for the public is shown and no secret', () => {
		const { shown, secrets } = addFields({ motto: text().optional().register(marks, published) }, [
			'motto: Together',
		]);
		expect(shown.public).toContain('Together');
		expect(secrets).not.toContain('Together');
	});
});
