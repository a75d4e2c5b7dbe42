import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { writeContent } from './small-program.ts';

it.each(['C#', 'what?', 'partner%20journey'])(
	'a project below a folder called “%s” is told so by every command',
	(name) => {
		expect(() => readSettings({}, `/home/me/${name}/waymark`)).toThrow(/Rename that folder/);
	},
);

it.each(['C++', 'ümlaut', 'a b', "it's [1] (2) & {3}@", '100% ours'])(
	'a project below a folder called “%s” is none of its business',
	(name) => {
		expect(readSettings({}, `/home/me/${name}/waymark`).edition).toBe('public');
	},
);

it('the check says it too, before the build does', () => {
	const folder = path.join(writeContent(), 'C#');
	mkdirSync(folder);
	const { status, stderr } = spawnSync(process.execPath, [path.resolve('scripts/check.ts')], {
		cwd: folder,
		encoding: 'utf8',
	});
	expect(stderr).toBe(
		`The project is in ${folder}, and in an address “#” means something else, so that no site can be built there. Rename that folder, or move the project.\n`,
	);
	expect(status).toBe(2);
});
