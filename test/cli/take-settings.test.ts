import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { common, ofProgram, ofSite, takeSettings } from '../../src/cli/take-settings.ts';
import { readSettings, readToday, SettingsError } from '../../src/settings.ts';

it('settings are read from options in any spelling, and the rest stays', () => {
	const env = {};
	const args = ['a', '--out', '../our site', '--base-path=/partners', '--port=4400', '--fix'];
	expect(takeSettings(args, ofSite, env)).toEqual(['a', '--fix']);
	expect(env).toEqual({ JOURNEY_OUT: '../our site', BASE_PATH: '/partners', PORT: '4400' });
});

it('a setting that is wrong is called as it was typed', () => {
	const typed = {};
	takeSettings(['--edition', 'foo'], ofSite, typed);
	expect(() => readSettings(typed)).toThrow('--edition is “foo”. Write public or internal.');
	expect(() => readSettings({ JOURNEY_EDITION: 'foo' })).toThrow('JOURNEY_EDITION is “foo”.');
	const other = {};
	takeSettings(['--site-url', 'x', '--today', 'x'], ofSite, other);
	expect(() => readSettings(other)).toThrow(/^--site-url is “x”.* belongs in --base-path\.$/);
	expect(() => readToday(other)).toThrow('--today is “x”.');
});

it('--internal is the internal edition, where a command shows one', () => {
	const env = {};
	expect(takeSettings(['--internal'], ofProgram, env)).toEqual([]);
	expect(env).toEqual({ JOURNEY_EDITION: 'internal' });
	expect(takeSettings(['--internal'], common, {})).toEqual(['--internal']);
});

it('what a command has for itself, and what stands after --, is left to it', () => {
	expect(takeSettings(['--out', 'map'], common, {})).toEqual(['--out', 'map']);
	expect(takeSettings(['--', '--content', 'x'], ofSite, {})).toEqual(['--', '--content', 'x']);
});

it.each([[['--content']], [['--content=']], [['--out', '--fix']]])(
	'%j lacks a value, which is said',
	(args) => {
		expect(() => takeSettings(args, ofSite, {})).toThrow(SettingsError);
	},
);

it('--root is where all else is looked for', () => {
	const before = process.cwd();
	try {
		expect(takeSettings(['--root', 'test/fixtures', 'x'], common, {})).toEqual(['x']);
		expect(process.cwd()).toBe(path.join(before, 'test/fixtures'));
		expect(() => takeSettings(['--root=nowhere'], common, {})).toThrow('there is no folder');
	} finally {
		process.chdir(before);
	}
});
