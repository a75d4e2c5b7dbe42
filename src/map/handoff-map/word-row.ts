import type { Id, Journey } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import { formatShortTiming } from '../../words/format-timing.ts';
import type { Words } from '../../words/words.ts';
import { hasOtherDays, listLetters } from './letter-types.ts';
import { firstOf, type HandoffRow } from './plan-rows.ts';

/** What a row says, before it is broken into lines. */
export interface RowTexts {
	title: string;
	when: string;
	/** From whom it is taken over, and of the whole program for whom it is. */
	from: string;
	signals: string;
}

/** The texts of a row in the order of its columns. */
export function wordRow(row: HandoffRow, path: Path, journey: Journey, words: Words): RowTexts {
	const teams = row.from.map((id) => nameTeam(journey, id)).join(', ');
	const from = row.from.length > 0 ? [words.say('handoffs.from', { team: teams })] : [];
	const [first, isAlone] = [firstOf(row), row.milestones.length === 1];
	const letters = path.partnerType || !isAlone ? [] : listLetters(first, journey);
	const types = letters.length > 0 ? [letters.join(' ')] : [];
	const others = path.partnerType || !hasOtherDays(first, words) ? '' : ' *';
	return {
		title: nameRow(row, words),
		when: isAlone ? formatShortTiming(words, first.timing) + others : '',
		from: [...types, ...from].join(' · '),
		signals: listDays(row),
	};
}

export function nameTeam({ teams }: Journey, id: Id): string {
	return teams.get(id)?.title ?? id;
}

function nameRow(row: HandoffRow, { say }: Words): string {
	const first = firstOf(row);
	const title = first.mapTitle ?? first.title;
	const more = row.milestones.length - 1;
	return more > 0 ? say('handoffs.more', { title, count: more }) : title;
}

/** The days of its signals, and with a sign those after the last turn, each in its order. */
function listDays({ signals }: HandoffRow): string {
	const sort = (days: readonly (number | undefined)[]) =>
		days.filter((day) => day !== undefined).sort((a, b) => a - b);
	return [
		...sort(signals.map(({ day }) => day)).map(String),
		...sort(signals.map(({ after }) => after)).map((after) => `+${after}`),
	].join(' · ');
}
