import { formatEntryAddress, formatListAddress, readAddress } from '../../domain/addresses.ts';
import type { Entry, Id, Milestone } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import type { Coming } from '../../facts/coming.ts';
import type { Run } from '../../facts/fact.ts';
import { listMarks } from '../../facts/list-facts.ts';
import { escapeMarkdown, escapeSigns } from '../../words/escape-markdown.ts';
import { formatTiming } from '../../words/format-timing.ts';
import { findListFormat, type ListType } from '../../words/list-format.ts';
import type { ExportSource } from '../export-source.ts';

/** The blocks of a text, one below the other; what is empty is left out. */
export function joinBlocks(...blocks: readonly (string | undefined)[]): string {
	return blocks.filter(Boolean).join('\n\n');
}

/** A part with its heading; nothing where the part is empty. */
export function writePart(heading: string, content: string | undefined, level = 2): string {
	return content ? `${'#'.repeat(level)} ${escapeSigns(heading)}\n\n${content}` : '';
}

/** A list of lines that are Markdown already; undefined ones are left out. */
export function writeList(items: readonly (string | undefined)[]): string {
	return items
		.filter((item) => item !== undefined)
		.map((item) => `- ${item.replaceAll('\n', '\n  ')}`)
		.join('\n');
}

/** Texts of authors as a list. */
export function writeTexts(items: readonly string[]): string {
	return writeList(items.map(escapeMarkdown));
}

/** “When: Days 45 to 60”; undefined where there is nothing to say. */
export function writeFact(name: string, value: string | undefined): string | undefined {
	return value ? `**${escapeSigns(name)}:** ${value}` : undefined;
}

/** A link to the page of an entry. */
export function link(
	{ site }: ExportSource,
	entry: Pick<Entry, 'collection' | 'id' | 'title'>,
): string {
	return `[${escapeSigns(entry.title)}](${site}${formatEntryAddress(entry)})`;
}

/** Links in a row, as the language writes a list. */
export function formatLinks(
	{ words }: ExportSource,
	links: readonly string[],
	type?: ListType,
): string {
	return findListFormat(words.locale, type).format(links);
}

function linkTeam(source: ExportSource, id: Id): string {
	const team = source.journey.teams.get(id);
	return team ? link(source, team) : escapeSigns(id);
}

/** A link to an address of the site. */
export function linkTo({ site }: ExportSource, title: string, address: string): string {
	return `[${escapeSigns(title)}](${site}${address})`;
}

/** The milestone as one line: its link, when it is, who holds the partner. */
export function writeStop(source: ExportSource, milestone: Milestone): string {
	const marks = listMarks(source, milestone).map(({ text }) => text);
	const facts = [
		escapeSigns(formatTiming(source.words, milestone.timing)),
		linkTeam(source, milestone.team),
		...marks.map(escapeSigns),
	];
	return `${link(source, milestone)}: ${facts.join(' · ')}`;
}

/** What comes in a sentence, with a link, who owns it then and what else it needs. */
export function writeComing(
	source: ExportSource,
	{ sentence, handoff, needs, tag }: Coming,
): string {
	const { say } = source.words;
	const owner = escapeSigns(handoff);
	const second =
		needs.length > 0
			? say('next.sentences', { first: owner, second: writeRuns(source, needs) })
			: owner;
	const said = say('next.sentences', { first: writeRuns(source, sentence), second });
	return tag === undefined ? said : `${said} · ${escapeSigns(tag)}`;
}

/** Words with their links; what leads to a part of the page itself is only words. */
export function writeRuns(source: ExportSource, runs: readonly Run[]): string {
	return runs.map((run) => writeRun(source, run)).join('');
}

export function writeRun({ site }: ExportSource, { text, address, mark }: Run): string {
	if (address === undefined) return escapeSigns(text);
	if (address.startsWith('#')) return escapeSigns(mark === 'soft' ? `(${text})` : text);
	if (address === `mailto:${text}`) return `<${text}>`;
	return `[${escapeSigns(text)}](${address.startsWith('/') ? site : ''}${findTwinned(address)})`;
}

/** Ladders share a page, whose twin has no anchors. */
function findTwinned(address: string): string {
	return readAddress(address)?.collection === 'ladders' ? formatListAddress('levels') : address;
}

/** The stops of a path, phase by phase. */
export function writePhases(
	source: ExportSource,
	path: Path,
	writeMilestone: (milestone: Milestone) => string,
	level = 2,
): string {
	const { say } = source.words;
	return joinBlocks(
		...path.phases.map(({ phase, milestones }) =>
			writePart(
				say('phase.named', { number: phase.number, title: phase.title }),
				milestones.length > 0 ? writeList(milestones.map(writeMilestone)) : say('phase.empty'),
				level,
			),
		),
	);
}
