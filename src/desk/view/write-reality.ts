import type { Reality } from '../../domain/desk/suppress.ts';
import { formatDay } from '../../plan/dates.ts';
import { escapeMarkdown } from '../../words/escape-markdown.ts';
import type { DeskWords } from '../report/desk-words.ts';

/** What may leave the desk, as Markdown for a page or a message. */
export function writeRealityMarkdown(words: DeskWords, program: string, reality: Reality): string {
	const { say } = words;
	const row = (cells: readonly (string | number)[]) =>
		`| ${cells.map((cell) => escapeMarkdown(String(cell)).replaceAll('|', '\\|')).join(' | ')} |`;
	const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
		[row(head), `|${head.map(() => '---|').join('')}`, ...rows.map(row)].join('\n');
	const title = say('desk.leave.heading', { program, day: formatDay(words.locale, reality.asOf) });
	return `${[
		`# ${escapeMarkdown(title)}`,
		escapeMarkdown(say('desk.leave.left')),
		table(
			[
				say('desk.csv.milestone'),
				say('desk.csv.type'),
				say('desk.table.concerned'),
				say('desk.table.reached'),
				say('desk.table.late'),
				say('desk.table.half'),
			],
			reality.milestones.map(({ id, type, concerned, reached, late, medianDay }) => [
				words.milestone(id),
				words.type(type),
				concerned,
				reached ?? '–',
				late ?? '–',
				medianDay ?? '–',
			]),
		),
		`## ${escapeMarkdown(say('desk.activation'))}`,
		table(
			[say('desk.csv.type'), say('desk.table.partners'), say('desk.table.half')],
			reality.activation.map(({ type, partners, median }) => [
				words.type(type),
				partners,
				median ?? say('desk.table.notYet'),
			]),
		),
	].join('\n\n')}\n`;
}
