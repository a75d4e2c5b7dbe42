import path from 'node:path';
import { listBrokenReferences, wordBrokenReferences } from '../../check/check-references.ts';
import { buildJourney } from '../../collections/build-journey.ts';
import { listAllIds, readDeskMapping } from '../../collections/read-desk-mapping.ts';
import { readModel } from '../../collections/read-model.ts';
import type { DeskData } from '../../domain/desk/desk-data.ts';
import { makeDeskData } from '../../domain/desk/make-desk-data.ts';
import type { Journey } from '../../domain/journey.ts';
import type { LocatedProblem } from '../../domain/located-problem.ts';
import { tell } from '../../domain/message.ts';
import { statFile } from './read-export-file.ts';

export interface DeskProgram {
	data: DeskData;
	/** The internal edition. */
	journey: Journey;
	/** What stops the desk: errors of the content, or of the mapping. */
	problems: LocatedProblem[];
	/** They are of the mapping alone. */
	isOfMapping: boolean;
	/** How many files were read. */
	files: number;
}

/** The journey of a content folder as the desk needs it, with the mapping that lies in it, or another one. */
export function readProgram(content: string, mapping: string | undefined): DeskProgram {
	const { model, problems } = readModel(content);
	const journey = buildJourney(model, { edition: 'internal' });
	const open = buildJourney(model, { edition: 'public' });
	const other = mapping === undefined ? undefined : readOther(mapping, journey);
	const own = [...problems, ...wordBrokenReferences(model, listBrokenReferences(model))].filter(
		({ severity }) => severity === 'error',
	);
	const ofMapping = (other?.problems ?? []).filter(({ severity }) => severity === 'error');
	return {
		data: makeDeskData(open, journey, other?.mapping ?? model.desk),
		journey,
		problems: own.length > 0 ? own : ofMapping,
		isOfMapping: own.length === 0 && ofMapping.length > 0,
		files: model.locators.size,
	};
}

/** A mapping that lies elsewhere. */
function readOther(file: string, { milestones, phases, partnerTypes }: Journey) {
	statFile(file, () => tell`There is no file ${file}. Write where the mapping lies.`);
	return readDeskMapping(file, path.basename(file), {
		milestones: listAllIds(milestones),
		phases: listAllIds(phases),
		types: listAllIds(partnerTypes),
	});
}
