import { existsSync } from 'node:fs';
import path from 'node:path';
import { listBrokenReferences, wordBrokenReferences } from '../../check/check-references.ts';
import { buildJourney } from '../../collections/build-journey.ts';
import { readDeskMapping } from '../../collections/read-desk-mapping.ts';
import { readModel } from '../../collections/read-model.ts';
import type { DeskData } from '../../domain/desk/desk-data.ts';
import { makeDeskData } from '../../domain/desk/make-desk-data.ts';
import type { Journey } from '../../domain/journey.ts';
import type { LocatedProblem } from '../../domain/located-problem.ts';
import { tell } from '../../domain/message.ts';
import { SettingsError } from '../../settings.ts';

export interface DeskProgram {
	data: DeskData;
	/** The internal edition. */
	journey: Journey;
	/** What stops the desk: errors of the content, or of the mapping. */
	problems: LocatedProblem[];
	/** How many files were read. */
	files: number;
}

/** The journey of a content folder as the desk needs it, with the mapping that lies in it, or another one. */
export function readProgram(content: string, mapping: string | undefined): DeskProgram {
	const { model, problems } = readModel(content);
	const journey = buildJourney(model, { edition: 'internal' });
	const open = buildJourney(model, { edition: 'public' });
	const own = path.join(content, 'desk.yaml');
	if (mapping !== undefined && !existsSync(mapping))
		throw new SettingsError(tell`There is no file ${mapping}. Write where the mapping lies.`);
	const file = mapping ?? (existsSync(own) ? own : undefined);
	const read =
		file === undefined
			? undefined
			: readDeskMapping(file, path.relative(content, path.resolve(file)), {
					milestones: [...journey.milestones.keys()],
					phases: [...journey.phases.keys()],
					types: [...journey.partnerTypes.keys()],
				});
	const all = [
		...problems,
		...wordBrokenReferences(model, listBrokenReferences(model)),
		...(read?.problems ?? []),
	];
	return {
		data: makeDeskData(open, journey, read?.mapping),
		journey,
		problems: all.filter(({ severity }) => severity === 'error'),
		files: model.locators.size,
	};
}
