import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { formatEntryAddress, formatTwinAddress } from '../../src/domain/addresses.ts';
import { formatBookId } from '../../src/domain/book.ts';
import { listCollections } from '../../src/domain/find-entry.ts';
import type { AnyEntry, Edition, Journey } from '../../src/domain/journey.ts';
import type { Ask, Content, Fact, FactSource, Section } from '../../src/facts/fact.ts';
import { findLede, listFacts, listMarks, listSections } from '../../src/facts/list-facts.ts';
import { makeFactSource } from '../../src/facts/make-fact-source.ts';
import { isLong } from '../long.ts';
import { type BuiltSite, buildSite } from './build-site.ts';

/** What is said in one place, in whatever order the place has room for. */
type Item = readonly string[];

const programs = ['acme', 'everything', 'texts', 'german', 'japanese', 'arabic'];
/** What is internal is said in one language as in another. */
const inOneEdition = isLong ? [] : ['german', 'japanese', 'arabic'];
const canReadPdf = spawnSync('pdftotext', ['-v']).status === 0;

describe.each(programs)('of every entry of %s', (program) => {
	const editions = (['public', 'internal'] as const).slice(
		0,
		inOneEdition.includes(program) ? 1 : 2,
	);
	describe.each(editions)('in the %s edition', (edition) => {
		const content = `test/fixtures/${program}`;
		let site: BuiltSite;
		let book: Document;
		let source: FactSource;
		beforeAll(() => {
			site = buildSite({ JOURNEY_CONTENT: content, JOURNEY_EDITION: edition });
			book = new JSDOM(site.read('print/index.html')).window.document;
			source = makeFactSource(load(content, edition));
		});
		afterAll(() => site?.remove());

		const entries = () =>
			Object.values(listCollections(source.journey))
				.flatMap((all): AnyEntry[] => [...all.values()])
				.filter(({ collection }) => collection !== 'changes');

		it('the page says its facts and parts, in their order', () => {
			for (const entry of entries()) {
				const html = site.read(`${formatEntryAddress(entry).slice(1)}index.html`);
				const main = new JSDOM(html).window.document.querySelector('main');
				const hasCard = entry.collection === 'teams' && edition === 'internal';
				const items = listItems(source, entry, { withParts: !hasCard, onPage: true });
				expect(findLost(main?.textContent ?? '', items), entry.file).toEqual([]);
			}
		});

		it('so does its part of the whole handbook', () => {
			for (const entry of entries()) {
				const part = book.getElementById(formatBookId(entry));
				const items = listItems(source, entry, { withParts: true });
				expect(findLost(part?.textContent ?? '', items), entry.file).toEqual([]);
			}
		});

		it('so does its twin', () => {
			for (const entry of entries()) {
				const twin = site.read(formatTwinAddress(formatEntryAddress(entry)).slice(1));
				const items = listItems(source, entry, { withParts: true, inTwin: true });
				expect(findLost(readMarkdown(twin), items), entry.file).toEqual([]);
			}
		});

		it.runIf(canReadPdf && program !== 'arabic')('so does the PDF', () => {
			const text = execFileSync('pdftotext', [
				'-raw',
				path.join(site.folder, 'handbook.pdf'),
				'-',
			]).toString('utf8');
			const whole = squeeze(text);
			for (const entry of entries()) {
				const items = listItems(source, entry, { withParts: true });
				const lost = items.flat().filter((words) => !whole.includes(squeeze(words)));
				expect(lost, entry.file).toEqual([]);
			}
		});
	});
});

function load(content: string, edition: Edition): Journey {
	return buildJourney(readModel(path.resolve(content)).model, { edition });
}

/** Everything that is to be said of an entry, in order; of its path only the phases. */
function listItems(
	source: FactSource,
	entry: AnyEntry,
	{
		withParts,
		onPage = false,
		inTwin = false,
	}: { withParts: boolean; onPage?: boolean; inTwin?: boolean },
): Item[] {
	const isPlaced = ({ place }: Fact) =>
		inTwin ? false : place === 'around' || (onPage && place !== undefined && place !== 'folded');
	const facts = listFacts(source, entry)
		.filter((fact) => !isPlaced(fact))
		// What one partner type is told in place of the others stands where a reader can choose it.
		.map((fact) => ({ ...fact, lines: fact.lines.filter(({ own }) => onPage || !own) }));
	const sections = withParts ? listSections(source, entry) : [];
	const read = (some: readonly Section[]) => some.flatMap((one) => readSection(source, one));
	const start = [[findLede(entry)], listMarks(source, entry).map(({ text }) => text)];
	// What the page of a stretch or a stop is opened for stands before its facts, which stand beside it.
	if (onPage && (entry.collection === 'phases' || entry.collection === 'partner-types')) {
		const [folded, beside] = [
			facts.filter(({ place }) => place === 'folded'),
			facts.filter(({ place }) => place !== 'folded'),
		];
		return [...start, ...read(sections), ...folded.map(readFact), ...beside.map(readFact)];
	}
	const isFirst = ({ place }: Section) => onPage && place !== undefined;
	return [
		...start,
		...read(sections.filter(isFirst)),
		...facts.map(readFact),
		...read(sections.filter((one) => !isFirst(one))),
	];
}

function readFact({ name, lines }: Pick<Fact, 'name' | 'lines'>): Item {
	return [
		name,
		...lines.flatMap((line) => [
			line.name ?? '',
			...line.runs.map(({ text }) => text),
			...(line.more?.runs ?? []).map(({ text }) => text),
		]),
	];
}

/** Each thing that is asked, and then what it consists of. */
function readAsk({ lines, parts, because = '', tag = '' }: Ask): Item[] {
	return [[...readFact({ name: '', lines }), tag, because], ...parts.flatMap(readAsk)];
}

function readSection(source: FactSource, { title, isText, content }: Section): Item[] {
	return isText ? [] : [[title], ...readContent(source, content())];
}

function readContent(source: FactSource, content: Content): Item[] {
	switch (content.kind) {
		case 'steps':
			return content.steps.map(({ who, what, within = '', tag = '', resource }) => [
				who,
				what,
				within,
				tag,
				resource?.text ?? '',
			]);
		case 'enablement':
			return content.items.map(({ resource, about, who, arrivals }) => [
				resource.text,
				...about,
				who,
				...arrivals.flatMap(({ when, types = '' }) => [when, types]),
			]);
		case 'texts':
			return [
				...content.texts.map((text) => [text]),
				[content.last?.name ?? '', content.last?.text ?? ''],
			];
		case 'sentence':
			return [[content.text]];
		case 'differences':
			return content.differences.map(({ of, lines }) => [of.text, ...lines]);
		case 'friction':
			return content.signals.map(({ signal, when, watches, play }) => [
				signal,
				when,
				watches,
				play.text,
			]);
		case 'signals':
			return content.signals.map(({ when, phase, signal, milestone, team }) => [
				when,
				phase,
				signal,
				milestone.text,
				team.text,
			]);
		case 'uses':
			return content.uses.map(({ milestone, when, phase, arrivals }) => [
				milestone.text,
				when,
				phase?.title ?? '',
				...arrivals.flatMap((one) => [one.when, one.types ?? '']),
			]);
		case 'held':
			return content.milestones.map(({ milestone, when }) => [milestone.text, when]);
		case 'links':
			return content.links.map(({ text }) => [text]);
		case 'asks':
			return content.groups.flatMap(({ says = [], asks }) => [
				says.map(({ text }) => text),
				...asks.flatMap(readAsk),
			]);
		case 'brings':
			return content.groups.flatMap(({ says = [], benefits }) => [
				says.map(({ text }) => text),
				...benefits.map(({ benefit, lines }) => readFact({ name: benefit.text, lines })),
			]);
		case 'levels':
			return [
				[content.corner, ...content.levels.map(({ text }) => text)],
				...content.rows.flatMap(({ name, cells }) => [
					readFact({ name: '', lines: [name] }),
					...cells.flat().flatMap(readAsk),
				]),
			];
		case 'numbers':
			return content.texts.map((text) => [text]);
		case 'stops':
			return content.milestones.map((one) => [
				one.title,
				...listMarks(source, one).map(({ text }) => text),
			]);
		case 'path':
			return content.path.phases.map(({ phase }) => [phase.title]);
		case 'text':
		case 'next':
		case 'gate':
			return [];
	}
}

/** The words that are not there, or stand before what they come after. */
function findLost(text: string, items: readonly Item[]): string[] {
	const whole = squeeze(text);
	const lost: string[] = [];
	let from = 0;
	for (const item of items) {
		const found = item
			.map(squeeze)
			.filter(Boolean)
			.map((words) => ({ words, at: whole.indexOf(words, from) }));
		lost.push(...found.filter(({ at }) => at < 0).map(({ words }) => words));
		const places = found.map(({ at }) => at).filter((at) => at >= 0);
		if (places.length > 0) from = Math.min(...places);
	}
	return lost;
}

/** Without white space, which stands differently in each, and the signs that Markdown is written with. */
function squeeze(text: string): string {
	return text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2060*_`[\]\\<>]+/g, '');
}

/** Markdown as it is read. */
function readMarkdown(text: string): string {
	return text.replaceAll(/\]\([^)\s]*\)/g, '').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
