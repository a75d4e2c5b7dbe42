import type { Journey } from '../../domain/journey.ts';
import { tell } from '../../domain/message.ts';
import type { Path } from '../../domain/path.ts';
import { findMissingCharacters } from '../../fonts/font-files.ts';
import type { DisplayItem, DisplayList } from '../display-list.ts';
import { listNameCharacters } from '../find-name-problems.ts';
import type { MapProblem } from '../map-problem.ts';

/** What a sheet says otherwise than its authors wrote it: texts that are cut, characters that no font has. */
export function findCutTexts(
	journey: Journey,
	{ milestones }: Path,
	list: DisplayList,
): MapProblem[] {
	const problems: MapProblem[] = [];
	const links = listLinks(list.items);
	for (const { id, title, mapTitle } of milestones.values()) {
		const path = [mapTitle ? 'mapTitle' : 'title'];
		const at = { severity: 'warning', collection: 'milestones', id, path } as const;
		const missing = findMissingCharacters(mapTitle ?? title);
		if (missing.length > 0)
			problems.push({
				...at,
				rule: 'map-missing-character',
				message: tell`No font of the map has ${missing.map((sign) => tell`“${sign}”`).join(', ')}; a “?” stands there. Write it in other characters${mapTitle ? '' : tell`, or give the milestone a mapTitle`}.`,
			});
		const texts = links.get(id) ?? [];
		const cut = texts.find((text) => text.endsWith('…') && !(mapTitle ?? title).endsWith('…'));
		if (cut === undefined) continue;
		const fix = mapTitle
			? tell`Shorten its mapTitle`
			: tell`Give the milestone a mapTitle of 32 characters or fewer`;
		problems.push({
			...at,
			rule: 'map-title-cut',
			message: tell`The map cannot set “${mapTitle ?? title}” in three lines, and cuts it. ${fix}.`,
		});
	}
	return [...problems, ...findOtherSigns(journey, milestones)];
}

function listLinks(items: readonly DisplayItem[]): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const item of items)
		if (item.kind === 'link' && item.mark?.milestone)
			found.set(
				item.mark.milestone,
				item.items.flatMap((part) => (part.kind === 'text' ? [part.text] : [])),
			);
	return found;
}

/** Characters of other texts that no font has, unless they are told where they are written. */
function findOtherSigns(journey: Journey, milestones: Path['milestones']): MapProblem[] {
	const known = new Set([
		...[...milestones.values()].flatMap((one) => [...(one.mapTitle ?? one.title)]),
		...listNameCharacters(journey),
	]);
	const ofPhases = [...journey.phases.values()].flatMap(({ exit, byType }) => [
		...exit,
		...[...byType.values()].flatMap((one) => one.exit ?? []),
	]);
	const others = findMissingCharacters(ofPhases.join('')).filter((sign) => !known.has(sign));
	if (others.length === 0) return [];
	return [
		{
			rule: 'map-missing-character',
			severity: 'warning',
			collection: 'program',
			id: 'program',
			path: ['map'],
			message: tell`No font of the map has ${others.map((sign) => tell`“${sign}”`).join(', ')}; a “?” stands there. Write the phases, teams and the program in other characters.`,
		},
	];
}
