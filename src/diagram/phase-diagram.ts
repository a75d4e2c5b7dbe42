import type { Id, Milestone, PartnerType, Phase, Team } from '../domain/journey.ts';
import type { Path } from '../domain/path.ts';
import { formatShortTiming } from '../words/format-timing.ts';
import type { Words } from '../words/words.ts';
import type { DiagramNode } from './diagram-node.ts';
import { foldByTrack } from './fold-by-track.ts';
import { listTypes } from './list-types.ts';
import { escapeLine, writeLabel } from './mermaid-text.ts';

export interface PhaseDiagramOptions {
	words: Words;
	teams: ReadonlyMap<Id, Pick<Team, 'title'>>;
	/** Of whom a milestone says where it is not the same for all; without them it says nothing of that. */
	partnerTypes?: ReadonlyMap<Id, PartnerType> | undefined;
	/** The address of a milestone's or a phase's page; without it the diagram has no links. */
	href?: ((entry: Milestone | Phase) => string) | undefined;
	/** Shows tracks with counts in place of milestones; set anyway where there are too many. */
	isFolded?: boolean | undefined;
}

/** A phase with more milestones than this is shown by track. */
const mostMilestones = 40;

/** The flowchart of a phase as mermaid text: what it begins with, its milestones, and the gate to what follows. */
export function drawPhaseDiagram(path: Path, phase: Phase, options: PhaseDiagramOptions): string {
	const { say } = options.words;
	const index = path.phases.findIndex((part) => part.phase.id === phase.id);
	const milestones = path.phases[index]?.milestones ?? [];
	const next = path.phases[index + 1]?.phase;
	const isFolded = options.isFolded || milestones.length > mostMilestones;
	const nodes = isFolded
		? foldByTrack(milestones, phase, options.words)
		: milestones.map((milestone) => makeNode(milestone, milestones, options));
	const lines = [
		'flowchart TB',
		`accTitle: ${escapeLine(say('diagram.title', { phase: phase.title }))}`,
		`accDescr: ${escapeLine(describe(phase, milestones.length, next, isFolded, options))}`,
		`start(${writeLabel(phase.starts, say('diagram.start'))})`,
		...writeNodes(nodes, isFolded ? [] : phase.tracks),
		...writeRelations(nodes, phase, next !== undefined, say('diagram.any')),
	];
	if (next) {
		const exit =
			phase.exit.length > 0
				? [say('diagram.begins'), ...phase.exit.map((fact) => `· ${fact}`)]
				: [say('diagram.next')];
		lines.push(`gate(${writeLabel(next.title, ...exit)})`);
		if (options.href) lines.push(`click gate href "${encodeURI(options.href(next))}"`);
	}
	for (const node of nodes) if (node.href) lines.push(`click ${node.key} href "${node.href}"`);
	return `${[...lines, ...writeClasses(nodes, next !== undefined)].join('\n')}\n`;
}

function makeNode(
	milestone: Milestone,
	all: readonly Milestone[],
	{ words, teams, partnerTypes, href }: PhaseDiagramOptions,
): DiagramNode {
	const keyOf = (id: Id) => {
		const index = all.findIndex((other) => other.id === id);
		return index < 0 ? [] : [`m${index + 1}`];
	};
	const kind = milestone.isActivation
		? 'activation'
		: milestone.isOptional
			? 'optional'
			: 'milestone';
	const team = teams.get(milestone.team)?.title ?? milestone.team;
	const star = kind === 'activation' ? '★ ' : '';
	const mark = kind === 'milestone' ? [] : [star + words.say(`milestone.${kind}`)];
	const types = partnerTypes ? listTypes(milestone, partnerTypes, words) : [];
	return {
		key: keyOf(milestone.id)[0] ?? '',
		title: milestone.title,
		details: [formatShortTiming(words, milestone.timing), team, ...mark, ...types],
		track: milestone.track,
		kind,
		href: href && encodeURI(href(milestone)),
		after: milestone.after.flatMap(keyOf),
		afterAny: milestone.afterAny.flatMap(keyOf),
	};
}

function describe(
	phase: Phase,
	count: number,
	next: Phase | undefined,
	isFolded: boolean,
	{ words: { say } }: PhaseDiagramOptions,
): string {
	const what = say(isFolded ? 'diagram.descriptionByTrack' : 'diagram.description', {
		count,
		starts: phase.starts,
	});
	const then = next ? say('diagram.thenNext', { phase: next.title }) : '';
	const forever = phase.days === undefined ? say('diagram.ongoing') : '';
	return [what, then, forever].filter(Boolean).join(' ');
}

/** Milestones of a track stand in a frame with its name, as long as that keeps most arrows short. */
function writeNodes(nodes: readonly DiagramNode[], tracks: Phase['tracks']): string[] {
	const write = (node: DiagramNode) => `${node.key}[${writeLabel(node.title, ...node.details)}]`;
	if (!standsInTracks(nodes, tracks)) return nodes.map(write);
	const lines: string[] = [];
	for (const [i, track] of tracks.entries()) {
		const own = nodes.filter((node) => node.track === track.id);
		if (own.length === 0) continue;
		lines.push(`subgraph t${i + 1}[${writeLabel(track.title)}]`, ...own.map(write), 'end');
	}
	return [...lines, ...nodes.filter((node) => !node.track).map(write)];
}

function standsInTracks(nodes: readonly DiagramNode[], tracks: Phase['tracks']): boolean {
	if (tracks.length < 2) return false;
	const trackOf = new Map(nodes.map((node) => [node.key, node.track]));
	const relations = nodes.flatMap((node) =>
		[...node.after, ...node.afterAny].map((key) => trackOf.get(key) === node.track),
	);
	return relations.filter((isInside) => !isInside).length <= relations.length / 3;
}

function writeRelations(
	nodes: readonly DiagramNode[],
	phase: Phase,
	hasGate: boolean,
	any: string,
): string[] {
	const lines: string[] = [];
	const lastBeginning = new Map<Id | undefined, string>();
	const followed = new Set(nodes.flatMap((node) => [...node.after, ...node.afterAny]));
	for (const node of nodes) {
		for (const key of node.after) lines.push(`${key} --> ${node.key}`);
		for (const key of node.afterAny) lines.push(`${key} -. ${any} .-> ${node.key}`);
		if (node.after.length + node.afterAny.length === 0) {
			// What waits for nothing stands below the one before it in its track: side by side they would be too wide.
			const above = lastBeginning.get(node.track);
			lines.push(above ? `${above} ~~~ ${node.key}` : `start --> ${node.key}`);
			lastBeginning.set(node.track, node.key);
		}
	}
	if (hasGate && phase.days !== undefined)
		for (const node of nodes)
			if (!followed.has(node.key) && node.kind !== 'optional') lines.push(`${node.key} --> gate`);
	return lines;
}

function writeClasses(nodes: readonly DiagramNode[], hasGate: boolean): string[] {
	const keys = (kind: DiagramNode['kind']) =>
		nodes.filter((node) => node.kind === kind).map((node) => node.key);
	const lines = [
		'classDef edge fill:#f2f3f5,stroke:#c9ced6',
		'classDef optional stroke-dasharray:4 3',
		'classDef activation stroke:#1f242d,stroke-width:2px',
		`class start${hasGate ? ',gate' : ''} edge`,
	];
	for (const kind of ['optional', 'activation'] as const)
		if (keys(kind).length > 0) lines.push(`class ${keys(kind).join(',')} ${kind}`);
	return lines;
}
