import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ownFields, ownProgram, takeProgram } from '../../src/package/own-program.ts';
import { useProgram } from '../../src/package/use-program.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'waymark-config-'));
});
afterEach(() => {
	takeProgram(undefined);
	delete process.env['JOURNEY_HISTORY'];
	rmSync(folder, { recursive: true });
});
const write = (text: string, name = 'waymark.config.ts') =>
	writeFileSync(path.join(folder, name), text);

it('a fault in a file that the configuration imports is told with both names', async () => {
	write("import { a } from './other.ts';\nexport default { plugins: [a] };");
	write('export const a = {\n\tb c\n};\n', 'other.ts');
	await expect(useProgram(folder)).rejects.toThrow(
		'waymark.config.ts: other.ts:2:4 cannot be read: Expected “,” or “}” but found a name.',
	);
});

it('what throws is told with the file and the line that its author wrote, and with the name that was meant', () => {
	// The runner of the tests has its own way with lines.
	const check = () =>
		spawnSync(process.execPath, [path.resolve('src/cli/check.ts'), '--root', inner], {
			encoding: 'utf8',
		}).stderr;
	const inner = path.join(folder, 'Über uns & Co');
	mkdirSync(inner);
	const config = path.join(inner, 'waymark.config.ts');
	const types = 'interface A {\n\ta: 1;\n}\n\n';
	writeFileSync(
		config,
		`import { defineProgramm } from 'waymark';\n${types}export default defineProgramm({});`,
	);
	expect(check()).toBe(
		'waymark.config.ts:6 fails: defineProgramm is not a function. Did you mean defineProgram?\n',
	);
	writeFileSync(config, "import { a } from './other.ts';\nexport default { plugins: [a] };");
	writeFileSync(
		path.join(inner, 'other.ts'),
		`${types}export const a = {};\nthrow new Error('No such thing');\n`,
	);
	expect(check()).toBe('waymark.config.ts: other.ts:6 fails: No such thing.\n');
});

it('two configurations are one too many', async () => {
	write('export default {};');
	write('export default {};', 'waymark.config.js');
	await expect(useProgram(folder)).rejects.toThrow(
		/^There are waymark\.config\.ts and waymark\.config\.js, .* delete waymark\.config\.js\.$/,
	);
});

it('a folder without a configuration has nothing of its own', async () => {
	await useProgram(folder);
	expect(ownProgram()).toMatchObject({ folder, fields: {}, checks: [] });
});

it.each(['waymark.config.ts', 'waymark.config.mjs', 'waymark.config.js'])(
	'%s is read',
	async (name) => {
		const type = name.endsWith('.ts') ? ': string' : '';
		write(
			`import { defineProgram, field } from 'waymark';
const label${type} = 'Channel';
export default defineProgram({
	extend: { teams: { channelName: field.text({ label, description: 'Where they talk.' }) } },
	settings: { history: 3 },
});`,
			name,
		);
		const environment = process.env['NODE_ENV'];
		await useProgram(folder);
		expect(ownFields('teams')).toEqual({
			channelName: { type: 'text', label: 'Channel', description: 'Where they talk.' },
		});
		expect(process.env['JOURNEY_HISTORY']).toBe('3');
		expect(process.env['NODE_ENV']).toBe(environment);
	},
);

it.each([
	[
		'what cannot be parsed',
		'export default {\n\tpages: {}\n\tplugins: [],\n};',
		'waymark.config.ts:3:2 cannot be read: Expected “,” or “}” but found a name.',
	],
	[
		'an import of a file that is not there',
		"import { a } from './plugins/a.ts';\nexport default { plugins: [a] };",
		'waymark.config.ts imports “./plugins/a.ts”, and there is no such file.',
	],
	[
		'an import of a package that is not there',
		"import a from 'no-such-package';\nexport default { plugins: [a] };",
		'npm install --save-exact no-such-package',
	],
	['what throws', "throw new Error('No such thing')", ' fails: No such thing.'],
	['what exports nothing', 'export const a = 1;', 'waymark.config.ts exports nothing.'],
	['an unknown setting', 'export default { settings: { basPath: 1 } }', 'Did you mean basePath?'],
])('%s is a sentence', async (_, text, sentence) => {
	write(text);
	const fault = await useProgram(folder).then(
		() => 'none',
		(error: Error) => `${error.name}: ${error.message}`,
	);
	expect(fault).toContain(sentence);
	expect(fault).toMatch(/^ProgramFault: [^\n]*$/);
});
