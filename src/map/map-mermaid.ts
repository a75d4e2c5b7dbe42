import type { Journey, Milestone } from '../domain/journey.ts';
import { buildPath, type Path } from '../domain/path.ts';
import { formatList, formatShortTiming } from '../words/format-timing.ts';
import type { Words } from '../words/words.ts';

/** The path as a mermaid flowchart, for other people's tools: a wiki, an issue, a slide. */
export function drawMapMermaid(journey: Journey, path: Path, words: Words): string {
	const { program } = journey;
	const names = new Map([...path.milestones.keys()].map((id, i) => [id, `m${i + 1}`]));
	const title = program.map.title ?? words.say('map.title');
	const lines = [
		'flowchart LR',
		`  accTitle: ${plain(`${title}, ${program.name}`)}`,
		`  accDescr: ${plain(words.say('map.summary', { name: program.name }))}`,
	];
	const sayTypes = path.partnerType ? () => [] : makeTypeWords(journey, words);
	for (const { phase, milestones } of path.phases) {
		lines.push(
			`  subgraph p${phase.number}[${quote(words.say('phase.named', { number: phase.number, title: phase.title }))}]`,
		);
		for (const milestone of milestones) {
			const team = journey.teams.get(milestone.team)?.title ?? milestone.team;
			const days = formatShortTiming(words, milestone.timing);
			const said = [milestone.title, `${days} · ${team}`, ...sayTypes(milestone)];
			const text = said.map(escapeText).join('<br/>');
			lines.push(`    ${names.get(milestone.id)}["${text}"]`);
		}
		lines.push('  end');
	}
	for (const { id, after, afterAny } of path.milestones.values()) {
		for (const before of after) lines.push(`  ${names.get(before)} --> ${names.get(id)}`);
		for (const before of afterAny) lines.push(`  ${names.get(before)} -.-> ${names.get(id)}`);
	}
	return `${lines.join('\n')}\n`;
}

/** For which partner types a milestone is where it is not for all, and for whom its days or its team are others. */
function makeTypeWords(journey: Journey, words: Words) {
	const types = [...journey.partnerTypes.values()];
	const paths = types.map((type) => buildPath(journey, type));
	return (whole: Milestone): string[] => {
		const own = paths.flatMap(({ partnerType, milestones }) => {
			const milestone = milestones.get(whole.id);
			return milestone && partnerType ? [{ title: partnerType.title, milestone }] : [];
		});
		const others = own.flatMap(({ title, milestone: { timing, team, isOptional } }) => {
			const parts = [
				isSame(timing, whole.timing) ? '' : formatShortTiming(words, timing),
				team === whole.team ? '' : (journey.teams.get(team)?.title ?? team),
				isOptional ? words.say('milestone.optional') : '',
			].filter((part) => part);
			return parts.length > 0 ? [`${title}: ${parts.join(' · ')}`] : [];
		});
		const isForAll = own.length === types.length;
		const names = formatList(
			words,
			own.map(({ title }) => title),
		);
		return [...(isForAll ? [] : [names]), ...others];
	};
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Titles of accessibility stand on a line of their own, without the signs that end it. */
function plain(text: string): string {
	return text.replaceAll(/[#;{}"<>\n]+/g, ' ').trim();
}

function quote(text: string): string {
	return `"${escapeText(text)}"`;
}

/** What means something to mermaid, to its Markdown or to HTML, each as `#35;` (a list’s beginning among them). */
function escapeText(text: string): string {
	return text
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.replace(/["#;&<>`*_~\\$[\]{}()|]|%%|@(?=\S)|(?<=^\d+)[.)]|^[-+](?= )/g, (found) =>
			[...found].map((sign) => `#${sign.codePointAt(0)};`).join(''),
		);
}
