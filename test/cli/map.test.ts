import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runMap } from '../../src/cli/commands/map.ts';
import { generateProgram } from '../generate-program.ts';
import { writeContent } from '../small-program.ts';
import { call } from './call.ts';

function makeFolder(): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-map-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Draws maps of a small program; the answer has the names of the files as well. */
async function draw(args: readonly string[], content = writeContent()) {
	const out = path.join(makeFolder(), 'out');
	const ended = await call(runMap, [...args, '--out', out, '--lang', 'en'], {
		JOURNEY_CONTENT: content,
		SITE_URL: 'https://example.org',
		BASE_PATH: '/partners',
	});
	const files = existsSync(out) ? readdirSync(out).sort() : [];
	return { ...ended, out, files };
}

describe('npm run map', () => {
	it('draws the whole program and each partner type as PDF, and prints each file', async () => {
		const { status, stdout, stderr, out, files } = await draw([]);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(files).toEqual(['map-a3.pdf', 'map-reseller-a3.pdf']);
		expect(stdout).toBe(files.map((file) => `${path.join(out, file)}\n`).join(''));
		for (const file of files)
			expect(readFileSync(path.join(out, file)).subarray(0, 5).toString()).toBe('%PDF-');
	});

	it('draws the sheets and the formats that are asked for, with the addresses of the site', async () => {
		const { files, out } = await draw([
			'--sheet',
			'A2,tabloid',
			'--format',
			'svg',
			'--type=reseller',
		]);
		expect(files).toEqual(['map-reseller-a2.svg', 'map-reseller-tabloid.svg']);
		const svg = readFileSync(path.join(out, 'map-reseller-a2.svg'), 'utf8');
		expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 594 420"/);
		expect(svg).toContain('href="https://example.org/partners/milestones/signed/"');
	});

	it('draws a picture of a poster that can be printed, and is not too large to open', async () => {
		const { files, out } = await draw(['--sheet=a2,a3', '--format=png', '--type=reseller']);
		expect(files).toHaveLength(2);
		for (const [file, inches] of [
			['map-reseller-a2.png', 594 / 25.4],
			['map-reseller-a3.png', 420 / 25.4],
		] as const) {
			const { width = 0 } = await sharp(path.join(out, file)).metadata();
			expect(width / inches).toBeGreaterThanOrEqual(150);
			expect(width / inches).toBeLessThanOrEqual(200);
			expect(width).toBeLessThanOrEqual(4000);
		}
	});

	it('draws one phase, which the sheet names', async () => {
		const { files, out } = await draw(['--phase', 'grow', '--format', 'svg', '--sheet', 'a4']);
		expect(files).toEqual(['phase-grow-a4.svg']);
		const svg = readFileSync(path.join(out, 'phase-grow-a4.svg'), 'utf8');
		expect(svg).toContain('Journey map – Grow');
		expect(svg).toContain('data-milestone="first-deal"');
		expect(svg).not.toContain('data-milestone="signed"');
	});

	it('draws a presentation on a slide, and on nothing else', async () => {
		expect((await draw(['--format', 'pptx', '--type', 'reseller'])).files).toEqual([
			'map-reseller-slide.pptx',
		]);
		const wrong = await draw(['--format', 'pptx', '--sheet', 'a2']);
		expect(wrong.status).toBe(2);
		expect(wrong.stderr).toMatch(/^A presentation has slides/);
	});

	it('of a program that one sheet cannot show draws a sheet of each phase, and says why', async () => {
		const content = makeFolder();
		generateProgram(content, { milestones: 100 });
		const { status, stdout, files } = await draw(['--sheet=a3', '--format=svg'], content);
		expect(status).toBe(0);
		expect(files.filter((file) => file.startsWith('phase-'))).toHaveLength(4);
		expect(stdout).toMatch(
			/map-a3\.svg\n {2}warning: The map of the whole program has \d+ milestones, more than A3 can/,
		);
	}, 120_000);

	it('writes nothing where the content has an error, and says what it is', async () => {
		const content = writeContent({
			'milestones/signed.md': (text) => text.replace('team: sales', 'team: sails'),
		});
		const { status, stdout, stderr, files } = await draw([], content);
		expect({ status, stdout, files }).toEqual({ status: 1, stdout: '', files: [] });
		expect(stderr).toContain('milestones/signed.md');
		expect(stderr).toMatch(/No map was drawn\.\n$/);
	});

	it.each([
		[['--sheet', 'a5'], /^--sheet is “a5”\. Write a4, letter, slide, a3, tabloid, a2\.\n$/],
		[['--format', 'gif'], /^--format is “gif”\. Write pdf, svg, png, pptx\.\n$/],
		[['--type', 'resaller'], /^--type is “resaller”, which .+ Did you mean reseller\?\n$/],
		[
			['--phase', 'x'],
			/^--phase is “x”, which the program does not have\. There are: join, grow\.\n$/,
		],
		[['--phase', 'join', '--type', 'reseller'], /^--type and --phase do not go together/],
		[['--edition', 'secret'], /^--edition is “secret”\. Write public, internal\.\n$/],
		[['--sheets', 'a2'], /^There is no option --sheets\. Did you mean --sheet\?/],
	])('called wrongly, says what to write: %j', async (args, said) => {
		const { status, stderr, files } = await draw(args);
		expect({ status, files }).toEqual({ status: 2, files: [] });
		expect(stderr).toMatch(said);
	});
});
