import { formatListAddress } from '../domain/addresses.ts';
import { listVersions } from '../domain/differences.ts';
import type { Id, Milestone, Phase, Step, TypeDifference } from '../domain/journey.ts';
import { formatPerformer } from '../words/format-performer.ts';
import { formatList, formatMinutes, formatTiming, formatWithin } from '../words/format-timing.ts';
import { formatTypes } from '../words/format-types.ts';
import { gap, splitAtGap } from '../words/phrase-gap.ts';
import { listArrivals } from './arrivals.ts';
import { listBefore } from './before.ts';
import type { Content, Differences, Fact, FactSource, Line, Run, Section } from './fact.ts';
import { listCountedFacts } from './levels/count-for.ts';
import { linkEach, linkEntry, linkTeam, say, sayLinks } from './links.ts';
import { tellForWhom, tellOwn } from './own-lines.ts';
import { listRealAt } from './reality.ts';
import { authorsText } from './text.ts';

/** What there is to know of a milestone: when, who, for whom, and what comes before. */
export function listMilestoneFacts(source: FactSource, milestone: Milestone): Fact[] {
	const { journey, words } = source;
	const phase = journey.phases.get(milestone.phase);
	const track = phase?.tracks.find((one) => one.id === milestone.track);
	return [
		{
			name: words.say('filter.phase'),
			lines: sayLinks(source, linkEach(journey.phases, [milestone.phase])),
			place: 'around',
		},
		{ name: words.say('milestone.when'), lines: sayWhen(source, milestone) },
		{ name: words.say('milestone.team'), lines: sayTeam(source, milestone) },
		{
			name: words.say('milestone.consulted'),
			lines: sayLinks(source, linkEach(journey.teams, milestone.consulted)),
		},
		{
			name: words.say('milestone.informed'),
			lines: sayLinks(source, linkEach(journey.teams, milestone.informed)),
		},
		{ name: words.say('milestone.for'), lines: sayForWhom(source, milestone.partnerTypes) },
		{ name: words.say('phase.track'), lines: say(track?.title) },
		{
			name: words.say('resource.access'),
			lines: milestone.grantsAccess ? sayAccess(source) : [],
		},
		{
			name: words.say('milestone.before'),
			lines: listBefore(source, milestone),
			list: 'plain',
		},
		...listCountedFacts(source, milestone),
		{ name: words.say('reality.title'), lines: listRealAt(source, milestone), list: 'plain' },
	];
}

/** The parts of a milestone’s page. */
export function listMilestoneSections(source: FactSource, milestone: Milestone): Section[] {
	const { journey, words, whole } = source;
	const { friction, metrics } = milestone;
	const links = linkEach(journey.metrics, metrics);
	const differences = whole.partnerType ? [] : listDifferences(source, milestone);
	const part = (id: string, title: string, isThere: boolean, content: () => Content): Section[] =>
		isThere ? [{ id, title, content }] : [];
	const first = (place: Section['place'], sections: readonly Section[]) =>
		sections.map((section) => ({ ...section, place }));
	return [
		...first(
			'next',
			part('next', words.say('milestone.next'), true, () => ({
				kind: 'next',
				milestone: milestone.id,
			})),
		),
		...first(
			'needs',
			listVersionSections(source, milestone, 'enablement', (enablement, types) =>
				describeEnablement(source, milestone, enablement, types),
			),
		),
		...listVersionSections(source, milestone, 'steps', (steps) => ({
			kind: 'steps',
			steps: steps.map((step) => describeStep(source, step)),
		})),
		...listEndSections(source, milestone),
		...part('differences', words.say('milestone.differences'), differences.length > 0, () => ({
			kind: 'differences',
			differences,
		})),
		...part('friction', words.say('milestone.friction'), friction.length > 0, () =>
			describeFriction(source, milestone),
		),
		authorsText,
		...part('metrics', words.say('milestone.metrics'), links.length > 0, () => ({
			kind: 'links',
			links,
		})),
	];
}

/** A list of a milestone; where partner types have one of their own, for whom each of them holds. */
function listVersionSections<F extends 'steps' | 'enablement'>(
	{ journey, words, whole }: FactSource,
	milestone: Milestone,
	field: F,
	describe: (items: Milestone[F], types: readonly Id[]) => Content,
): Section[] {
	const versions = whole.partnerType
		? [{ items: milestone[field], types: [] }]
		: listVersions(milestone, field);
	return listSectionsFor(
		{ journey, words },
		field,
		versions.map(({ items, types }) => ({
			types,
			content: items.length > 0 ? () => describe(items, types) : undefined,
		})),
	);
}

/** When a milestone is done, and what follows if it is late; where that differs, for whom each of them holds. */
function listEndSections(
	{ journey, words, whole }: FactSource,
	{ exit, ifMissed, byType, partnerTypes }: Milestone,
): Section[] {
	const own = whole.partnerType
		? []
		: [...byType].flatMap(([type, difference]) =>
				difference.exit || difference.ifMissed
					? [{ types: [type], exit, ifMissed, ...difference }]
					: [],
			);
	const others = partnerTypes.filter((id) => !own.some(({ types }) => types.includes(id)));
	return listSectionsFor(
		{ journey, words },
		'exit',
		[{ types: others, exit, ifMissed }, ...own].map(({ types, exit: texts, ifMissed: missed }) => ({
			types,
			content:
				texts.length > 0 || missed
					? () => ({
							kind: 'texts',
							texts,
							last: missed ? { name: words.say('milestone.ifMissed'), text: missed } : undefined,
						})
					: undefined,
		})),
	);
}

/**
 * A part of a milestone in the versions of its partner types, the usual one first: one part where there is
 * one version, else a part for each that says for whom it is. A version without content is left out.
 */
function listSectionsFor(
	{ journey, words }: Pick<FactSource, 'journey' | 'words'>,
	id: 'steps' | 'enablement' | 'exit',
	versions: readonly { types: readonly Id[]; content: (() => Content) | undefined }[],
): Section[] {
	const told = versions.filter(({ types }, i) => i > 0 || types.length > 0);
	// Whom a list is for in a program without partner types, nobody asks.
	const all = told.length > 0 ? told : versions.slice(0, 1);
	const title = words.say(`milestone.${id}`);
	return all
		.flatMap(({ types, content }) => (content ? [{ types, content }] : []))
		.map(({ types, content }, i) => ({
			id: i === 0 ? id : '',
			title:
				all.length > 1
					? words.say('milestone.partFor', { title, types: formatTypes(words, journey, types) })
					: title,
			group: all.length > 1 ? title : undefined,
			types: all.length > 1 ? types : undefined,
			content,
		}));
}

function sayWhen(source: FactSource, milestone: Milestone): Line[] {
	const usual = sayTiming(
		source,
		milestone,
		findPhase(source, milestone),
		sayOther(source, milestone, 'timing'),
	);
	return tellOwn(
		usual,
		listOwn(source, milestone).map(([type, own, phase]) => [
			type,
			sayTiming(source, own, phase, []),
		]),
	);
}

function sayTiming(
	{ words }: FactSource,
	{ timing }: Milestone,
	phase: Phase | undefined,
	more: readonly Run[],
): Line[] {
	const runs: Run[] = [{ text: formatTiming(words, timing), mark: 'strong' }, ...more];
	if (timing.kind !== 'window' || !phase) return [{ runs }];
	const [before, after] = splitAtGap(
		words.say('phase.clockOf', { phase: gap, starts: phase.starts }),
	);
	const clock: Run[] = [{ text: before }, linkEntry(phase), { text: after }];
	return [{ runs, more: { runs: clock, isSoft: true } }];
}

/** A milestone and its phase as they are for each partner type; on the path of one there is no other. */
function listOwn(
	{ whole, paths }: FactSource,
	{ id, phase }: Milestone,
): (readonly [Id, Milestone, Phase | undefined])[] {
	if (whole.partnerType) return [];
	return [...paths].flatMap(([type, path]) => {
		const own = path.milestones.get(id);
		const part = path.phases.find((one) => one.phase.id === phase);
		return own ? [[type, own, part?.phase] as const] : [];
	});
}

/** The phase of a milestone; where all partner types that pass have the same difference, as it is for them. */
function findPhase({ journey, paths }: FactSource, { id, phase }: Milestone): Phase | undefined {
	const passing = [...paths.values()].filter(({ milestones }) => milestones.has(id));
	const own = passing.flatMap(({ phases }) => phases.find((part) => part.phase.id === phase) ?? []);
	const [first, ...others] = own.map((part) => part.phase);
	const isSame = others.every(({ starts }) => starts === first?.starts);
	return first && isSame ? first : journey.phases.get(phase);
}

function sayTeam(source: FactSource, milestone: Milestone): Line[] {
	return tellOwn(
		sayOwner(source, milestone, sayOther(source, milestone, 'team')),
		listOwn(source, milestone).map(([type, own]) => [type, sayOwner(source, own, [])]),
	);
}

function sayOwner({ journey }: FactSource, { team }: Milestone, more: readonly Run[]): Line[] {
	const email = journey.teams.get(team)?.contact.email;
	return [
		{
			runs: [linkTeam(journey, team), ...more],
			more: email
				? { runs: [{ text: email, address: `mailto:${email}` }], isSoft: false }
				: undefined,
		},
	];
}

/** That the partner can sign in from here on, and where. */
function sayAccess({ journey, words }: FactSource): Line[] {
	const { portal } = journey.program;
	const text = words.say('milestone.grantsPortal');
	return [{ runs: [portal ? { text, address: portal } : { text }] }];
}

/** Leads to what is different for some partner types. */
function sayOther(
	{ journey, words, whole }: FactSource,
	{ byType }: Milestone,
	what: 'timing' | 'team',
): Run[] {
	const isOther = [...byType].some(
		([id, one]) => one[what] !== undefined && journey.partnerTypes.has(id),
	);
	if (!isOther || whole.partnerType) return [];
	return [
		{ text: ' ' },
		{ text: words.say('difference.other'), address: '#differences', mark: 'soft' },
	];
}

/** Links to these partner types, in the program’s order; to the list of them where it is for all. */
function sayForWhom(source: FactSource, ids: readonly Id[]): Line[] {
	const { journey, words } = source;
	const types = [...journey.partnerTypes.values()].filter(({ id }) => ids.includes(id));
	return types.length === journey.partnerTypes.size
		? [
				{
					runs: [
						{ text: words.say('milestone.forAll'), address: formatListAddress('partner-types') },
					],
				},
			]
		: tellForWhom(source, types);
}

function describeStep({ journey, words }: FactSource, step: Step) {
	const resource = step.resource === undefined ? undefined : journey.resources.get(step.resource);
	return {
		isPartner: step.by === 'partner',
		who: formatPerformer(words, journey, step),
		what: step.do,
		within: step.within === undefined ? undefined : formatWithin(words, step.within),
		tag: step.isInternal ? words.say('body.internal') : undefined,
		resource: resource && linkEntry(resource),
	};
}

function describeEnablement(
	source: FactSource,
	milestone: Milestone,
	enablement: Milestone['enablement'],
	types: readonly Id[],
): Content {
	const { journey, words } = source;
	const { say } = words;
	const items = enablement.flatMap(({ resource: id, lead, roles: named }) => {
		const resource = journey.resources.get(id);
		if (!resource) return [];
		const roles = (named.length > 0 ? named : resource.roles).flatMap(
			(role) => journey.program.roles.get(role) ?? [],
		);
		return [
			{
				resource: linkEntry(resource),
				about: [
					say(`kind.${resource.kind}`),
					...(resource.minutes === undefined ? [] : [formatMinutes(words, resource.minutes)]),
					...(resource.access === 'portal' ? [say('resource.portal')] : []),
				],
				who: roles.length > 0 ? formatList(words, roles) : say('resource.everyRole'),
				arrivals: listArrivals(source, milestone, resource, () => lead, types),
			},
		];
	});
	return { kind: 'enablement', items };
}

/** What partner types have otherwise that is not said where it belongs. */
function listDifferences({ journey, words }: FactSource, { byType }: Milestone): Differences {
	const { say } = words;
	return [...journey.partnerTypes.values()].flatMap((type) => {
		const difference = byType.get(type.id);
		if (!difference) return [];
		const { timing, team, isOptional } = difference;
		const lines = [
			timing && formatTiming(words, timing),
			team && say('difference.team', { team: journey.teams.get(team)?.title ?? team }),
			isOptional === undefined
				? undefined
				: say(isOptional ? 'difference.optional' : 'difference.required'),
			...sayPrerequisites({ journey, words }, difference),
			difference.steps?.length === 0 ? say('difference.noSteps') : undefined,
			difference.enablement?.length === 0 ? say('difference.noEnablement') : undefined,
		].filter((line): line is string => Boolean(line));
		return lines.length > 0 ? [{ of: linkEntry(type), types: [type.id], lines }] : [];
	});
}

/** What a partner type comes after, where that is its own. */
export function sayPrerequisites(
	{ journey, words }: Pick<FactSource, 'journey' | 'words'>,
	{ after, afterAny }: TypeDifference,
): string[] {
	const list = (ids: readonly Id[] = []) =>
		formatList(
			words,
			ids.flatMap((id) => journey.milestones.get(id)?.title ?? []),
		);
	const [all, any] = [list(after), list(afterAny)];
	return [
		...(all ? [words.say('difference.after', { milestones: all })] : []),
		...(any ? [words.say('difference.afterAny', { milestones: any })] : []),
		...(after && !all && !any ? [words.say('difference.afterNone')] : []),
	];
}

function describeFriction({ journey, words }: FactSource, { friction }: Milestone): Content {
	const signals = friction.map(({ signal, day, after, team, play: id }) => {
		const play = id === undefined ? undefined : journey.plays.get(id);
		return {
			signal,
			when:
				day === undefined
					? words.say('friction.after', { days: after ?? 0 })
					: words.say('day', { day }),
			watches: words.say('friction.watches', { team: journey.teams.get(team)?.title ?? team }),
			play: play ? linkEntry(play) : { text: words.say('friction.noPlay') },
		};
	});
	return { kind: 'friction', signals };
}
