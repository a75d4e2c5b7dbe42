import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { componentRules } from '../../src/body/components.ts';
import { parseBody } from '../../src/body/parse-body.ts';
import { forms } from '../../src/editor/describe-collections.ts';
import { listGuideAddresses } from '../../src/guide/addresses.ts';
import { componentNotes } from '../../src/guide/component-examples.ts';
import { tasks } from '../../src/guide/tasks.ts';
import en from '../../src/words/en.json' with { type: 'json' };

describe('the guide’s tasks', () => {
	it('begin with the way from a wrong day to a reviewed change, in six steps', () => {
		const [first] = tasks;
		expect(first?.id).toBe('wrong-day');
		expect(first?.steps).toBe(6);
	});

	it('cover what authors do, and count their steps', () => {
		expect(tasks.map(({ id, steps }) => [id, steps])).toEqual([
			['wrong-day', 6],
			['change-a-day', 4],
			['add-a-resource', 4],
			['change-a-word', 3],
			['rename-a-milestone', 4],
			['retire-a-play', 4],
			['special-characters', 0],
			['export-your-partners', 4],
		]);
	});

	it.each(tasks)('$id has a title, a summary, a text, and links to pages that exist', (task) => {
		expect(task.title).not.toBe('');
		expect(task.summary).not.toMatch(/[`*[]/);
		for (const [, address] of task.text.matchAll(/\]\((\/[^)]*)\)/g))
			expect(listGuideAddresses()).toContain(address);
	});

	it('show fields that there are', () => {
		const fields = [...forms.values()].flatMap((form) => [...form.keys()]);
		const known = new Set([...fields, ...Object.keys(en.words)]);
		const examples = tasks.flatMap(({ text }) => [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]);
		expect(examples.length).toBeGreaterThan(4);
		for (const [, yaml = ''] of examples) {
			for (const field of Object.keys(parse(yaml) as object)) expect([...known]).toContain(field);
		}
	});

	it('tell of signs that bite in .mdx and not in .md, as they do', () => {
		const text = tasks.find(({ id }) => id === 'special-characters')?.text ?? '';
		const body = { format: 'mdx' as const, line: 1, text: '\\<90 days, \\{name}, a \\< b, ->' };
		expect(text).toContain('\\<90 days');
		expect(text).toContain('a \\< b');
		expect(text).toContain('\\{name}');
		expect(parseBody(body)).toHaveProperty('tree');
		expect(parseBody({ ...body, text: '<90 days' })).toHaveProperty('problem');
		expect(parseBody({ ...body, text: '{name' })).toHaveProperty('problem');
		expect(parseBody({ format: 'md', line: 1, text: '<90 days {name' })).toHaveProperty('tree');
	});
});

describe('the guide’s components', () => {
	it('are those that an author may use, with their attributes', () => {
		expect(Object.keys(componentNotes).toSorted()).toEqual(Object.keys(componentRules).toSorted());
		for (const [name, { attributes }] of Object.entries(componentRules)) {
			expect(Object.keys(componentNotes[name]?.attributes ?? {}), name).toEqual(
				Object.keys(attributes),
			);
		}
	});

	it.each(Object.entries(componentNotes))('%s has an example that can be read', (_, note) => {
		expect(parseBody({ format: 'mdx', text: note.example('some-id'), line: 1 })).toHaveProperty(
			'tree',
		);
	});
});
