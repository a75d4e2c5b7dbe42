import type { Journey } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import type { MapProblem } from '../map-problem.ts';
import type { SetLines } from '../set-lines.ts';
import type { Lane } from './handoff-layout.ts';
import type { SetRow } from './place-rows.ts';
import { firstOf } from './plan-rows.ts';
import type { SetHeadPart } from './set-head.ts';
import { nameTeam } from './word-row.ts';

type Place = Pick<MapProblem, 'collection' | 'id' | 'path'>;

/** Which texts end in “…”, and what to do about each. */
export function findCuts(
	journey: Journey,
	rows: readonly SetRow[],
	lanes: readonly (Lane & Pick<SetLines, 'isCut'>)[],
	head: readonly SetHeadPart[],
): MapProblem[] {
	const teams = new Set([
		...lanes.flatMap(({ team, isCut }) => (isCut ? [team] : [])),
		...rows.flatMap(({ row, cut }) => (cut.includes('from') ? row.from : [])),
	]);
	const ofProgram = { collection: 'program', id: 'program', path: ['name'] } as const;
	return [
		...rows.flatMap((set) => sayRow(set)),
		...[...teams].map((id) =>
			sayCut(nameTeam(journey, id), tell`Shorten the title of the team`, {
				collection: 'teams',
				id,
				path: ['title'],
			}),
		),
		...head.flatMap(({ text, isCut }) =>
			isCut
				? [sayCut(text, tell`Shorten the name of the program or of the partner type`, ofProgram)]
				: [],
		),
	];
}

function sayRow({ row, cut, name }: SetRow): MapProblem[] {
	const problems: MapProblem[] = [];
	const { id, title, mapTitle } = firstOf(row);
	if (cut.includes('title')) {
		const fix = mapTitle
			? tell`Shorten its mapTitle`
			: tell`Give the milestone a mapTitle of 32 characters or fewer`;
		const path = [mapTitle ? 'mapTitle' : 'title'];
		problems.push(sayCut(mapTitle ?? title, fix, { collection: 'milestones', id, path }));
	}
	if (name?.isCut) {
		const place = { collection: 'phases', id: row.phase.id, path: ['title'] } as const;
		problems.push(sayCut(row.phase.title, tell`Shorten the title of the phase`, place));
	}
	return problems;
}

function sayCut(text: string, fix: string, place: Place): MapProblem {
	const message = tell`The hand-off map has no room for the whole of “${text}”, and cuts it. ${fix}.`;
	return { rule: 'map-title-cut', severity: 'warning', ...place, message };
}
