import type { DescribedWalk } from '../../domain/desk/count-milestones.ts';
import type { DeskItem } from '../../domain/desk/describe-partner.ts';
import { todayLists } from '../../domain/desk/list-today.ts';
import { makePublicState } from '../../domain/desk/partner-facts.ts';
import { formatDay } from '../../plan/dates.ts';
import { makePlan, nameIt } from '../../plan/plan.ts';
import { writeFragment } from '../../plan/share-link.ts';
import { cleanName, isolate } from '../../words/isolate.ts';
import type { DeskWords } from '../report/desk-words.ts';
import { wordWhen } from '../report/word-item.ts';
import type { PageProgram } from './page-program.ts';
import { wordTurn } from './view-today.ts';
import { wordDeviation } from './word-deviation.ts';

/** A text with the page that it is about, below the root of the site. */
export interface LinkedText {
	text: string;
	address?: string;
}

export interface PartnerItem {
	title: string;
	address: string;
	/** When, whose turn, what it waits for. */
	texts: readonly string[];
	facts: readonly { name: string; text: string }[];
}

/** All that there is to say of one partner. */
export interface PartnerView {
	id: string;
	/** Type, manager, where it is. */
	about: readonly string[];
	lists: readonly { list: string; title: string; items: readonly PartnerItem[] }[];
	done: readonly LinkedText[];
	before: string;
	signals: readonly { text: string; play?: LinkedText }[];
	deviations: readonly LinkedText[];
	/** A plan for each of its types, to send. */
	plans: readonly { title: string; address: string }[];
}

export function viewPartner(
	words: DeskWords,
	program: PageProgram,
	{ walk, partner }: DescribedWalk,
): PartnerView {
	const { say, locale } = words;
	const { data, milestones } = program;
	const linkOf = (id: string) => {
		const address = milestones[id]?.address;
		return address === undefined ? {} : { address };
	};
	const titles = {
		overdue: say('place.overdue'),
		open: say('place.open'),
		coming: say('place.coming'),
	};
	return {
		id: cleanName(partner.id),
		about: sayAbout(words, { walk, partner }).map((text) => isolate(text)),
		lists: todayLists
			.filter((list) => partner[list].length > 0)
			.map((list) => ({
				list,
				title: titles[list],
				items: partner[list].map((item) =>
					viewItem(words, program, item, {
						when: wordWhen(words, { ...item, list }, walk.today),
						isLate: list === 'overdue',
						next: walk.facts.types.flatMap((type) => program.next[type]?.[item.milestone] ?? [])[0],
					}),
				),
			})),
		done: partner.reached.map(({ milestone, on }) => ({
			text: `${words.milestone(milestone)} · ${formatDay(locale, on)}`,
			...linkOf(milestone),
		})),
		before:
			partner.behind.length === 0
				? ''
				: say('desk.partner.before', { titles: words.list(partner.behind.map(words.milestone)) }),
		signals: partner.signals.map(({ milestone, signal, since, play }) => {
			const known = play === undefined ? undefined : data.plays[play];
			const day = formatDay(locale, since);
			const text = say('desk.sinceDay', { signal: signal.replace(/[.。]$/, ''), day });
			return {
				text: `${words.milestone(milestone)}: ${text}`,
				...(known && { play: { text: known.title, address: known.address } }),
			};
		}),
		deviations: partner.deviations.map((one) => ({
			text: wordDeviation(words, one),
			...linkOf(one.milestone),
		})),
		plans: walk.facts.types.map((type) => ({
			title: words.type(type),
			address: `${program.publicSite}plan/#${writeFragment({
				...nameIt(makePlan(type, ''), cleanName(partner.id)),
				...makePublicState(walk.facts, data),
			})}`,
		})),
	};
}

function sayAbout(words: DeskWords, { walk, partner }: DescribedWalk): string[] {
	const { say, locale } = words;
	const { phase, day, manager, ended } = partner;
	return [
		words.type(partner.type),
		...(manager === undefined ? [] : [say('desk.partner.manager', { name: manager })]),
		...(phase === null
			? []
			: [
					day === null
						? words.phase(phase)
						: say('desk.partner.phaseDay', { phase: words.phase(phase), day }),
				]),
		...(walk.place.isEnded && ended !== undefined
			? [say('desk.partner.ended', { day: formatDay(locale, ended) })]
			: []),
		...(partner.isPaused ? [say('desk.partner.paused')] : []),
	];
}

function viewItem(
	words: DeskWords,
	{ data, milestones }: PageProgram,
	item: DeskItem,
	{ when, isLate, next }: { when: string; isLate: boolean; next: string | undefined },
): PartnerItem {
	const page = milestones[item.milestone];
	const { say } = words;
	const email = data.teams[item.team]?.email;
	const owner = words.who(item.team);
	return {
		title: words.milestone(item.milestone),
		address: page?.address ?? '/',
		texts: [
			when,
			wordTurn(words, item),
			...(item.waitsFor.length > 0
				? [say('desk.waits', { titles: words.list(item.waitsFor.map(words.milestone)) })]
				: []),
		],
		facts: [
			{
				name: say('desk.csv.owner'),
				text: email === undefined ? owner : `${owner} · ${email}`,
			},
			...(next ? [{ name: say('desk.partner.next'), text: next }] : []),
			...(isLate && page?.ifLate ? [{ name: say('desk.partner.ifLate'), text: page.ifLate }] : []),
		],
	};
}
