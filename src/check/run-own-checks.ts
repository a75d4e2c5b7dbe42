import type { Journey } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import type { Problem } from '../domain/problem.ts';
import type { OwnRule } from '../domain/rules.ts';
import type { OwnCheck } from '../package/define.ts';
import { firstLine } from '../package/faults.ts';
import { ownProgram } from '../package/own-program.ts';
import { ProgramFault } from '../package/program-fault.ts';
import { readOwnProblem } from './read-own-problem.ts';

/** What the checks of plugins find in one edition of the journey. */
export function runOwnChecks(journey: Journey, today: string): Problem[] {
	return ownProgram().checks.flatMap(({ rule, check }) =>
		runCheck(rule, check, journey, today).map((one) => readOwnProblem(rule, one, journey)),
	);
}

function runCheck(
	rule: OwnRule,
	check: OwnCheck['check'],
	journey: Journey,
	today: string,
): readonly unknown[] {
	try {
		const found: unknown = check({ journey, today });
		if (!Array.isArray(found)) throw new TypeError(tell`it gave no list of problems.`);
		return found;
	} catch (error) {
		throw new ProgramFault(
			tell`The check ${rule} failed: ${firstLine(error)} Tell those who made the plugin, or take it out of waymark.config.ts.`,
		);
	}
}
