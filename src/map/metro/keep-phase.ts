import type { Id } from '../../domain/journey.ts';
import type { MetroProgram } from './metro-program.ts';

/** The program with only one of its phases. */
export function keepPhase(program: MetroProgram, id: Id): MetroProgram {
	return { ...program, phases: program.phases.filter(({ phase }) => phase.id === id) };
}
