import type { MetroPhase, MetroProgram, MetroStop } from './metro-program.ts';

/** The program with only what makes partners active and what begins and ends a phase; the rest is counted. */
export function keepGates(program: MetroProgram): MetroProgram {
	return { ...program, phases: program.phases.map(keepOfPhase) };
}

function keepOfPhase(phase: MetroPhase): MetroPhase {
	const required = phase.stops.filter(({ rings }) => rings.some(({ isOptional }) => !isOptional));
	const ends: readonly (MetroStop | undefined)[] = [required[0], required.at(-1)];
	const kept = phase.stops.filter(
		(stop) => ends.includes(stop) || stop.rings.some(({ kind }) => kind === 'activation'),
	);
	const few = kept.slice(0, mostKept);
	return { ...phase, stops: few, left: phase.stops.length - few.length };
}

const mostKept = 8;
