import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plainName } from '../desk/plain-name.ts';
import type { DeskMapping } from '../domain/desk/desk-data.ts';
import { columnWords } from '../domain/desk/desk-data.ts';
import type { Id } from '../domain/journey.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import { findNearest } from '../words/nearest.ts';
import { parseEntry } from './parse-entry.ts';
import { deskSchema } from './schema/desk.ts';

const deskFile = 'desk.yaml';

/** What a mapping may refer to, by the ids of now and by earlier ones. */
export interface DeskIds {
	milestones: readonly Id[];
	phases: readonly Id[];
	types: readonly Id[];
}

/** The ids of some entries, the earlier ones behind them. */
export function listAllIds(
	entries: Iterable<readonly [Id, { formerly?: readonly Id[] | undefined }]>,
): Id[] {
	const all = [...entries];
	return [...all.map(([id]) => id), ...all.flatMap(([, { formerly = [] }]) => formerly)];
}

/** The mapping that lies in a content folder; undefined where there is none. */
export function findDeskMapping(folder: string, ids: DeskIds) {
	const place = path.join(folder, deskFile);
	return existsSync(place) ? readDeskMapping(place, deskFile, ids) : undefined;
}

/** What a file says of the columns of exports, and what is wrong with it. `name` is what messages call it. */
export function readDeskMapping(
	place: string,
	name: string,
	ids: DeskIds,
): { mapping: DeskMapping | undefined; problems: LocatedProblem[] } {
	const text = readFileSync(place, 'utf8')
		.replace(/^\uFEFF/, '')
		.replaceAll(/\r\n?/g, '\n');
	const { entry, problems } = parseEntry(
		{ collection: 'program', id: 'desk', file: name, ending: '.yaml', text },
		deskSchema,
	);
	if (!entry) return { mapping: undefined, problems };
	const { columns, values = {} } = entry.data;
	const stops = [...ids.milestones, ...ids.phases];
	const report = (at: readonly string[], message: string): LocatedProblem => ({
		rule: 'unknown-reference',
		severity: 'error',
		file: name,
		field: at.join('.'),
		message,
		...entry.locate(at),
	});
	const say = (at: readonly string[], found: string, known: readonly string[]) => {
		if (known.includes(found)) return [];
		const near = findNearest(found, known);
		return [
			report(
				at,
				tell`There is no milestone, phase or other meaning called “${found}”.${near ? tell` Did you mean “${near}”?` : ''}`,
			),
		];
	};
	const sayAgreed = (at: readonly string[], found: string) =>
		ids.phases.includes(found) && !ids.milestones.includes(found)
			? [report(at, tell`“${found}” is a phase. A day is agreed on for a milestone: write its id.`)]
			: say(at, found, ids.milestones);
	const unknown = [
		...Object.entries(columns).flatMap(([heading, meaning]) =>
			typeof meaning === 'string'
				? say(['columns', heading], meaning, [...stops, ...columnWords])
				: sayAgreed(['columns', heading, 'agreed'], meaning.agreed),
		),
		...Object.entries(values).flatMap(([value, id]) =>
			say(['values', value], id, [...stops, ...ids.types]),
		),
		...(['columns', 'values'] as const).flatMap((part) =>
			listSameNames(Object.keys(part === 'columns' ? columns : values)).map(([one, other]) =>
				report(
					[part, other],
					tell`“${one}” and “${other}” are the same here, whatever their capitals and signs. Keep one of them.`,
				),
			),
		),
	];
	return { mapping: { columns, values }, problems: [...problems, ...unknown] };
}

/** Names that are read as one that stands before them. */
function listSameNames(names: readonly string[]): (readonly [one: string, other: string])[] {
	const first = new Map<string, string>();
	return names.flatMap((name) => {
		const plain = plainName(name);
		const same = first.get(plain);
		if (same === undefined) first.set(plain, name);
		return same === undefined ? [] : [[same, name] as const];
	});
}
