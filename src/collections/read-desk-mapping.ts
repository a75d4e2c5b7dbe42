import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DeskMapping } from '../domain/desk/desk-data.ts';
import { columnWords } from '../domain/desk/desk-data.ts';
import type { Id } from '../domain/journey.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import { findNearest } from '../words/nearest.ts';
import { parseEntry } from './parse-entry.ts';
import { deskSchema } from './schema/desk.ts';

const deskFile = 'desk.yaml';

/** What a mapping may refer to. */
export interface DeskIds {
	milestones: readonly Id[];
	phases: readonly Id[];
	types: readonly Id[];
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
	const say = (
		at: readonly string[],
		found: string,
		known: readonly string[],
	): LocatedProblem[] => {
		if (known.includes(found)) return [];
		const near = findNearest(found, known);
		const message = tell`There is no milestone, phase or other meaning called “${found}”.${near ? tell` Did you mean “${near}”?` : ''}`;
		const field = at.join('.');
		return [
			{
				rule: 'unknown-reference',
				severity: 'error',
				file: name,
				field,
				message,
				...entry.locate(at),
			},
		];
	};
	const unknown = [
		...Object.entries(columns).flatMap(([heading, meaning]) =>
			typeof meaning === 'string'
				? say(['columns', heading], meaning, [...stops, ...columnWords])
				: say(['columns', heading, 'agreed'], meaning.agreed, ids.milestones),
		),
		...Object.entries(values).flatMap(([value, id]) =>
			say(['values', value], id, [...stops, ...ids.types]),
		),
	];
	return { mapping: { columns, values }, problems: [...problems, ...unknown] };
}
