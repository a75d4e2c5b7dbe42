import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { runExplain } from '../../src/cli/commands/explain.ts';
import { rules } from '../../src/domain/rules.ts';
import { forms } from '../../src/editor/describe-collections.ts';
import { componentNotes } from '../../src/guide/component-examples.ts';
import { explain, listTopics } from '../../src/guide/explain.ts';
import { listFields } from '../../src/guide/field-list.ts';
import { writeGuide } from '../../src/guide/write-guide.ts';
import { call } from '../cli/call.ts';

it('explains every rule, collection, field and component, and lists them', () => {
	const list = listTopics();
	for (const name of [...rules, ...forms.keys(), ...Object.keys(componentNotes)]) {
		expect(explain(name), name).toMatchObject({ isUnknown: false });
		expect(list).toContain(name);
	}
	for (const form of forms.keys())
		for (const { path: field, description } of listFields(form))
			expect(explain(`${form}.${field}`).text, field).toContain(description);
});

it('explains a rule with the wrong and the right lines, and a field of all collections that have it', () => {
	const { text } = explain('no-exit');
	expect(text).toContain('What to do: ');
	expect(text).toMatch(/Wrong, in `milestones\/[\s\S]*The check says: [\s\S]*Right, in `/);
	const { text: field } = explain('reviewEvery');
	expect(field).toContain('# The program: `reviewEvery`');
	expect(field).toContain('# Milestones: `reviewEvery`');
	expect(explain('steps[].by').text).toContain('# Milestones: `steps[].by` (required)');
	expect(explain('<Note>').text).toContain('# `<Note>`');
});

it('names the nearest where there is nothing of that name', () => {
	expect(explain('no-exitt')).toEqual({
		text: 'The guide has nothing called “no-exitt”. Did you mean “no-exit”? To see what there is: npm run explain',
		isUnknown: true,
	});
});

it.each([
	['milestons.windw', 'Did you mean “milestones.window”?'],
	['plays.window', 'Did you mean “plays.within” or “milestones.window”?'],
	['no-enablment', 'Did you mean “no-enablement”?'],
])('offers for %s what is spelled alike, and the field where it is', (topic, hint) => {
	expect(explain(topic)).toMatchObject({ text: expect.stringContaining(hint), isUnknown: true });
});

it('ends with 0 where it explains, and with 2 where it cannot', async () => {
	expect(await call(runExplain, ['no-exit'])).toMatchObject({ status: 0, stderr: '' });
	expect(await call(runExplain)).toMatchObject({
		status: 0,
		stdout: expect.stringContaining('Components'),
	});
	const unknown = ['nothing-like-it'];
	const started = spawnSync(process.execPath, ['src/cli/explain.ts', ...unknown], {
		encoding: 'utf8',
	});
	expect(started).toMatchObject({ status: 2, stdout: '' });
	expect(await call(runExplain, unknown)).toEqual({
		status: 2,
		stdout: '',
		stderr: started.stderr,
	});
});

it('is in docs/guide as Markdown, as it is today: npm run guide writes it anew', () => {
	const written = readdirSync('docs/guide', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.md'))
		.map((file) => file.split(path.sep).join('/'));
	const pages = writeGuide();
	expect(written.sort()).toEqual([...pages.keys()].sort());
	const outdated = [...pages].filter(
		([file, text]) => readFileSync(path.join('docs/guide', file), 'utf8') !== text,
	);
	expect(
		outdated.map(([file]) => file),
		'Run “npm run guide”.',
	).toEqual([]);
});
