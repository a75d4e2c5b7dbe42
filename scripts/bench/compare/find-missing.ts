import { spawnSync } from 'node:child_process';
import { hasGnuTime } from '../run-measured.ts';
import type { Generator } from './generator.ts';

/** Why a generator cannot be measured here, as a sentence; undefined where it can. */
export function findMissing({ name, program }: Generator): string | undefined {
	if (!program) return undefined;
	if (!hasGnuTime)
		return `${name} is left out: what a program other than Node uses is read by GNU time (/usr/bin/time), which is not here.`;
	if (spawnSync(program.name, ['version']).status === 0) return undefined;
	return `${name} is left out: there is no program “${program.name}” on the PATH. It is had from ${program.from}.`;
}
