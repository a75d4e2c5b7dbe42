import type { Entry } from '../../domain/journey.ts';
import type { Path } from '../../domain/path.ts';
import { isLongPath } from '../../domain/type-pages.ts';
import type { Content, Fact, Run, Section } from '../../facts/fact.ts';
import { describeFollowing } from '../../facts/following.ts';
import { listFacts, listMarks, listSections } from '../../facts/list-facts.ts';
import { escapeMarkdown, escapeSigns } from '../../words/escape-markdown.ts';
import type { ExportSource } from '../export-source.ts';
import { writeAllLines, writeAskGroup, writeLevelTable } from './levels.ts';
import { writeFollowingPart, writeGate, writeNext } from './next.ts';
import {
	joinBlocks,
	writeFact,
	writeList,
	writePart,
	writePhases,
	writeRun,
	writeRuns,
	writeStop,
	writeTexts,
} from './parts.ts';

/** All that the page of an entry says below its sentence: its facts, then its parts in their order. */
export function writeEntry(source: ExportSource, entry: Entry, level = 2): string {
	const facts = listFacts(source, entry);
	const marks = listMarks(source, entry).map(({ text }) => escapeSigns(text));
	const marked = marks.length > 0 ? `**${marks.join(' · ')}**` : undefined;
	const unnamed = facts.filter(({ name }) => name === '');
	return joinBlocks(
		unnamed.length > 0 ? marked : undefined,
		...unnamed.map((fact) => writeLines(source, fact)),
		writeList([
			unnamed.length > 0 ? undefined : marked,
			...facts
				.filter(({ name }) => name !== '')
				.map((fact) => writeFact(fact.name, writeLines(source, fact))),
		]),
		...listSections(source, entry).map((section) =>
			section.isText ? source.writeBody(entry) : writeSection(source, section, level),
		),
	);
}

/** A part of an entry’s page that is no author’s text. */
export function writeSection(source: ExportSource, { title, content }: Section, level = 2): string {
	const written = writeContent(source, content());
	return title === '' ? written : writePart(title, written, level);
}

function writeLines(source: ExportSource, { lines }: Fact): string {
	return writeAllLines(source, lines);
}

function writeContent(source: ExportSource, content: Content): string {
	const { words } = source;
	const run = (one: Run) => writeRun(source, one);
	switch (content.kind) {
		case 'text':
			return '';
		case 'next':
			return writeNext(source, content.milestone);
		case 'gate':
			return writeGate(source, content.phase);
		case 'stops':
			return content.milestones.length > 0
				? writeList(content.milestones.map((milestone) => writeStop(source, milestone)))
				: words.say('phase.empty');
		case 'path':
			return writePath(source, content.path);
		case 'steps':
			return content.steps
				.map(({ who, what, resource, within, tag }, i) => {
					const parts = [
						`**${escapeSigns(who)}:** ${escapeSigns(what)}`,
						resource && `(${run(resource)})`,
						within && `· ${escapeSigns(within)}`,
						tag && `· ${escapeSigns(tag)}`,
					];
					return `${i + 1}. ${parts.filter(Boolean).join(' ')}`;
				})
				.join('\n');
		case 'numbers':
			return content.texts.map((text, i) => `${i + 1}. ${escapeSigns(text)}`).join('\n');
		case 'enablement':
			return writeList(
				content.items.map(({ resource, about, who, arrivals }) => {
					const when = arrivals.map(({ when: day, types }) => (types ? `${day} (${types})` : day));
					const facts = [...about, who, when.join('; ')].join(' · ');
					return `${run(resource)}: ${escapeSigns(facts)}`;
				}),
			);
		case 'texts':
			return joinBlocks(
				writeTexts(content.texts),
				content.last && `**${escapeSigns(content.last.name)}** ${escapeSigns(content.last.text)}`,
			);
		case 'sentence':
			return escapeMarkdown(content.text);
		case 'differences':
			return writeList(
				content.differences.map(
					({ of, lines }) => `${run(of)}: ${escapeMarkdown(lines.join('; '))}`,
				),
			);
		case 'friction':
			return writeList(
				content.signals.map(
					({ signal, when, watches, play }) =>
						`**${escapeSigns(signal)}** ${escapeSigns(`${when} · ${watches}`)} · ${run(play)}`,
				),
			);
		case 'signals':
			return writeList(
				content.signals.map(
					({ when, phase, signal, milestone, team }) =>
						`${escapeSigns(`${when} (${phase}): ${signal}`)} · ${run(milestone)} · ${run(team)}`,
				),
			);
		case 'uses':
			return writeList([
				...content.uses.map(({ milestone, when, phase, arrivals }) => {
					const days = arrivals.map(({ when: day, types }) => (types ? `${day} (${types})` : day));
					const place = [when, phase?.title ?? ''].filter(Boolean).join(', ');
					return `${run(milestone)}: ${escapeSigns(`${place} · ${days.join('; ')}`)}`;
				}),
				...content.others.map(({ phase, count }) => `${run(phase)} ${escapeSigns(count)}`),
			]);
		case 'held':
			return writeList([
				...content.milestones.map(
					({ milestone, when }) => `${run(milestone)}: ${escapeSigns(when)}`,
				),
				content.more && escapeSigns(content.more),
			]);
		case 'links':
			return writeList(content.links.map(run));
		case 'asks':
			return joinBlocks(...content.groups.map((group) => writeAskGroup(source, group)));
		case 'brings':
			return joinBlocks(
				...content.groups.map(({ says, benefits }) =>
					joinBlocks(
						says && writeRuns(source, says),
						writeList(
							benefits.map(
								({ benefit, lines }) => `${run(benefit)}: ${writeAllLines(source, lines)}`,
							),
						),
					),
				),
			);
		case 'levels':
			return writeLevelTable(source, content);
	}
}

/** The stops of a partner type’s path, each with what it unlocks. */
function writePath(source: ExportSource, path: Path): string {
	return writePhases(source, path, (milestone) => {
		const stop = writeStop(source, milestone);
		// The twin of the type’s answers says it then.
		if (isLongPath(path)) return stop;
		const [first] = describeFollowing(source, path, milestone.id);
		if (first?.kind !== 'unlocks') return stop;
		return [stop, writeFollowingPart(source, first).replaceAll('\n\n', '\n')].join('\n');
	});
}
