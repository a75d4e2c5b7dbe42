import process from 'node:process';
import { formatEntryAddress } from '../domain/addresses.ts';
import type { Change, Subject } from '../domain/diff/change.ts';
import { groupBySubject } from '../domain/diff/group-changes.ts';
import { listCollections } from '../domain/find-entry.ts';
import type { Id, Change as Written } from '../domain/journey.ts';
import { tell, tellAuthor } from '../domain/message.ts';
import { type RawEntry, readRaw } from '../guard/read-raw.ts';
import { createPublicTest } from '../history/hide-secrets.ts';
import { loadHistory, type Revision } from '../history/load-history.ts';
import { readSettings } from '../settings.ts';
import { formatChange } from '../words/format-change.ts';
import { formatDate } from '../words/format-timing.ts';
import type { Site } from './site.ts';

/** What changed in one entry, in words. */
export interface NewsSubject {
	subject: Subject;
	/** Its page below the site's root; undefined where it has none any more. */
	address: string | undefined;
	sentences: readonly string[];
	/** Each sentence is of one change. */
	changes: readonly Change[];
}

/** One piece of news: written by hand, or what a commit changed. */
export interface News {
	/** Its anchor on the page of changes. */
	id: string;
	title: string;
	/** ISO date. */
	date: string;
	/** ISO time in UTC, for feeds. */
	time: string;
	written: Written | undefined;
	/** What a commit changed, entry by entry. */
	subjects: readonly NewsSubject[];
}

const known = new WeakMap<Site, Promise<News[]>>();

/** All news of this edition, the newest first; of one day, what was written by hand first. */
export function listNews(site: Site): Promise<News[]> {
	const news = known.get(site) ?? makeNews(site);
	known.set(site, news);
	return news;
}

async function makeNews(site: Site): Promise<News[]> {
	const { journey, folder } = site;
	let raw: RawEntry[] | undefined;
	const read = () => (raw ??= readRaw(folder));
	const warn = (word: () => string) =>
		process.stderr.write(
			`${tellAuthor(() => tell`What the commits changed is left out of /changes/. ${word()}`)}\n`,
		);
	const { history } = readSettings();
	const revisions = await loadHistory(folder, journey.edition, history, warn, read);
	const mayShow = createTest(site, revisions, read);
	const derived = revisions.flatMap((revision): News[] => {
		const subjects = wordSubjects(site, revision, mayShow);
		const { id, time } = revision;
		const date = time.slice(0, 10);
		const title = site.words.say('changes.revision', { date: formatDate(site.words, date) });
		return subjects.length > 0 ? [{ id, title, date, time, written: undefined, subjects }] : [];
	});
	const written = [...journey.changes.values()].map(
		(change): News => ({
			id: change.id,
			title: change.title,
			date: change.date,
			time: `${change.date}T00:00:00Z`,
			written: change,
			subjects: [],
		}),
	);
	return [...written, ...joinDays(derived)].sort((a, b) =>
		a.date < b.date ? 1 : a.date > b.date ? -1 : 0,
	);
}

/**
 * What several commits of one day changed is one piece of news. It has the anchor of the last, so that
 * whoever has seen the day’s first is told of the rest; what changed in one entry stands together, the first first.
 */
export function joinDays(news: readonly News[]): News[] {
	return [...Map.groupBy(news, ({ date }) => date).values()].flatMap((ofDay) => {
		const inOrder = ofDay.toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
		const last = inOrder.at(-1);
		if (!last || ofDay.length === 1) return ofDay;
		const subjects = Map.groupBy(
			inOrder.flatMap((one) => one.subjects),
			({ subject }) => `${subject.collection}/${subject.id}`,
		);
		return [{ ...last, subjects: [...subjects.values()].flatMap(joinSubjects) }];
	});
}

function joinSubjects(all: readonly NewsSubject[]): NewsSubject[] {
	const last = all.at(-1);
	if (!last) return [];
	const sentences = all.flatMap((one) => one.sentences);
	return [{ ...last, sentences, changes: all.flatMap((one) => one.changes) }];
}

/** Something may have been public that is internal now: then its past is internal too. */
function createTest({ journey }: Site, revisions: readonly Revision[], readNow: () => RawEntry[]) {
	if (journey.edition === 'internal' || revisions.length === 0) return () => true;
	return createPublicTest(readNow());
}

function wordSubjects(
	{ journey, words }: Site,
	{ changes }: Revision,
	mayShow: (text: string) => boolean,
): NewsSubject[] {
	const collections = listCollections(journey);
	const addressOf = ({ collection, id }: Subject) =>
		collection !== 'program' && collections[collection].has(id)
			? formatEntryAddress({ collection, id })
			: undefined;
	return groupBySubject(changes).flatMap(({ subject, changes: own }): NewsSubject[] => {
		const shown = own
			.map((change) => ({ change, sentence: formatChange(words, change) }))
			.filter(({ sentence }) => mayShow(`${subject.title} ${sentence}`));
		if (shown.length === 0) return [];
		return [
			{
				subject,
				address: addressOf(subject),
				sentences: shown.map(({ sentence }) => sentence),
				changes: shown.map(({ change }) => change),
			},
		];
	});
}

/** The part of a piece of news that concerns a team; undefined where nothing in it does. */
export function pickForTeam(news: News, team: Id): News | undefined {
	const subjects = news.subjects.flatMap((one) => {
		const own = one.changes.map(({ teams }) => teams.includes(team));
		const sentences = one.sentences.filter((_, i) => own[i]);
		const changes = one.changes.filter((_, i) => own[i]);
		return sentences.length > 0 ? [{ ...one, sentences, changes }] : [];
	});
	return subjects.length > 0 ? { ...news, subjects } : undefined;
}

/**
 * The partner types that a piece of news concerns; undefined where it is for all of them: what was written
 * by hand says so by its milestones, what a commit changed change by change.
 */
export function findNewsTypes(
	{ journey }: Pick<Site, 'journey'>,
	news: News,
): readonly Id[] | undefined {
	const affects = news.written?.affects.flatMap((id) => journey.milestones.get(id) ?? []) ?? [];
	const changes = news.subjects.flatMap((one) => one.changes);
	const types = joinTypes([
		...affects.map(({ partnerTypes }) => partnerTypes),
		...changes.map((change) => change.types),
	]);
	return types && types.size < journey.partnerTypes.size ? [...types] : undefined;
}

/** The same for what changed in one entry. */
export function findSubjectTypes(changes: readonly Change[]): readonly Id[] | undefined {
	const types = joinTypes(changes.map((change) => change.types));
	return types && [...types];
}

/** All that are named; undefined where something is no matter of partner types, and so for everybody. */
function joinTypes(lists: readonly (readonly Id[])[]): ReadonlySet<Id> | undefined {
	if (lists.length === 0 || lists.some((types) => types.length === 0)) return undefined;
	return new Set(lists.flat());
}

/** News month by month, the newest first. */
export function groupByMonth(news: readonly News[]): [month: string, news: News[]][] {
	const months = Map.groupBy(news, ({ date }) => date.slice(0, 7));
	return [...months];
}

/** The partner types that any of these concern; undefined where one is for all of them. */
export function findTypesOfAny(site: Site, news: readonly News[]): readonly Id[] | undefined {
	const lists = news.map((one) => findNewsTypes(site, one));
	return lists.some((types) => !types)
		? undefined
		: [...new Set(lists.flatMap((one) => one ?? []))];
}

/** The news if it concerns a partner type. */
export function pickForType(site: Site, news: News, type: Id): News | undefined {
	const types = findNewsTypes(site, news);
	return !types || types.includes(type) ? news : undefined;
}
