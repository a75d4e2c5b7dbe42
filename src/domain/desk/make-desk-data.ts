import { formatEntryAddress } from '../addresses.ts';
import type { Entry, Id, Journey, Milestone } from '../journey.ts';
import { buildPath } from '../path.ts';
import { makePlacePath } from '../place/place-path.ts';
import {
	type DeskData,
	type DeskMapping,
	type DeskMilestone,
	type DeskPath,
	type DeskSignal,
	type Named,
	noMapping,
} from './desk-data.ts';

/** What the desk knows of a program: partners are placed on the public paths, and what is internal is added. */
export function makeDeskData(
	open: Journey,
	internal: Journey,
	mapping: DeskMapping = noMapping,
): DeskData {
	return {
		program: internal.program.name,
		types: [...open.partnerTypes.values()].map(nameEntry),
		phases: [...open.phases.values()].map(nameEntry),
		milestones: [...internal.milestones.values()].map(({ mapTitle, ...milestone }) => ({
			...nameEntry(milestone),
			...(mapTitle !== undefined && { mapTitle }),
		})),
		teams: Object.fromEntries(
			[...internal.teams].map(([id, { title, contact, isExternal }]) => [
				id,
				{
					title,
					...(contact.email !== undefined && { email: contact.email }),
					...(isExternal && { isExternal: true as const }),
				},
			]),
		),
		plays: Object.fromEntries(
			[...internal.plays].map(([id, play]) => [
				id,
				{ title: play.title, address: formatEntryAddress(play) },
			]),
		),
		paths: Object.fromEntries(
			[...open.partnerTypes.keys()].map((id) => [id, makePath(open, internal, id)]),
		),
		mapping,
	};
}

function nameEntry({ id, title, formerly }: Pick<Entry, 'id' | 'title' | 'formerly'>): Named {
	return { id, title, ...(formerly.length > 0 && { formerly }) };
}

function makePath(open: Journey, internal: Journey, type: Id): DeskPath {
	const path = buildPath(open, open.partnerTypes.get(type));
	const whole = buildPath(internal, internal.partnerTypes.get(type));
	const { milestones, ...rest } = makePlacePath(open, path);
	return {
		...rest,
		milestones: milestones.map((one): DeskMilestone => {
			const { steps, friction } = whole.milestones.get(one.id) ?? noMore;
			const hidden = steps.find(({ isInternal }) => isInternal);
			const { ifMissed, isActivation } = path.milestones.get(one.id) ?? {};
			return {
				...one,
				friction: friction.map(keepKnown),
				...(hidden && { internalTurn: hidden.by }),
				...(ifMissed !== undefined && { ifMissed }),
				...(isActivation && { isActivation: true as const }),
			};
		}),
		internal: [...whole.milestones.keys()].filter((id) => !path.milestones.has(id)),
	};
}

const noMore: Pick<Milestone, 'steps' | 'friction'> = { steps: [], friction: [] };

function keepKnown({ signal, day, after, team, play }: Milestone['friction'][number]): DeskSignal {
	return {
		signal,
		...(day !== undefined && { day }),
		...(after !== undefined && { after }),
		team,
		...(play !== undefined && { play }),
	};
}
