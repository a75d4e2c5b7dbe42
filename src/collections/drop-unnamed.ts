import { dropInternal } from '../body/drop-internal.ts';
import { parseBody } from '../body/parse-body.ts';
import { visit } from '../body/visit.ts';
import { listCollections } from '../domain/find-entry.ts';
import type { Body, Id, Journey } from '../domain/journey.ts';
import { listNodes } from '../domain/levels/list-nodes.ts';
import { findReferences } from './find-references.ts';
import { programSchema } from './schema/program.ts';
import { schemas } from './schema/schemas.ts';

/**
 * The public journey without the teams, tracks and roles that nothing in it names. They are there for
 * internal things alone, and cannot be marked themselves.
 */
export function dropUnnamed(journey: Journey): Journey {
	const { milestones, phases, program } = journey;
	const stops = [...milestones.values()];
	const { teams: _, ...others } = listCollections(journey);
	const entries = Object.values(others).flatMap((all) => [...all.values()]);
	const texts = [...entries, ...Object.values(journey.home ?? {})];
	const references = [
		...findReferences(programSchema, program),
		...entries.flatMap((entry) => findReferences(schemas[entry.collection], entry)),
	];
	const asked = [...journey.levels.values(), ...journey.benefits.values()].flatMap((one) =>
		listNodes('requires' in one ? one.requires : one.unlocks).flatMap((node) =>
			'team' in node && node.team !== undefined ? [node.team] : [],
		),
	);
	const roles = new Set(references.flatMap(({ to, id }) => (to === 'roles' ? id : [])));
	const teams = addAnswering(journey, [
		...asked,
		...references.flatMap(({ to, id }) => (to === 'teams' || to === 'partner-or-team' ? id : [])),
		...texts.flatMap(({ body }) => findLinkedTeams(body, journey)),
	]);
	const tracks = (phase: Id) =>
		new Set(stops.map((m) => (m.phase === phase ? m.track : undefined)));
	return {
		...journey,
		program: { ...program, roles: new Map([...program.roles].filter(([id]) => roles.has(id))) },
		phases: new Map(
			[...phases].map(([id, phase]) => {
				const named = tracks(id);
				return [id, { ...phase, tracks: phase.tracks.filter((track) => named.has(track.id)) }];
			}),
		),
		teams: new Map([...journey.teams].filter(([id]) => teams.has(id))),
	};
}

/** These teams, and those that answer for their texts. */
function addAnswering({ teams }: Journey, ids: readonly Id[]): Set<Id> {
	const named = new Set<Id>(ids);
	for (let before = -1; named.size > before; ) {
		before = named.size;
		for (const [id, { team }] of teams) if (team !== undefined && named.has(id)) named.add(team);
	}
	return named;
}

/** The teams that a text links to, by what decides about its parts: the text is an object of its own for each way it is written. */
const linked = new WeakMap<Body, { shown: string; teams: readonly Id[] }>();

function findLinkedTeams(body: Body | undefined, journey: Journey): readonly Id[] {
	if (!body?.text.includes('teams/')) return [];
	const shown = [journey.edition, ...journey.partnerTypes.keys()].join();
	const known = linked.get(body);
	if (known?.shown === shown) return known.teams;
	const teams = readLinkedTeams(body, journey);
	linked.set(body, { shown, teams });
	return teams;
}

function readLinkedTeams(body: Body, journey: Journey): Id[] {
	const parsed = parseBody(body);
	if (!('tree' in parsed)) return [];
	dropInternal(parsed.tree, journey);
	const found: Id[] = [];
	visit(parsed.tree, (node) => {
		const path = 'url' in node ? node.url.replace(/[?#].*$/, '') : '';
		const team = /(?:^|\/)teams\/(?:.*\/)?([a-z][a-z0-9-]*)(?:\/|\.mdx?)?$/.exec(path)?.[1];
		if (team) found.push(team);
	});
	return found;
}
