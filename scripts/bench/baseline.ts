import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { BenchError } from './bench-error.ts';
import type { Figures } from './figures.ts';

/** What a machine is for the bench. */
export interface Machine {
	cores: number;
	/** The version of Node. */
	node: string;
}

/** What was measured of one program, or of one scale. */
export interface Run {
	machine: Machine;
	figures: Figures;
}

/** By what was measured: “default program”. */
export type Baseline = Record<string, Run>;

export const baselineFile = 'scripts/bench/baseline.json';

/** The machine that this runs on. */
export function describeMachine(): Machine {
	return { cores: os.availableParallelism(), node: process.version };
}

/** The baseline of a file; one without runs where there is no file. */
export function readBaseline(file: string): Baseline {
	if (!existsSync(file)) return {};
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Baseline;
	} catch {
		throw new BenchError(
			`${file} is not JSON. Write it anew with npm run bench -- --save, or restore it from Git.`,
		);
	}
}

/** Puts runs into a baseline file; those that were not made this time stay as they are. */
export function saveBaseline(file: string, runs: Baseline): void {
	const all = { ...readBaseline(file), ...runs };
	writeFileSync(file, `${JSON.stringify(all, roundNumber, '\t')}\n`);
}

/** More digits than these are noise. */
function roundNumber(_: string, value: unknown): unknown {
	if (typeof value !== 'number' || Number.isInteger(value)) return value;
	return Number(value.toPrecision(4));
}

/** How many times the baseline a figure is; undefined where the baseline has none, or zero. */
export function findRatio(run: Run, base: Run | undefined, name: string): number | undefined {
	const [now, before] = [run.figures[name], base?.figures[name]];
	return now === undefined || !before ? undefined : now / before;
}

/** Seconds of processor time below which a figure is mostly noise. */
const leastCpu = 0.5;

/**
 * Figures that have grown so much that it is worth a look: by a twentieth, or, of processor time and
 * memory, by a quarter, where the baseline is of such a machine. Time on the clock is left out: it says
 * as much about what else the machine did.
 */
export function findGrown(run: Run, base: Run | undefined): string[] {
	const isAlike =
		run.machine.cores === base?.machine.cores && run.machine.node === base.machine.node;
	return Object.entries(run.figures).flatMap(([name, value]) => {
		const ratio = findRatio(run, base, name) ?? 1;
		if (/(?:^|\.)(?:wall|milliseconds)$/.test(name)) return [];
		if (!/(?:^|\.)(?:cpu|memory)$/.test(name)) return ratio > 1.05 ? [name] : [];
		return isAlike && ratio > 1.25 && value >= leastCpu ? [name] : [];
	});
}
