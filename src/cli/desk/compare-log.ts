import { buildJourney } from '../../collections/build-journey.ts';
import type { Model } from '../../collections/model.ts';
import { readExport } from '../../desk/read-export.ts';
import { compareDesks, type DeskChange } from '../../domain/desk/compare-desks.ts';
import { answerDesk } from '../../domain/desk/desk-answer.ts';
import type { DeskData, Named } from '../../domain/desk/desk-data.ts';
import { makeDeskData } from '../../domain/desk/make-desk-data.ts';
import type { Day } from '../../domain/place/days.ts';
import { readExportFile } from './read-export-file.ts';

/**
 * What a change of the content means for the partners of an export. Throws an ExportFault where that cannot be
 * read.
 */
export function compareLog(
	file: string,
	[before, after]: readonly [Model, Model],
	asOf: Day,
): DeskChange {
	const bytes = readExportFile(file);
	const [old, now] = [readDesk(before), readDesk(after)];
	// The export may be older than the change, or newer: each side knows the titles of both.
	const [oldTitles, newTitles] = [listTitles(old), listTitles(now)];
	const answer = (data: DeskData, others: ReadonlyMap<string, string>) => {
		const own = new Set(listNamed(data).map(({ id }) => id));
		const values = Object.fromEntries([...others].filter(([, id]) => own.has(id)));
		const mapping = { ...data.mapping, values: { ...values, ...data.mapping.values } };
		return answerDesk(data, readExport(bytes, data, { asOf, mapping }).partners, asOf);
	};
	return compareDesks(answer(old, newTitles), answer(now, oldTitles), now.milestones);
}

function readDesk(model: Model): DeskData {
	const [open, internal] = (['public', 'internal'] as const).map((edition) =>
		buildJourney(model, { edition }),
	);
	if (!open || !internal) throw new Error('There are two editions.');
	return makeDeskData(open, internal, model.desk);
}

function listNamed({ milestones, phases, types }: DeskData): Named[] {
	return [...milestones, ...phases, ...types];
}

function listTitles(data: DeskData): Map<string, string> {
	return new Map(listNamed(data).map(({ id, title }) => [title, id]));
}
