import { collections } from '../domain/collections.ts';
import { escapeMarkdown, escapeSigns } from '../words/escape-markdown.ts';
import { formatDate } from '../words/format-timing.ts';
import type { WordKey } from '../words/words.ts';
import type { ExportSource } from './export-source.ts';
import { listTwinLinks, listTwins } from './twins/list-twins.ts';
import { joinBlocks, linkTo, writeList, writePart } from './twins/parts.ts';
import { twinSections } from './twins/twin.ts';

/** `llms.txt`: what the handbook is, and a link to the Markdown of every page with its sentence. */
export function exportLlms(source: ExportSource): string {
	const { journey, words, contentDate } = source;
	const { say } = words;
	const { program, phases, milestones } = journey;
	const values = { vendor: program.vendor, milestones: milestones.size, phases: phases.size };
	const bySection = Map.groupBy(listTwins(source).values(), ({ section }) => section);
	const text = joinBlocks(
		`# ${escapeSigns(program.name)}`,
		`> ${escapeSigns(program.tagline ?? say('home.summary', { vendor: program.vendor }))}`,
		escapeMarkdown(say('home.intro', values)),
		contentDate && escapeMarkdown(say('footer.date', { date: formatDate(words, contentDate) })),
		...twinSections.map((section) =>
			writePart(
				say(section === 'start' ? 'twin.start' : collections[section].title),
				listTwinLinks(source, bySection.get(section) ?? []),
			),
		),
		writePart(say('twin.data'), listData(source)),
	);
	return `${text}\n`;
}

function listData(source: ExportSource): string {
	const { say } = source.words;
	const files: [string, WordKey][] = [
		['/journey.json', 'data.journey'],
		['/journey.schema.json', 'data.schema'],
		['/milestones.csv', 'data.milestones'],
		['/resources.csv', 'data.resources'],
		['/llms-full.txt', 'data.everything'],
	];
	return writeList(
		files.map(([address, key]) => `${linkTo(source, address.slice(1), address)}: ${say(key)}`),
	);
}
