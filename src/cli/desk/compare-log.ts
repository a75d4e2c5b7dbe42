import { buildJourney } from '../../collections/build-journey.ts';
import type { Model } from '../../collections/model.ts';
import { plainName } from '../../desk/plain-name.ts';
import { readExport } from '../../desk/read-export.ts';
import { compareDesks, type LogChange } from '../../domain/desk/compare-desks.ts';
import { answerDesk } from '../../domain/desk/desk-answer.ts';
import type { DeskData, Named } from '../../domain/desk/desk-data.ts';
import { makeDeskData } from '../../domain/desk/make-desk-data.ts';
import type { Id } from '../../domain/journey.ts';
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
): LogChange {
	const bytes = readExportFile(file);
	const [old, now] = [readDesk(before), readDesk(after)];
	// The export may be older than the change, or newer: each side knows the names of both.
	const answer = (data: DeskData, other: DeskData) => {
		const values = { ...nameOthers(data, other), ...data.mapping.values };
		const read = readExport(bytes, data, { asOf, mapping: { ...data.mapping, values } });
		const { rows } = read;
		const aside = rows.read - rows.used;
		return {
			desk: answerDesk(data, read.partners, asOf),
			rows: { read: rows.read, used: rows.used, cells: rows.setAside.length - aside },
		};
	};
	const [was, is] = [answer(old, now), answer(now, old)];
	const isSame = was.rows.used === is.rows.used && was.rows.cells === is.rows.cells;
	return {
		...compareDesks(was.desk, is.desk, now.milestones),
		rows: is.rows,
		...(!isSame && { rowsBefore: was.rows }),
	};
}

/** What the other side calls things that have another name here: by that name, the id here. */
function nameOthers(data: DeskData, other: DeskData): Record<string, Id> {
	const own = listNamed(data);
	const known = new Set(own.flatMap(({ id, title }) => [plainName(id), plainName(title)]));
	return Object.fromEntries(
		listNamed(other).flatMap((one) => {
			const here = findSame(own, one);
			if (!here) return [];
			const names = [one.title, one.id].filter((name) => !known.has(plainName(name)));
			return names.map((name) => [name, here.id] as const);
		}),
	);
}

/** The same thing by its id, which may have been another one before, or be another one now. */
function findSame(own: readonly Named[], { id, formerly = [] }: Named): Named | undefined {
	return (
		own.find((one) => one.id === id) ??
		own.find((one) => one.formerly?.includes(id)) ??
		own.find((one) => formerly.includes(one.id))
	);
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
