import type { Id } from '../domain/journey.ts';
import type { Rule } from '../domain/rules.ts';
import { escapeMarkdown } from '../words/escape-markdown.ts';

/** What this needs of health.json. */
export interface WrittenHealth {
	/** ISO date. */
	date: string;
	findings: readonly {
		rule: string;
		title: string;
		message: string;
		team?: Id | undefined;
		file?: string | undefined;
		source?: string | undefined;
	}[];
}

/** What this needs of a team. */
export interface ReviewingTeam {
	id: Id;
	title: string;
	codeOwner: string | undefined;
}

const rule: Rule = 'review-overdue';

/**
 * The texts past their review date as Markdown to tick off, team by team; empty where there are none.
 * @param teams in the order in which to list them; texts of nobody come last
 */
export function writeReviewList(health: WrittenHealth, teams: readonly ReviewingTeam[]): string {
	const overdue = health.findings.filter((finding) => finding.rule === rule);
	if (overdue.length === 0) return '';
	const byTeam = Map.groupBy(overdue, ({ team }) => teams.find(({ id }) => id === team));
	const count = overdue.length === 1 ? 'One text is' : `${overdue.length} texts are`;
	return [
		`${count} to be read again, as of ${health.date}. Read it through, mend what is no longer true, and write the day’s date into \`reviewed\`.`,
		...[...teams, undefined].flatMap((team) => {
			const own = byTeam.get(team) ?? [];
			return own.length === 0 ? [] : [writeHeading(team), own.map(writeItem).join('\n')];
		}),
		'',
	].join('\n\n');
}

function writeHeading(team: ReviewingTeam | undefined): string {
	if (!team) return '## No team';
	const owner = team.codeOwner ? ` (${team.codeOwner})` : '';
	return `## ${escapeMarkdown(team.title)}${owner}`;
}

function writeItem({ title, message, source, file }: WrittenHealth['findings'][number]): string {
	const name = escapeMarkdown(title);
	const place = file ? ` (\`${file}\`)` : '';
	return `- [ ] ${source ? `[${name}](${source})` : name}${place}: ${escapeMarkdown(message)}`;
}
