import {
	type Cadence,
	cadences,
	type Entry,
	type Id,
	type Journey,
	type Milestone,
	type PartnerType,
	type Phase,
	type Team,
	type Timing,
} from '../../src/domain/journey.ts';
import { orderMilestones } from '../../src/domain/order-milestones.ts';
import { assembleJourney } from '../domain/assemble-journey.ts';
import { giveTypes, listTypes } from './program-types.ts';

/** What a generated program looks like. */
export interface Shape {
	/** For its titles and its relations: the same seed gives the same program. */
	seed: number;
	milestones: number;
	phases: number;
	tracks: number;
	script: Script;
	length: 'short' | 'real' | 'long';
	/** So many milestones open on the same day. */
	crowd: number;
	/** Relations for each milestone, about. */
	relations: number;
	isOngoing: boolean;
	/** Partner types with milestones and days of their own; else two, one of which has all milestones. */
	types?: number;
}

export type Script = 'english' | 'german' | 'japanese' | 'arabic';

export const usualShape: Shape = {
	seed: 1,
	milestones: 30,
	phases: 3,
	tracks: 4,
	script: 'english',
	length: 'real',
	crowd: 2,
	relations: 1,
	isOngoing: true,
};

export const locales: Record<Script, string> = {
	english: 'en',
	german: 'de',
	japanese: 'ja',
	arabic: 'ar',
};

const words: Record<Script, readonly string[]> = {
	english:
		'agreement signed first deal registered joint business plan certification earned kickoff held review portal access live target accounts mapped sandbox ready'.split(
			' ',
		),
	german:
		'Vertragsunterzeichnung abgeschlossen Zertifizierungsprüfung bestanden Partnerportalzugang eingerichtet Geschäftsplanvereinbarung gemeinsam Quartalsgeschäftsüberprüfung erste Kundenreferenzveröffentlichung'.split(
			' ',
		),
	japanese: [
		'契約締結',
		'初回案件',
		'ポータル',
		'認定資格',
		'共同事業計画',
		'レビュー',
		'完了',
		'の',
		'登録',
		'承認済み',
	],
	arabic:
		'توقيع الاتفاقية تسجيل الصفقة الأولى خطة العمل المشتركة شهادة الاعتماد مراجعة البوابة إطلاق'.split(
			' ',
		),
};

/** Numbers from 0 to 1 that follow from a seed. */
function makeDice(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function makeTitle(dice: () => number, { script, length }: Shape): string {
	const goal =
		{ short: 8, real: 16 + Math.floor(dice() * 16), long: 60 }[length] *
		(script === 'japanese' ? 0.6 : 1);
	const parts: string[] = [];
	const joint = script === 'japanese' ? '' : ' ';
	while (parts.join(joint).length < goal)
		parts.push(words[script][Math.floor(dice() * words[script].length)] ?? '');
	return parts.join(joint).slice(0, 60).trim();
}

function makeEntry<C extends Entry['collection']>(
	collection: C,
	id: Id,
	title: string,
): Entry & { collection: C } {
	return {
		collection,
		id,
		title,
		summary: '',
		isInternal: false,
		isDraft: false,
		team: undefined,
		reviewed: undefined,
		reviewEvery: 180,
		formerly: [],
		accepted: [],
		file: `${collection}/${id}.md`,
		body: undefined,
	};
}

/** A whole program of this shape. Half of its partner types' milestones are for all. */
export function makeProgram(shape: Shape): Journey {
	const dice = makeDice(shape.seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)] as T;
	const teams = Array.from(
		{ length: 6 },
		(_, i): Team => ({
			...makeEntry(
				'teams',
				`team-${i}`,
				[
					'Partner sales',
					'Enablement',
					'Legal',
					'Solutions engineering',
					'Partner management',
					'Finance operations',
				][i] ?? '',
			),
			contact: { email: undefined, url: undefined, channel: undefined },
			escalation: undefined,
			order: i,
			isExternal: false,
			codeOwner: undefined,
		}),
	);
	const phases = Array.from(
		{ length: shape.phases },
		(_, i): Phase => ({
			...makeEntry('phases', `phase-${i + 1}`, makeTitle(dice, { ...shape, length: 'short' })),
			order: i,
			number: i + 1,
			goal: makeTitle(dice, { ...shape, length: 'real' }),
			starts: makeTitle(dice, { ...shape, length: 'short' }),
			days: shape.isOngoing && i === shape.phases - 1 ? undefined : 30 + Math.floor(dice() * 90),
			entry: [],
			exit: [makeTitle(dice, shape)],
			tracks: Array.from({ length: shape.tracks }, (_, t) => ({
				id: `track-${t}`,
				title: makeTitle(dice, { ...shape, length: 'short' }),
				summary: undefined,
			})),
			byType: new Map(),
		}),
	);
	const plain = assembleJourney({ edition: 'public', milestones: { any: {} } });
	const blank = plain.milestones.get('any') as Milestone;
	const milestones: Milestone[] = [];
	for (let i = 0; i < shape.milestones; i++) {
		const phase = phases[Math.floor((i * phases.length) / shape.milestones)] as Phase;
		const earlier = milestones.filter((one) => one.phase === phase.id).length;
		const before = milestones.length;
		const own = (phase.days ?? 400) * 0.9;
		const from = Math.floor(
			(Math.floor(earlier / shape.crowd) * own) /
				Math.max(1, Math.ceil(shape.milestones / phases.length / shape.crowd)),
		);
		const timing: Timing =
			phase.days === undefined && dice() < 0.85
				? { kind: 'cadence', cadence: pick<Cadence>(cadences) }
				: { kind: 'window', window: { from, to: from + Math.floor(dice() * 20) } };
		const after = new Set<Id>();
		const any = new Set<Id>();
		for (let r = 0; r < 3 && before > 0; r++) {
			if (dice() > shape.relations / 3) continue;
			const reach = dice() < 0.85 ? Math.min(6, before) : before;
			const one = milestones[before - 1 - Math.floor(dice() * reach)];
			const isFree =
				one &&
				(one.timing.kind === 'cadence' ||
					timing.kind === 'cadence' ||
					one.phase !== phase.id ||
					one.timing.window.from < from ||
					shape.crowd === 1);
			if (one && isFree) (dice() < 0.15 ? any : after).add(one.id);
		}
		milestones.push({
			...blank,
			...makeEntry('milestones', `m${String(i).padStart(2, '0')}`, makeTitle(dice, shape)),
			phase: phase.id,
			track:
				shape.tracks > 0 && dice() < 0.9 ? `track-${Math.floor(dice() * shape.tracks)}` : undefined,
			team: pick(teams).id,
			timing,
			after: [...after],
			afterAny: [...any].filter((id) => !after.has(id)),
			partnerTypes: dice() < 0.5 ? ['reseller', 'referral'] : ['reseller'],
			isOptional: dice() < 0.15,
			isActivation: dice() < 0.08,
		});
	}
	const named =
		shape.types === undefined
			? ['reseller', 'referral'].map((id, order) => ({ id, title: id, order }))
			: listTypes(shape.types);
	// Dice of their own: a program without types of its own is the same as ever.
	const all =
		shape.types === undefined
			? milestones
			: giveTypes(milestones, phases, named, makeDice(shape.seed + 7919));
	const types = named.map(
		({ id, title, order }): PartnerType => ({
			...makeEntry('partner-types', id, title),
			order,
			motion: undefined,
			example: undefined,
			phases: phases.map((phase) => phase.id),
		}),
	);
	const byId = <T extends { id: Id }>(list: readonly T[]) =>
		new Map(list.map((one) => [one.id, one]));
	const locale = locales[shape.script];
	const ordered = phases.flatMap((phase) =>
		orderMilestones(
			all.filter((one) => one.phase === phase.id),
			locale,
		),
	);
	return {
		...plain,
		program: {
			name: 'Acme Partner Program',
			vendor: 'Acme',
			tagline: undefined,
			url: 'https://partners.example.com',
			locale,
			repository: undefined,
			portal: undefined,
			contact: undefined,
			reviewEvery: 180,
			roles: new Map(),
			map: { title: undefined, edition: '1' },
			theme: { accent: undefined, logo: undefined },
		},
		phases: byId(phases),
		milestones: byId(ordered),
		teams: byId(teams),
		partnerTypes: byId(types),
	};
}
