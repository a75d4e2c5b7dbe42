import { readdirSync } from 'node:fs';
import { checkContent } from '../check/check-content.ts';
import { buildJourney } from '../collections/build-journey.ts';
import type { Model } from '../collections/model.ts';
import { readModel } from '../collections/read-model.ts';
import type { Edition, Journey } from '../domain/journey.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';

/** A content folder at one moment. */
export interface State {
	journey: Journey;
	model: Model;
	/** Only what stops a build; what is wrong with its look changes nothing in a journey. */
	errors: LocatedProblem[];
	/** How many files were read. */
	files: number;
}

/** What is wrong with pictures, fonts and styles. */
const ofLook: readonly string[] = ['image', 'logo', 'font', 'theme-css'];

/**
 * The journey of a folder with what is wrong in it. A folder without files is a journey of nothing.
 * Either side may be what somebody proposes: code in its texts is never run.
 */
export async function readState(folder: string, edition: Edition, today: string): Promise<State> {
	if (readdirSync(folder).length === 0) {
		const { model } = readModel(folder);
		return { journey: buildJourney(model, { edition }), model, errors: [], files: 0 };
	}
	const { model, problems, files } = await checkContent(folder, today, 'left');
	return {
		journey: buildJourney(model, { edition }),
		model,
		errors: problems.filter(({ severity, rule }) => severity === 'error' && !ofLook.includes(rule)),
		files,
	};
}
