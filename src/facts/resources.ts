import { formatListAddress } from '../domain/addresses.ts';
import { applyToMilestone } from '../domain/differences.ts';
import type { Id, Milestone, Resource } from '../domain/journey.ts';
import { findUses } from '../domain/resource-uses.ts';
import { formatList, formatMinutes, formatTiming } from '../words/format-timing.ts';
import { listArrivals } from './arrivals.ts';
import type { Content, Fact, FactSource, Section } from './fact.ts';
import { listResourceCounts } from './levels/count-for.ts';
import { linkEntry, say } from './links.ts';
import { findOwnWhen, tellForWhom } from './own-lines.ts';
import { authorsText } from './text.ts';

/** What there is to know of a resource: what it is, where it opens, for whom it is. */
export function listResourceFacts(source: FactSource, resource: Resource): Fact[] {
	const { journey, words } = source;
	const { kind, url, minutes, access, language } = resource;
	const roles = resource.roles.flatMap((role) => journey.program.roles.get(role) ?? []);
	const types = [...journey.partnerTypes.values()].filter(({ id }) =>
		resource.partnerTypes.includes(id),
	);
	const forAll = [
		{
			runs: [{ text: words.say('milestone.forAll'), address: formatListAddress('partner-types') }],
		},
	];
	return [
		{ name: words.say('filter.kind'), lines: say(words.say(`kind.${kind}`)), place: 'kind' },
		{
			name: words.say('team.url'),
			lines: url
				? [
						{
							runs: [
								{ text: words.say('resource.open', { host: new URL(url).hostname }), address: url },
							],
						},
					]
				: [],
			place: 'action',
		},
		{
			name: words.say('resource.takes'),
			lines: say(minutes === undefined ? undefined : formatMinutes(words, minutes)),
		},
		{
			name: words.say('enablement.who'),
			lines: say(roles.length > 0 ? formatList(words, roles) : words.say('resource.everyRole')),
		},
		{
			name: words.say('nav.types'),
			lines: types.length > 0 ? tellForWhom(source, types) : forAll,
		},
		{
			name: words.say('resource.access'),
			lines: say(words.say(access === 'portal' ? 'resource.signIn' : 'resource.openToAll')),
		},
		{
			name: words.say('resource.language'),
			lines: say(
				language && new Intl.DisplayNames(words.locale, { type: 'language' }).of(language),
			),
		},
		...listResourceCounts(source, resource),
	];
}

/** The parts of a resource’s page. */
export function listResourceSections(source: FactSource, resource: Resource): Section[] {
	const { journey, words, whole } = source;
	const uses = (findUses(journey).get(resource.id) ?? []).flatMap(
		({ milestone }) => whole.milestones.get(milestone.id) ?? [],
	);
	return [
		...(uses.length > 0
			? [
					{
						id: 'used-in',
						title: words.say('resource.usedIn'),
						content: () => describeUses(source, resource, uses),
					},
				]
			: []),
		authorsText,
	];
}

/** How long before a milestone a resource is in hand; or that only a step names it. */
function findLead({ enablement, steps }: Milestone, id: Id): number | 'step' | undefined {
	const lead = enablement.find(({ resource }) => resource === id)?.lead;
	return lead ?? (steps.some(({ resource }) => resource === id) ? 'step' : undefined);
}

/** The most milestones that are named; of the others only how many there are in each phase. */
const most = 40;

function describeUses(source: FactSource, resource: Resource, uses: readonly Milestone[]): Content {
	const { journey, words } = source;
	const sayWhen = ({ timing }: Milestone) => formatTiming(words, timing);
	const others = Map.groupBy(uses.slice(most), (milestone) => milestone.phase);
	return {
		kind: 'uses',
		uses: uses.slice(0, most).map((milestone) => ({
			milestone: linkEntry(milestone),
			when: sayWhen(milestone),
			own: findOwnWhen(source, milestone, sayWhen),
			phase: journey.phases.get(milestone.phase),
			arrivals: listArrivals(source, milestone, resource, (type) =>
				findLead(applyToMilestone(milestone, type), resource.id),
			),
		})),
		others: [...others].flatMap(([id, list]) => {
			const phase = journey.phases.get(id);
			return phase
				? [{ phase: linkEntry(phase), count: words.say('nav.more', { count: list.length }) }]
				: [];
		}),
	};
}
