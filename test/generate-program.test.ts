import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '../src/check/check-content.ts';
import { generateProgram } from './generate-program.ts';
import { isLong } from './long.ts';

function generate(milestones: number, seed?: number): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	generateProgram(folder, seed === undefined ? { milestones } : { milestones, seed });
	return folder;
}

function readAll(folder: string): string {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort()
		.map((file) => `${path.relative(folder, file)}\n${readFileSync(file, 'utf8')}`)
		.join('\n');
}

describe('a generated program', () => {
	it.each(isLong ? [30, 100, 300, 1000, 3000] : [30, 100, 1000])(
		'has nothing wrong with it: %i milestones',
		async (milestones) => {
			const { problems, model } = await checkContent(generate(milestones), '2026-11-23');
			expect(problems).toEqual([]);
			expect(model.entries.milestones.size).toBe(milestones);
			expect(model.entries.resources.size).toBe(milestones / 2);
		},
		120_000,
	);

	it('is the same for the same seed, and another one for another', () => {
		const first = readAll(generate(60, 7));
		expect(readAll(generate(60, 7))).toBe(first);
		expect(readAll(generate(60, 8))).not.toBe(first);
	});
});
