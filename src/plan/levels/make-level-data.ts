import { formatAddress, formatEntryAddress } from '../../domain/addresses.ts';
import type { Entries, Entry, Id, Journey } from '../../domain/journey.ts';
import { findStatements, listTrees } from '../../domain/levels/find-statements.ts';
import { listJudged } from '../../domain/levels/list-judged.ts';
import { listNodes } from '../../domain/levels/list-nodes.ts';
import { makeLevelRules } from '../../domain/levels/make-level-rules.ts';
import type { Over } from '../../domain/levels/requirement.ts';
import type { PlanTeam } from '../plan-data.ts';
import type { LevelData } from './level-data.ts';

/** What “which level am I?” is answered from; `href` makes an address of one below the root. */
export function makeLevelData(journey: Journey, href: (address: string) => string): LevelData {
	const { ladders, levels, measures, milestones, benefits, program } = journey;
	const nodes = listTrees(journey).flatMap(listNodes);
	const asked = new Set(nodes.flatMap((one) => (one.kind === 'milestone' ? one.milestone : [])));
	const periods = listPeriods(journey);
	const link = (entry: Entry) => ({
		title: entry.title,
		address: href(formatEntryAddress(entry)),
	});
	const data: Omit<LevelData, 'teams'> = {
		version: 1,
		rules: makeLevelRules(journey),
		ladders: describe(ladders, ({ title, promotion, review, team }) => ({
			title,
			promotion,
			team: review?.team ?? team,
		})),
		levels: describe(levels, link),
		measures: describe(measures, (one) => {
			const { definition, unit, currency, source, team } = one;
			const over = periods.get(one.id);
			return { ...link(one), definition, unit, currency, source, team, ...(over && { over }) };
		}),
		milestones: describe(milestones, (one) => (asked.has(one.id) ? link(one) : undefined)),
		statements: Object.fromEntries(
			[...findStatements(journey)].map(([id, { title, team }]) => [
				id,
				{ title: title ?? id, team },
			]),
		),
		invitations: describe(levels, ({ requires, team }) => {
			const own = listNodes(requires).find(({ kind }) => kind === 'invitation');
			return own && { team: ('team' in own ? own.team : undefined) ?? team };
		}),
		benefits: describe(benefits, (one) => ({ ...link(one), unit: one.unit })),
		currencies: Object.fromEntries(
			[...(program.regions ?? [])].flatMap(([id, { currency }]) =>
				currency === undefined ? [] : [[id, currency]],
			),
		),
		renamed: {
			levels: listRenamed(levels),
			measures: listRenamed(measures),
			milestones: listRenamed(milestones),
		},
	};
	return { ...data, teams: listTeams(journey, data, href) };
}

/** Of which period the figure of a measure is for each partner type, which has one; “now” is not said. */
function listPeriods(journey: Journey): Map<Id, Record<Id, Over>> {
	const found = new Map<Id, Record<Id, Over>>();
	for (const type of journey.partnerTypes.keys())
		for (const { node } of listJudged(journey, type)) {
			if (node.kind !== 'measure' || !node.over || node.over === 'now') continue;
			found.set(node.measure, { [type]: node.over, ...found.get(node.measure) });
		}
	return found;
}

function describe<E extends Entry, T>(
	entries: Entries<E>,
	make: (entry: E) => T | undefined,
): Record<Id, T> {
	return Object.fromEntries(
		[...entries].flatMap(([id, entry]) => {
			const made = make(entry);
			return made === undefined ? [] : [[id, made]];
		}),
	);
}

function listRenamed(entries: Entries<Entry>): Record<Id, Id> {
	return Object.fromEntries(
		[...entries.values()].flatMap(({ id, formerly }) => formerly.map((old) => [old, id])),
	);
}

/** The teams that are named. */
function listTeams(
	{ teams }: Journey,
	{ ladders, measures, statements, invitations }: Omit<LevelData, 'teams'>,
	href: (address: string) => string,
): Record<Id, PlanTeam> {
	const named = [ladders, measures, statements, invitations].flatMap((all) =>
		Object.values<{ team?: Id | undefined }>(all).flatMap(({ team }) => team ?? []),
	);
	return Object.fromEntries(
		[...new Set(named)].flatMap((id) => {
			const team = teams.get(id);
			if (!team) return [];
			const { email } = team.contact;
			const address = href(formatAddress('teams', id));
			return [[id, { title: team.title, address, ...(email !== undefined && { email }) }]];
		}),
	);
}
