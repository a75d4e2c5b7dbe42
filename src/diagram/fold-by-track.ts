import type { Id, Milestone, Phase } from '../domain/journey.ts';
import type { Words } from '../words/words.ts';
import type { DiagramNode } from './diagram-node.ts';

/** One box for each track of a phase, saying how many milestones it has: for a phase of very many. */
export function foldByTrack(
	milestones: readonly Milestone[],
	phase: Phase,
	{ say }: Words,
): DiagramNode[] {
	const trackOf = new Map(milestones.map((milestone) => [milestone.id, milestone.track]));
	const order = new Map<Id | undefined, string>();
	for (const { track } of milestones) if (!order.has(track)) order.set(track, `m${order.size + 1}`);
	const isEarlier = (one: string, other: string) => Number(one.slice(1)) < Number(other.slice(1));
	return [...order].map(([track, key]) => {
		const own = milestones.filter((milestone) => milestone.track === track);
		const before = own
			.flatMap((milestone) => [...milestone.after, ...milestone.afterAny])
			.filter((id) => trackOf.has(id))
			.map((id) => order.get(trackOf.get(id)) ?? '')
			.filter((other) => isEarlier(other, key));
		const title = phase.tracks.find((one) => one.id === track)?.title ?? say('diagram.otherTrack');
		const days = own.flatMap(({ timing }) =>
			timing.kind === 'window' ? [timing.window.from, timing.window.to] : [],
		);
		const range =
			days.length > 0 ? [say('dayRange', { from: Math.min(...days), to: Math.max(...days) })] : [];
		return {
			key,
			title,
			details: [say('diagram.count', { count: own.length }), ...range],
			track,
			kind: 'milestone',
			href: undefined,
			after: [...new Set(before)],
			afterAny: [],
		};
	});
}
