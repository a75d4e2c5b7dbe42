import { rmSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../src/check/check-content.ts';
import { addBodies } from './bodies-program.ts';
import type { Random } from './random.ts';

/**
 * Puts so many texts made up at random into a program and takes away those that the check refuses.
 * Throws where these are many, as then little is built, or where the check refuses anything else.
 */
export async function addRightBodies(folder: string, count: number, random: Random): Promise<void> {
	addBodies(folder, count, random);
	const refused = await findRefused(folder);
	for (const file of refused) rmSync(path.join(folder, file));
	const left = await findRefused(folder);
	if (left.size > 0) throw new Error(`The check still refuses ${[...left].join(', ')}.`);
	if (refused.size >= count / 3)
		throw new Error(`The check refuses ${refused.size} of ${count} texts.`);
}

/** The files with what stops a build. */
async function findRefused(folder: string): Promise<Set<string>> {
	const { problems } = await checkContent(folder, '2026-11-23');
	return new Set(problems.filter(({ severity }) => severity === 'error').map(({ file }) => file));
}
