import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { formatFolder, readSettings } from '../src/settings.ts';
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
	const { status, stderr } = spawnSync(process.execPath, [path.resolve('src/cli/check.ts')], {
		cwd: folder,
		encoding: 'utf8',
	});
	expect(stderr).toBe(
		`The project is in ${folder}, and in an address “#” means something else, so that no site can be built there. Rename that folder, or move the project.\n`,
	);
	expect(status).toBe(2);
});

const address = /^SITE_URL is “.*”\. Write an address such as https:/;
const below = /^BASE_PATH is “.*”\. Write a path such as/;

it.each([
	[{ SITE_URL: 'https://me:secret@example.org' }, address],
	[{ SITE_URL: 'https://me@example.org' }, address],
	[{ SITE_URL: 'https://example.org:99999' }, address],
	[{ SITE_URL: 'https://exa%20mple.org' }, address],
	[{ SITE_URL: 'https://example.org\\partners' }, address],
	[{ SITE_URL: 'https://example.org/partners' }, address],
	[{ BASE_PATH: '/a/../b' }, below],
	[{ BASE_PATH: '.' }, below],
	[{ BASE_PATH: '/a//b' }, below],
])('%j is no place for a site', (env, message) => {
	expect(() => readSettings(env, '/home')).toThrow(message);
});

it.each([
	[{ SITE_URL: 'https://Example.org/' }, 'https://example.org', '/'],
	[{ SITE_URL: 'https://example.org:443', BASE_PATH: 'a/b.c/' }, 'https://example.org', '/a/b.c/'],
	[{ SITE_URL: 'http://localhost:4321' }, 'http://localhost:4321', '/'],
	[{ SITE_URL: 'https://[::1]:8080' }, 'https://[::1]:8080', '/'],
])('%j is read as one writes addresses', (env, siteUrl, basePath) => {
	expect(readSettings(env, '/home')).toMatchObject({ siteUrl, basePath });
});

it('a folder is named from here, and whole where it is elsewhere, on Windows as well', () => {
	expect(formatFolder('/home/us/dist', '/home/us', path.posix)).toBe('dist');
	expect(formatFolder('C:\\us\\dist', 'C:\\us', path.win32)).toBe('dist');
	expect(formatFolder('C:\\us', 'C:\\us', path.win32)).toBe('.');
	expect(formatFolder('C:\\sites', 'C:\\us', path.win32)).toBe('C:\\sites');
	expect(formatFolder('D:\\sites', 'C:\\us', path.win32)).toBe('D:\\sites');
});
