import { formatEntryAddress } from '../../domain/addresses.ts';
import type { Entry, Metric, Play, Term } from '../../domain/journey.ts';
import { escapeMarkdown, escapeSigns } from '../../words/escape-markdown.ts';
import { formatTarget } from '../../words/format-target.ts';
import { formatDate, formatWithin } from '../../words/format-timing.ts';
import type { ExportSource } from '../export-source.ts';
import { joinBlocks, link, linkAll, linkTeam, writeFact, writeList, writePart } from './parts.ts';
import type { Twin, TwinSection, WriteTwins } from './twin.ts';

/** The twins of what explains the journey: metrics, glossary, other pages, news and plays. */
export const knowledgeTwins: WriteTwins = (source) => {
	const { journey, words } = source;
	const { say } = words;
	const index = (address: string, title: string, summary: string, entries: Iterable<Entry>) => ({
		address,
		title,
		summary,
		section: undefined,
		write: () => listEntries(source, entries),
	});
	const twin = (
		entry: Entry,
		section: TwinSection,
		summary: string,
		write: () => string,
	): Twin => ({
		address: formatEntryAddress(entry),
		title: entry.title,
		summary,
		section,
		write,
	});
	return [
		index('/pages/', say('nav.pages'), say('page.summary'), journey.pages.values()),
		...[...journey.pages.values()].map((page) =>
			twin(page, 'pages', page.summary, () => source.writeBody(page) ?? ''),
		),
		index('/metrics/', say('nav.metrics'), say('metric.summary'), journey.metrics.values()),
		...[...journey.metrics.values()].map((metric) =>
			twin(metric, 'metrics', metric.definition, () => writeMetric(source, metric)),
		),
		index('/glossary/', say('nav.glossary'), say('glossary.summary'), journey.glossary.values()),
		...[...journey.glossary.values()].map((term) =>
			twin(term, 'glossary', term.definition, () => writeTerm(source, term)),
		),
		...(journey.changes.size > 0 ? [changesTwin(source)] : []),
		...(journey.plays.size > 0
			? [index('/plays/', say('nav.plays'), say('play.summary'), journey.plays.values())]
			: []),
		...[...journey.plays.values()].map((play) =>
			twin(play, 'plays', play.summary, () => writePlay(source, play)),
		),
	];
};

/** Each entry with its sentence: of a metric or a term, its definition. */
export function listEntries(source: ExportSource, entries: Iterable<Entry>): string {
	return writeList(
		[...entries].map((entry) => {
			const said = 'definition' in entry ? String(entry.definition) : entry.summary;
			return `${link(source, entry)}${said ? `: ${escapeSigns(said)}` : ''}`;
		}),
	);
}

function writeMetric(source: ExportSource, metric: Metric): string {
	const { journey, words } = source;
	const { say } = words;
	const phase = metric.phase === undefined ? undefined : journey.phases.get(metric.phase);
	const milestones = [...journey.milestones.values()].filter(({ metrics }) =>
		metrics.includes(metric.id),
	);
	return joinBlocks(
		writeList([
			writeFact(say('metric.formula'), metric.formula && escapeSigns(metric.formula)),
			writeFact(say('metric.target'), escapeSigns(formatTarget(words, metric))),
			writeFact(say('metric.source'), metric.from && escapeSigns(metric.from)),
			writeFact(say('filter.phase'), phase && link(source, phase)),
		]),
		source.writeBody(metric),
		writePart(say('metric.milestones'), writeList(milestones.map((one) => link(source, one)))),
	);
}

function writeTerm(source: ExportSource, term: Term): string {
	const { journey, words } = source;
	const aliases =
		term.aliases.length > 0
			? escapeMarkdown(words.say('glossary.aliases', { aliases: term.aliases.join(', ') }))
			: undefined;
	const see = linkAll(
		source,
		term.see.map((id) => journey.glossary.get(id)),
	);
	return joinBlocks(aliases, source.writeBody(term), writeFact(words.say('glossary.see'), see));
}

function writePlay(source: ExportSource, play: Play): string {
	const { words } = source;
	const { say } = words;
	return joinBlocks(
		writeList([
			writeFact(say('play.team'), linkTeam(source, play.team)),
			writeFact(
				say('play.within'),
				play.within === undefined ? undefined : escapeSigns(formatWithin(words, play.within)),
			),
		]),
		writePart(
			say('play.steps'),
			play.steps.map((step, i) => `${i + 1}. ${escapeSigns(step)}`).join('\n'),
		),
		source.writeBody(play),
	);
}

function changesTwin(source: ExportSource): Twin {
	const { journey, words } = source;
	const { say } = words;
	return {
		address: '/changes/',
		title: say('nav.changes'),
		summary: say('change.summary'),
		section: 'start',
		write: () =>
			joinBlocks(
				...[...journey.changes.values()].map((change) =>
					writePart(
						`${change.title} (${formatDate(words, change.date)})`,
						joinBlocks(
							escapeMarkdown(change.summary),
							source.writeBody(change),
							writeFact(
								say('change.affects'),
								linkAll(
									source,
									change.affects.map((id) => journey.milestones.get(id)),
								),
							),
						),
					),
				),
			),
	};
}
