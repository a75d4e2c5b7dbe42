import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { field } from '../../src/package/index.ts';
import { type OwnProgram, ownProgram, takeProgram } from '../../src/package/own-program.ts';
import { writeContent } from '../small-program.ts';

const about = { label: { en: 'Name', de: 'Bezeichnung' }, description: 'What it is.' };
const program: OwnProgram = {
	...ownProgram(),
	folder: '/nowhere',
	fields: {
		milestones: {
			slack: field.text(about),
			effort: field.choice({ ...about, choices: ['low', 'high'], public: true }),
			cost: field.number({ ...about, public: true }),
			isNew: field.boolean({ ...about, public: true }),
			since: field.date({ ...about, public: true }),
			wiki: field.url({ ...about, public: true }),
			tags: field.texts({ ...about, public: true }),
		},
		glossary: { origin: field.text({ ...about, public: true }) },
	},
};

/** All that is made from schemas, loaded anew while a program is worked on. */
async function load() {
	vi.resetModules();
	const [{ buildJourney }, { readModel }, facts, { checkContent }, schemas, guide, forms, diff] =
		await Promise.all([
			import('../../src/collections/build-journey.ts'),
			import('../../src/collections/read-model.ts'),
			import('../../src/facts/list-facts.ts'),
			import('../../src/check/check-content.ts'),
			import('../../src/collections/json-schemas.ts'),
			import('../../src/guide/explain.ts'),
			import('../../src/editor/describe-collections.ts'),
			import('../../src/domain/diff/diff-journeys.ts'),
		]);
	const { makeFactSource } = await import('../../src/facts/make-fact-source.ts');
	return {
		buildJourney,
		readModel,
		facts,
		checkContent,
		schemas,
		guide,
		forms,
		diff,
		makeFactSource,
	};
}

let loaded: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
	takeProgram(program);
	loaded = await load();
});
afterAll(() => {
	takeProgram(undefined);
	vi.resetModules();
});

const values =
	'slack: secret-room\neffort: high\ncost: 1200.5\nisNew: true\nsince: 2026-10-01\nwiki: https://wiki.example.com/x\ntags: [a, b]\n';
const withValues = (more = values) =>
	writeContent({
		'milestones/signed.md': (text: string) => text.replace('phase: ', `${more}phase: `),
	});
const build = (folder: string, edition: 'public' | 'internal') =>
	loaded.buildJourney(loaded.readModel(folder).model, { edition });

describe('a field that a program adds', () => {
	it('is in the journey under “extra”, in the public one where it says so', () => {
		const folder = withValues();
		const others = {
			effort: 'high',
			cost: 1200.5,
			isNew: true,
			since: '2026-10-01',
			wiki: 'https://wiki.example.com/x',
			tags: ['a', 'b'],
		};
		const extraOf = (edition: 'public' | 'internal') =>
			build(folder, edition).milestones.get('signed')?.extra;
		expect(extraOf('internal')).toEqual({ slack: 'secret-room', ...others });
		expect(extraOf('public')).toEqual(others);
		expect(build(folder, 'public').milestones.get('signed')).not.toHaveProperty('effort');
		expect(build(folder, 'public').milestones.get('first-deal')).not.toHaveProperty('extra');
	});

	it('is among the facts, called as the language of the program has it', () => {
		const source = loaded.makeFactSource(build(withValues(), 'internal'));
		const facts = loaded.facts.listFacts(source, { collection: 'milestones', id: 'signed' });
		const own = facts.filter(({ name }) => name === 'Name');
		expect(own.map(({ lines }) => lines[0]?.runs[0]?.text)).toEqual([
			...[
				'secret-room',
				'high',
				'1,200.5',
				'Yes',
				'October 1, 2026',
				'wiki.example.com',
				'a and b',
			],
		]);
	});

	it('is checked, at its line', async () => {
		const folder = withValues('effort: higher\ncost: much\nsince: soon\nwiki: nowhere\n');
		const { problems } = await loaded.checkContent(folder, '2026-11-23');
		expect(problems.map(({ field: name, line }) => [name, line])).toEqual([
			['effort', 3],
			['cost', 4],
			['since', 5],
			['wiki', 6],
		]);
		expect(problems[0]?.message).toContain('high');
	});

	it('is in the schema for editors, in the form, and explained', () => {
		const { milestones } = loaded.schemas.buildJsonSchemas();
		expect(milestones?.properties).toMatchObject({
			slack: { description: 'What it is. Internal: the public edition leaves it out.' },
			effort: { enum: ['low', 'high'] },
		});
		expect([...(loaded.forms.forms.get('milestones')?.keys() ?? [])]).toContain('slack');
		expect(loaded.guide.explain('milestones.slack').text).toContain('What it is.');
	});

	it('is told by the diff', () => {
		const before = build(withValues(), 'internal');
		const after = build(withValues(values.replace('high', 'low')), 'internal');
		expect(loaded.diff.diffJourneys(before, after).changes).toMatchObject([
			{ kind: 'details', subject: { id: 'signed' } },
		]);
	});
});

it('a field that the collection has already is refused', async () => {
	takeProgram({ ...program, fields: { milestones: { title: field.text(about) } } });
	await expect(load()).rejects.toThrow('every milestone has a field of that name already');
});
