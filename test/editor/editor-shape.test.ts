import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkEntry } from '../../src/editor/check-entry.ts';
import { describeShape, type FormName, forms } from '../../src/editor/describe-collections.ts';
import { fromForm, toForm } from '../../src/editor/editor-shape.ts';
import { readEntry, writeEntry } from '../../src/editor/entry-text.ts';
import { acme } from '../acme.ts';

const files = readdirSync(acme, { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(?:md|mdx|yaml)$/.test(file))
	.sort();
const shapes = new Map([...forms].map(([name, fields]) => [name, describeShape(fields)]));
const shapeOf = (name: FormName) => shapes.get(name) ?? expect.fail(`no shape for ${name}`);

/** Opens a text in the form, lets it be changed there, and saves it. */
function edit(
	name: FormName,
	text: string,
	change: (form: Record<string, unknown>) => void,
): string {
	const { body = '', ...form } = toForm(readEntry(text), shapeOf(name));
	change(form);
	return writeEntry(text, fromForm(form, shapeOf(name)), String(body), shapeOf(name).order);
}

describe('the form', () => {
	it.each(files)('gives %s back as it was', (file) => {
		const text = readFileSync(path.join(acme, file), 'utf8');
		const name = (file.includes('/') ? file.split('/')[0] : 'program') as FormName;
		expect(edit(name, text, () => {})).toBe(text);
		// A form fills in what is empty.
		const emptied = (form: Record<string, unknown>) => {
			for (const field of shapeOf(name).order) form[field] ??= field.length % 2 === 0 ? '' : null;
			for (const field of shapeOf(name).switches) {
				if (!field.includes('.')) form[field] ??= false;
			}
		};
		expect(edit(name, text, emptied)).toBe(text);
	});

	it('shows what differs for a partner type as a list, and writes it back by type', () => {
		const text = 'byType:\n  referral: { optional: true }\n';
		expect(toForm(readEntry(text), shapeOf('milestones'))).toEqual({
			byType: [{ for: 'referral', optional: true }],
		});
		const added = edit('milestones', text, (form) => {
			(form['byType'] as object[]).push({ for: 'reseller', optional: false, ifMissed: '' });
		});
		expect(added).toBe(`${text}  reseller:\n    optional: false\n`);
	});

	it('leaves out what the editor notes for itself', () => {
		const text = 'steps:\n  - { by: partner, do: Call }\n';
		const noted = edit('milestones', text, (form) => {
			form['steps'] = [{ by: 'partner', do: 'Call', __sc_item_id: 'x' }];
		});
		expect(noted).toBe(text);
	});

	it('writes a number of days as a number, and a text as a text', () => {
		const text = 'steps:\n  - { by: partner, do: Call, within: 2 }\n';
		const set = (within: string) =>
			edit('milestones', text, (form) => {
				form['steps'] = [{ by: 'partner', do: 'Call', within }];
			});
		expect(set('2')).toBe(text);
		expect(set('5')).toBe(text.replace('2', '5'));
		expect(set('48 hours')).toBe(text.replace('2', '48 hours'));
		expect(set('{ days: 10 }')).toBe(text.replace('2', '{ days: 10 }'));
	});

	it('shows what may be a word or a group as a group, and writes the word where it says all', () => {
		const text =
			'cadence: quarterly\nbyType:\n  reseller: { cadence: { every: yearly, on: 15 } }\n';
		const form = toForm(readEntry(text), shapeOf('milestones'));
		expect(form).toEqual({
			cadence: { every: 'quarterly' },
			byType: [{ for: 'reseller', cadence: { every: 'yearly', on: 15 } }],
		});
		expect(edit('milestones', text, () => {})).toBe(text);
		const set = (cadence: object) => edit('milestones', text, (all) => (all['cadence'] = cadence));
		expect(set({ every: 'monthly', of: '', on: null })).toBe(text.replace('quarterly', 'monthly'));
		expect(set({ every: 'monthly', on: 1 })).toContain('cadence:\n  every: monthly\n  on: 1\n');
	});

	it('puts a new field where the schema has it', () => {
		const text = '---\ntitle: A\nsummary: B\nphase: join\nteam: sales\n---\n\nText\n';
		const added = edit('milestones', text, (form) => {
			form['mapTitle'] = 'Short';
		});
		expect(added).toBe(text.replace('title: A\n', 'title: A\nmapTitle: Short\n'));
	});

	it('writes a new file with its fields in the order of the schema', () => {
		const shape = shapeOf('resources');
		const fields = {
			summary: 'What: for',
			kind: 'guide',
			title: 'A guide',
			draft: false,
			roles: ['sales'],
		};
		expect(writeEntry('', fromForm(fields, shape), 'Text', shape.order)).toBe(
			'---\ntitle: A guide\nkind: guide\nsummary: "What: for"\nroles: [sales]\n---\n\nText\n',
		);
	});

	it('does not put a text into a file that has fields only', () => {
		expect(() => writeEntry('title: A\n', { title: 'A' }, 'Text', [])).toThrow('ends in .md');
	});
});

describe('the check before saving', () => {
	const text = readFileSync(path.join(acme, 'milestones/onboarding/kickoff-held.mdx'), 'utf8');

	it('says what is wrong with what was changed, in the words of the check', () => {
		const broken = text.replace(/^window: .*$/m, '$&\ncadence: quarterly');
		expect(checkEntry('milestones', text, text)).toEqual([]);
		expect(checkEntry('milestones', broken, text)).toEqual([
			expect.stringMatching(/^window: Write either “window/),
		]);
	});

	it('lets through what was wrong before, and drafts', () => {
		const broken = text.replace(/^team: .*$/m, '');
		expect(checkEntry('milestones', broken, broken)).toEqual([]);
		expect(checkEntry('milestones', broken.replace('---\n', '---\ndraft: true\n'), text)).toEqual(
			[],
		);
		expect(checkEntry('milestones', broken, text)).not.toEqual([]);
	});
});
