import { visit } from 'unist-util-visit';
import { dropInternal } from '../body/drop-internal.ts';
import { parseBody } from '../body/parse-body.ts';
import { listCollections } from '../domain/find-entry.ts';
import type { Body, Id, Journey } from '../domain/journey.ts';

/**
 * The public journey without the teams, tracks and roles that nothing in it names. They are there for
 * internal things alone, and cannot be marked themselves.
 */
export function dropUnnamed(journey: Journey): Journey {
	const { milestones, resources, phases, program } = journey;
	const stops = [...milestones.values()];
	const roles = new Set([
		...stops.flatMap(({ steps, enablement }) => [
			...steps.map(({ role }) => role),
			...enablement.flatMap((one) => one.roles),
		]),
		...[...resources.values()].flatMap((resource) => resource.roles),
	]);
	const teams = findNamedTeams(journey);
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

function findNamedTeams(journey: Journey): Set<Id> {
	const { teams, ...others } = listCollections(journey);
	const entries = Object.values(others).flatMap((all) => [...all.values()]);
	const named = new Set<Id | undefined>([
		journey.program.contact?.team,
		...entries.map(({ team }) => team),
		...entries.flatMap(({ body }) => findLinkedTeams(body, journey)),
		...[...journey.milestones.values()].flatMap((m) => [
			...m.consulted,
			...m.informed,
			...m.steps.map(({ by }) => by),
			...[...m.byType.values()].map(({ team }) => team),
		]),
	]);
	// A team that is there may name another one that answers for its text.
	for (let before = -1; named.size > before; ) {
		before = named.size;
		for (const [id, { team }] of teams) if (named.has(id)) named.add(team);
	}
	return named as Set<Id>;
}

function findLinkedTeams(body: Body | undefined, journey: Journey): Id[] {
	if (!body?.text.includes('teams/')) return [];
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
