import type { PhaseDiagramOptions } from '../../src/diagram/phase-diagram.ts';
import type { Milestone, Phase } from '../../src/domain/journey.ts';
import type { Path } from '../../src/domain/path.ts';
import { loadWords } from '../../src/words/load-words.ts';

/** A milestone with only what a diagram shows. */
export function buildMilestone(id: string, values: Partial<Milestone> = {}): Milestone {
	const window = { from: 0, to: 5 };
	const plain = {
		id,
		title: id,
		collection: 'milestones',
		phase: 'onboarding',
		team: 'legal',
		after: [],
		afterAny: [],
		timing: { kind: 'window', window },
		isOptional: false,
		isActivation: false,
		partnerTypes: [],
		byType: new Map(),
	};
	return { ...plain, ...values } as unknown as Milestone;
}

export function buildPhase(values: Partial<Phase> = {}): Phase {
	const plain = {
		id: 'onboarding',
		title: 'Onboarding',
		collection: 'phases',
		starts: 'Agreement signed',
		days: 90,
		tracks: [],
		exit: [],
	};
	return { ...plain, ...values } as unknown as Phase;
}

/** A path whose first phase has these milestones. */
export function buildPhasePath(milestones: readonly Milestone[], ...phases: Phase[]): Path {
	return {
		partnerType: undefined,
		phases: phases.map((phase, i) => ({ phase, milestones: i === 0 ? milestones : [] })),
		milestones: new Map(milestones.map((milestone) => [milestone.id, milestone])),
	};
}

export const options: PhaseDiagramOptions = {
	words: loadWords('en'),
	teams: new Map([['legal', { title: 'Legal' }]]),
	href: (entry) => `/${entry.collection}/${entry.id}/`,
};
