import { formatEntryAddress } from '../domain/addresses.ts';
import type { Journey } from '../domain/journey.ts';
import { buildMatrix } from '../domain/responsibility-matrix.ts';
import { formatTiming } from '../words/format-timing.ts';
import type { Words } from '../words/words.ts';
import { writeCsv } from './write-csv.ts';

/** The responsibility matrix for a spreadsheet: a row for each milestone, a column for each team. */
export function exportMatrix(journey: Journey, words: Words): string {
	const { say } = words;
	const teams = [...journey.teams.values()];
	const head = [
		say('matrix.phase'),
		say('matrix.milestone'),
		say('milestone.when'),
		say('matrix.partner'),
		...teams.map((team) => team.title),
		say('matrix.address'),
	];
	const rows = buildMatrix(journey).map(({ phase, milestone, cells }) => [
		phase.title,
		milestone.title,
		formatTiming(words, milestone.timing),
		...['partner', ...journey.teams.keys()].map((id) =>
			(cells.get(id)?.responsibilities ?? []).map((one) => say(`matrix.letter.${one}`)).join(' '),
		),
		formatEntryAddress(milestone),
	]);
	return writeCsv([head, ...rows]);
}
